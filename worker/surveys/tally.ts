import { type Indicator, thresholds } from '../../content/surveys/index.ts'
import type { Beside, Category, Figure } from './types.ts'

/** People by what they answered to one question: the codes chosen (none for a blank), and how many. */
export interface Count {
  readonly codes: readonly string[]
  readonly count: number
}

const { answersMin, fullCategoriesMin, cellMin, roundTo } = thresholds

/**
 * The figures of the indicators that rest on one question. Every group of people that can be told apart in what
 * comes out, or be found by subtraction, holds none or at least `cellMin` people.
 * @param label the words of a code; without it groups are never split into codes
 */
export function tallyQuestion(
  indicators: readonly Indicator[],
  counts: readonly Count[],
  label?: (code: string) => string,
): Figure[] {
  const first = indicators[0]
  return indicators.map((indicator) => {
    if (!first || indicator === first) return tally(indicator, counts, label)
    // Two figures on one question differ by these people, so they must not be few either.
    const known = first.groups.flatMap((group) => group.codes)
    const added = indicator.groups.flatMap((group) => group.codes).filter((code) => !known.includes(code))
    return isSafe(countOf(counts, added)) ? tally(indicator, counts) : { state: 'hidden' }
  })
}

function tally(indicator: Indicator, counts: readonly Count[], label?: (code: string) => string): Figure {
  const groups = indicator.groups.map((group) => ({ label: group.label, count: countGroup(indicator, counts, group) }))
  const base = sum(groups)
  if (base < answersMin) return { state: 'too-few' }
  if (!groups.every(({ count }) => isSafe(count))) return { state: 'hidden' }
  const split = label && base >= fullCategoriesMin ? splitGroups(indicator, counts, label) : null
  const cells = split?.every(({ count }) => isSafe(count)) ? split : groups
  const rest = restOf(indicator, counts, base)
  const isBaseSafe = isSafe(rest.unsure + rest.blank + rest.other)
  const categories = cells.map(
    (cell): Category => ({
      label: cell.label,
      percent: percent(cell.count, base),
      count: isBaseSafe ? round(cell.count) : null,
    }),
  )
  return {
    state: 'shown',
    percent: percent(groups[0]?.count ?? 0, base),
    base: isBaseSafe ? round(base) : null,
    categories,
    beside: besideOf(rest, base),
  }
}

interface Cell {
  readonly label: string
  readonly count: number
}

/** Someone who chose codes of two groups counts in the first of them. */
function countGroup(indicator: Indicator, counts: readonly Count[], group: Indicator['groups'][number]): number {
  const at = indicator.groups.indexOf(group)
  const mine = counts.filter(
    ({ codes }) => indicator.groups.findIndex((one) => codes.some((code) => one.codes.includes(code))) === at,
  )
  return sum(mine)
}

function splitGroups(indicator: Indicator, counts: readonly Count[], label: (code: string) => string): Cell[] {
  const codes = indicator.groups.flatMap((group) => group.codes)
  return codes.map((code) => ({ label: label(code), count: countOf(counts, [code]) }))
}

interface Rest {
  readonly unsure: number
  readonly blank: number
  /** Answers that this figure does not speak of at all. */
  readonly other: number
}

function restOf(indicator: Indicator, counts: readonly Count[], base: number): Rest {
  const unsure = countOf(counts, indicator.beside)
  const blank = sum(counts.filter(({ codes }) => codes.length === 0))
  return { unsure, blank, other: sum(counts) - base - unsure - blank }
}

function besideOf({ unsure, blank, other }: Rest, base: number): Beside | null {
  if (!isSafe(other)) return null
  if (isSafe(unsure) && isSafe(blank)) return { kind: 'unsure', percent: percent(unsure, base + unsure) }
  const both = unsure + blank
  return isSafe(both) ? { kind: 'unsure-or-blank', percent: percent(both, base + both) } : null
}

/** Whether a number of people may be known: nobody, or enough to hide in. */
export function isSafe(count: number): boolean {
  return count === 0 || count >= cellMin
}

/** Rounded to the multiple of `roundTo` that is nearest. */
export function round(count: number): number {
  return Math.round(count / roundTo) * roundTo
}

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole)
}

function countOf(counts: readonly Count[], codes: readonly string[]): number {
  return sum(counts.filter((one) => one.codes.some((code) => codes.includes(code))))
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
