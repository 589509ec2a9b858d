import { foldMarks } from '../text/fold.ts'
import type { DangerKind } from './danger-cues.ts'
import { runsOf } from './runs.ts'

/** The runs of characters of a message in simplified signs, and of which danger it has the words. */
export function dangerSignsOf(text: string, cue: DangerKind | null): string[] {
  return [...runsOf(foldMarks(text).text), ...(cue === null ? [] : ['cue', `cue:${cue}`])]
}
