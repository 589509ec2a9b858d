import { staffQueue } from '../../../../content/words/staff/queue.ts'
import type { DueIn } from '../../../../worker/contract/desk.ts'

const words = staffQueue.row
const chinaOffsetMs = 8 * 3_600_000

/** The last day of what is late from this instant on, in China; with its year where that is another one than now. */
export function dueDay(dueAt: number, now: number): string {
  const day = new Date(dueAt - 1 + chinaOffsetMs)
  const thisYear = new Date(now + chinaOffsetMs).getUTCFullYear()
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
  return year === thisYear ? words.day(month, date) : words.year(year, month, date)
}

/** What is left of it. */
export function leftWords({ workdays, isLate }: DueIn): string {
  if (isLate) return workdays ? words.lateBy(-workdays) : words.late
  if (workdays === null) return words.unknown
  return workdays === 0 ? words.today : words.left(workdays)
}
