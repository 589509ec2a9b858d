import { operator } from '../../content/operator.ts'
import { clocks as words } from '../../content/words/clocks.ts'
import type { MatterKind } from '../contract/matters.ts'
import { type Clock, clocksFor, type Due } from './clocks.ts'

/** A clock as the holder of the receipt sees it: who is reminded inside the body is not theirs to wait for. */
export interface ClockForResident extends Omit<Clock, 'ladder'> {
  /** 2026年11月27日（周五）, or the words for what is no day. */
  readonly dueText: string
}

/** The clocks of a matter received at `start`, in the order of the page: our promises, then other laws. */
export function showClocks(kind: MatterKind, topic: string, start: number): ClockForResident[] {
  return clocksFor(kind, topic, start, operator).map(({ ladder: _, ...clock }) => ({
    ...clock,
    dueText: dueText(clock.due),
  }))
}

/** Whether a clock has a day; else `due` is the key of a word. */
export function isDay(due: Due): boolean {
  return !Object.hasOwn(words.due, due)
}

function dueText(due: Due): string {
  if (!isDay(due)) return words.due[due as keyof typeof words.due]
  const [year = 0, month = 0, day = 0] = due.split('-').map(Number)
  return words.date(year, month, day, words.weekdays[new Date(due).getUTCDay()] ?? '')
}
