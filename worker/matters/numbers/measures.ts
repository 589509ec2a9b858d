import { publicMeasures } from '../../contract/accountability.ts'

export type Measure = (typeof publicMeasures)[number]
export type Cells = Readonly<Record<Measure, number>>

/** What was counted of one area in one period; never published as it is. */
export interface Counted {
  readonly cells: Cells
  /** Workdays from the day of receipt to that of the first answer, one for each answered matter. */
  readonly days: readonly number[]
}

export const noCells = Object.fromEntries(publicMeasures.map((measure) => [measure, 0])) as Cells

/** The same over several areas. */
export function sumOf(all: readonly Counted[]): Counted {
  const cells = Object.fromEntries(
    publicMeasures.map((measure) => [measure, all.reduce((sum, one) => sum + one.cells[measure], 0)]),
  ) as Cells
  return { cells, days: all.flatMap(({ days }) => days) }
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
