import { dayOf, isOpen, lastDay, legalHeader, sayDay, waves } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'

/** The newest wave as the start page shows it. */
export function newestNotice(ctx: Context) {
  const wave = waves[waves.length - 1]
  if (!wave) return { wave: null }
  const { kind, lines } = legalHeader(wave)
  return {
    wave: wave.id,
    open: isOpen(wave, dayOf(ctx.clock.now())),
    day: sayDay(lastDay(wave)),
    kind,
    lines,
  }
}
