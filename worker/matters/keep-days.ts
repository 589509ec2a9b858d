import type { Keeping } from '../contract/matters.ts'

/** Days after closing until a matter is erased (spec: security, 12); the data map says the same. */
const keepDays: Readonly<Record<Keeping, number>> = { open: 3 * 365, sealed: 90 }

export function keepDaysOf(keeping: Keeping): number {
  return keepDays[keeping]
}
