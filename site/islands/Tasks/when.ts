import { tasksPage } from '../../../content/words/staff/tasks-page.ts'

const chinaMs = 8 * 3_600_000
const digits = (count: number) => String(count).padStart(2, '0')

/** An instant as a day in China. */
export function dayOf(instant: number): string {
  const day = new Date(instant + chinaMs)
  return tasksPage.day(day.getUTCMonth() + 1, day.getUTCDate())
}

/** With the time of day. */
export function timeOf(instant: number): string {
  const day = new Date(instant + chinaMs)
  return `${dayOf(instant)} ${digits(day.getUTCHours())}:${digits(day.getUTCMinutes())}`
}

/** The last day on which something is in time: what is due ends with the instant in which the next day begins. */
export const lastDayOf = (dueAt: number): string => dayOf(dueAt - 1)

/** Until when a task is to be done, as people say it. */
export function dueOf(dueAt: number, now = Date.now()): string {
  const { late, today, due } = tasksPage.list
  if (dueAt <= now) return late
  return lastDayOf(dueAt) === dayOf(now) ? today : due(lastDayOf(dueAt))
}
