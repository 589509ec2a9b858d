import { dayOf, findWave, isOpen, lastDay, sayDay, type Wave } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'

/** @throws PortalError not-found */
export function knownWave(ctx: Context, id: string): Wave {
  const wave = findWave(id)
  if (!wave) throw new PortalError('not-found', { message: ctx.words.surveys.unknownWave })
  return wave
}

/** A wave that takes answers today. @throws PortalError not-found, or conflict with the date that stands against it */
export function openWave(ctx: Context, id: string): Wave {
  const wave = knownWave(ctx, id)
  const day = dayOf(ctx.clock.now())
  if (isOpen(wave, day)) return wave
  const { notYet, closed } = ctx.words.surveys
  const message = day < wave.opens ? notYet(sayDay(wave.opens)) : closed(sayDay(lastDay(wave)))
  throw new PortalError('conflict', { message })
}
