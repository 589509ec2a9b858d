import type { Keeping } from '../../contract/matters.ts'

const hourMs = 3_600_000

/** The time as it may be kept: of a sealed matter the hour alone, so that no log of a network tells who wrote. */
export function keptTime(keeping: Keeping, instant: number): number {
  return keeping === 'sealed' ? instant - (instant % hourMs) : instant
}
