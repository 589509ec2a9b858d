import { track as words } from '../../../content/words/track.ts'

/** Jiangxi has one time zone and no summer time. */
const chinaOffsetHours = 8

/** 11月20日 14:05, in Beijing time, from ISO 8601. */
export function formatWhen(iso: string): string {
  const local = new Date(Date.parse(iso) + chinaOffsetHours * 3_600_000)
  const minute = String(local.getUTCMinutes()).padStart(2, '0')
  return words.when(local.getUTCMonth() + 1, local.getUTCDate(), local.getUTCHours(), minute)
}
