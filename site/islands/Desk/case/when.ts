import { staffCase as words } from '../../../../content/words/staff/case.ts'

/** All that is due and done is told in Beijing time. */
const offsetMs = 8 * 3_600_000

function partsOf(at: number | string) {
  const date = new Date((typeof at === 'number' ? at : Date.parse(at)) + offsetMs)
  return {
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: String(date.getUTCMinutes()).padStart(2, '0'),
    weekday: words.weekdays[date.getUTCDay()] ?? '',
  }
}

/** Day and time; of a sealed matter the hour, as it is kept. */
export function momentOf(at: number | string, isSealed = false): string {
  const { month, day, hour, minute } = partsOf(at)
  return isSealed ? words.hour(month, day, hour) : words.when(month, day, hour, minute)
}

export function dayOf(at: number | string): string {
  const { month, day } = partsOf(at)
  return words.day(month, day)
}

/** The last day on which it is still in time. @param dueAt the first instant that is late */
export function lastDayOf(dueAt: number): string {
  const { month, day, weekday } = partsOf(dueAt - 1)
  return words.weekday(month, day, weekday)
}
