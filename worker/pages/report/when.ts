import { track as words } from '../../../content/words/track.ts'

/** Jiangxi has one time zone and no summer time. */
const chinaOffsetHours = 8

function local(iso: string): Date {
  return new Date(Date.parse(iso) + chinaOffsetHours * 3_600_000)
}

/** 11月20日 14:05, in Beijing time, from ISO 8601. */
export function formatWhen(iso: string): string {
  const at = local(iso)
  const minute = String(at.getUTCMinutes()).padStart(2, '0')
  return words.when(at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), minute)
}

/** 11月20日 14时: no finer than what is kept of a sealed matter. */
export function formatHour(iso: string): string {
  const at = local(iso)
  return words.hour(at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours())
}
