import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** A day in Jiangxi as `2026-02-14`. */
export type Day = string

/** What a count gives: a day, or that the holidays of a year it touches are not published yet. */
export type Counted = Day | 'unpublished'

// The data and not the functions of the library: those take every weekday of a year without data for a workday.
const holidays: Readonly<Record<Day, string>> = calendar.holidays
const workdays: Readonly<Record<Day, string>> = calendar.workdays

const dayMs = 86_400_000
/** China has one time zone and no summer time, so that no home needs a table of zones. */
const chinaOffsetMs = 8 * 3_600_000
/** The notice of a year has moved days since 29 December of the year before (2006, 2007, 2011, 2018, 2022). */
const nextNoticeFrom = '12-29'

/** The day in Asia/Shanghai of an instant in milliseconds since 1970. */
export function dayOf(instant: number): Day {
  return new Date(instant + chinaOffsetMs).toISOString().slice(0, 10)
}

/** The first instant after this day in Asia/Shanghai: what is due on it is late from then on. */
export function endOf(day: Day): number {
  return Date.parse(day) + dayMs - chinaOffsetMs
}

/** The first instant of this day in Asia/Shanghai. */
export function beginningOf(day: Day): number {
  return endOf(day) - dayMs
}

/** Whether the State Council's arrangement that rules this day is known to the calendar. */
export function isPublished(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  return knows(year) && (day.slice(5) < nextNoticeFrom || knows(year + 1))
}

/** Whether people work on this day, moved days included; null while its year is not published. */
export function isWorkday(day: Day): boolean | null {
  if (!isPublished(day)) return null
  if (day in workdays) return true
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !(day in holidays)
}

/** The day that is `count` days later; the first day is not counted. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}

/** The `count`-th workday after a day; the day itself is not counted. Never guessed: `unpublished` where data ends. */
export function addWorkdays(day: Day, count: number): Counted {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    const works = isWorkday(at)
    if (works === null) return 'unpublished'
    if (works) left -= 1
  }
  return at
}

/** Workdays after a day up to another; null where one of them is not published, or beyond so many days. */
export function countWorkdays(after: Day, last: Day, daysMax = Number.POSITIVE_INFINITY): number | null {
  let count = 0
  let days = 0
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1)) {
    const works = isWorkday(day)
    days += 1
    if (works === null || days > daysMax) return null
    if (works) count += 1
  }
  return count
}

/** Every notice gives National Day a holiday: a year that has none has no notice. */
function knows(year: number): boolean {
  return `${year}-10-01` in holidays
}
