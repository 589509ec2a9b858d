const hour = 3_600_000
/** China keeps one time, eight hours ahead, all year. */
const chinaAhead = 8 * hour

/** The day in China's time as an ISO date. @param now milliseconds since 1970 */
export function dayOf(now: number): string {
  return new Date(now + chinaAhead).toISOString().slice(0, 10)
}

/** Milliseconds since 1970 at which a day begins in China: the only time that an answer leaves behind. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - chinaAhead
}

/** `2026年11月1日` */
export function sayDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
