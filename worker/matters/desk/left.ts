import type { DueIn } from '../../contract/desk.ts'
import { countWorkdays, dayOf } from '../workdays.ts'

/** Further than this nobody counts days one by one. */
const daysMax = 120

/**
 * How far off the last day is: 0 workdays on that day itself, and below zero by the workdays since then.
 * @param dueAt milliseconds since 1970: late from then on, so that the day before is the last one
 */
export function dueIn(dueAt: number, now: number): DueIn {
  const isLate = now >= dueAt
  const [today, last] = [dayOf(now), dayOf(dueAt - 1)]
  const workdays = isLate ? countWorkdays(last, today, daysMax) : countWorkdays(today, last, daysMax)
  return { isLate, workdays: isLate && workdays ? -workdays : workdays }
}
