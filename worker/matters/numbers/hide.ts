import { cellMin, type PublicRow, publicMeasures } from '../../contract/accountability.ts'
import { type Counted, type Measure, medianOf, sumOf } from './measures.ts'

/** Measures that are hidden together. Where a whole is hidden its parts are too: their sum would give it away. */
const families: readonly { readonly measures: readonly Measure[]; readonly partsOf?: Measure }[] = [
  { measures: ['received'] },
  { measures: ['answered'] },
  { measures: ['onTime', 'late'], partsOf: 'answered' },
  { measures: ['confirmed'] },
  { measures: ['unconfirmed'] },
  { measures: ['reopened'] },
]

/** Nobody, or enough to hide in. */
export function isSafe(count: number): boolean {
  return count === 0 || count >= cellMin
}

export interface Published {
  readonly total: PublicRow
  /** In the order of the areas. */
  readonly areas: readonly PublicRow[]
}

/**
 * What may be known of a table: every number that can be read, or worked out from what can be read, is of nobody or of
 * at least ten. Beside a small number another one is hidden, so that the total does not give it away; where that does not
 * do, the total is hidden as well.
 */
export function hideSmall(areas: readonly Counted[]): Published {
  const total = sumOf(areas)
  const hidden = new Map<Measure, ReadonlySet<number>>()
  for (const { measures, partsOf } of families) {
    const found = hiddenAreas(areas, measures, (partsOf && hidden.get(partsOf)) ?? new Set())
    for (const measure of measures) hidden.set(measure, found)
  }
  const isHidden = (measure: Measure, index: number) => hidden.get(measure)?.has(index) ?? true
  return {
    total: rowOf(total, (measure) => isHidden(measure, totalIndex)),
    areas: areas.map((area, index) => rowOf(area, (measure) => isHidden(measure, index))),
  }
}

const totalIndex = -1

/** The indexes of the areas of which these measures are hidden; the total is -1. @param whole what is hidden anyway */
function hiddenAreas(
  areas: readonly Counted[],
  family: readonly Measure[],
  whole: ReadonlySet<number>,
): ReadonlySet<number> {
  const value = (index: number, measure: Measure) => areas[index]?.cells[measure] ?? 0
  const small = areas.flatMap((_, index) => (family.every((one) => isSafe(value(index, one))) ? [] : [index]))
  const hidden = new Set([...whole, ...small])
  const sizeOf = (index: number) => family.reduce((sum, measure) => sum + value(index, measure), 0)
  // The smallest go first: of what is published as much as possible stays.
  const others = areas
    .map((_, index) => index)
    .filter((index) => !hidden.has(index) && sizeOf(index) > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
  const isGivenAway = () =>
    hidden.size === 1 ||
    family.some((measure) => !isSafe([...hidden].reduce((sum, index) => sum + value(index, measure), 0)))
  while (hidden.size > 0 && !hidden.has(totalIndex) && isGivenAway()) {
    const next = others.shift()
    if (next === undefined) return new Set([...hidden, totalIndex])
    hidden.add(next)
  }
  return hidden
}

function rowOf({ cells, days }: Counted, isHidden: (measure: Measure) => boolean): PublicRow {
  const shown = Object.fromEntries(
    publicMeasures.map((measure) => [measure, isHidden(measure) ? null : cells[measure]]),
  ) as Record<Measure, number | null>
  const isMany = days.length >= cellMin && !isHidden('answered')
  return { ...shown, medianWorkdays: isMany ? medianOf(days) : null }
}
