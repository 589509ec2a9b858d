import { type LegalHeader, legalHeader, openCaveat, thresholds } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import { newestRelease } from './release.ts'
import type { Results } from './types.ts'
import { knownWave } from './wave.ts'

interface Said {
  readonly wave: string
  readonly title: string
  readonly header: LegalHeader
}

/** What a wave says of itself: closed below the least number, without a word on how many there are; else figures. */
export type SurveyResults =
  | (Said & { readonly state: 'closed'; readonly need: number; readonly reason: string })
  | (Said & { readonly state: 'open'; readonly caveat: string; readonly frozen: string } & Results)

/** @throws PortalError not-found */
export async function results(ctx: Context, waveId: string): Promise<SurveyResults> {
  const wave = knownWave(ctx, waveId)
  const said = { wave: wave.id, title: wave.questionnaire.title, header: legalHeader(wave) }
  const release = await newestRelease(ctx, wave)
  const need = thresholds.answersMin
  if (!release) return { ...said, state: 'closed', need, reason: ctx.words.surveys.results.closed(need) }
  return { ...said, state: 'open', caveat: openCaveat, frozen: wave.frozen, ...release }
}
