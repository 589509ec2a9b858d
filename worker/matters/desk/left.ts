import type { DueIn } from '../../contract/desk.ts'
import { addDays, type Day, dayOf, isWorkday } from '../workdays.ts'

/** Further than this nobody counts days one by one. */
const daysMax = 120

/**
 * How far off the last day is: 0 workdays on that day itself, and below zero by the workdays since then.
 * @param dueAt milliseconds since 1970: late from then on, so that the day before is the last one
 */
export function dueIn(dueAt: number, now: number): DueIn {
  const isLate = now >= dueAt
  const [today, last] = [dayOf(now), dayOf(dueAt - 1)]
  const workdays = isLate ? workdaysAfter(last, today) : workdaysAfter(today, last)
  return { isLate, workdays: isLate && workdays ? -workdays : workdays }
}

/** Workdays after the first day, up to the other one; null where that cannot be said. */
function workdaysAfter(first: Day, until: Day): number | null {
  let count = 0
  let day = first
  for (let step = 0; day < until; step++) {
    day = addDays(day, 1)
    const works = isWorkday(day)
    if (works === null || step >= daysMax) return null
    if (works) count += 1
  }
  return count
}
