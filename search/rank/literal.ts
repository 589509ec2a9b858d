import type { TextRange } from '../engines/engine.ts'
import { AFTER_BUSINESS, BEFORE_DEFINITION, BEFORE_SENTENCE } from '../text/cues.ts'
import { type Folded, fold } from '../text/fold.ts'
import type { Prepared } from './prepared.ts'
import { occurrences, originalRanges } from './ranges.ts'
import { literalWeights } from './weights.ts'

/** A document that was found, with what to mark in it. */
export interface Found {
  readonly prepared: Prepared
  readonly score: number
  readonly ranges: TextRange[]
}

type View = 'marks' | 'letters'

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const LOOK_BACK = 8
const LOOK_AHEAD = 4

function isDefined(text: string, at: number): boolean {
  return BEFORE_DEFINITION.test(text.slice(Math.max(0, at - LOOK_BACK), at))
}

function isOpening(text: string, at: number): boolean {
  return BEFORE_SENTENCE.test(text.slice(Math.max(0, at - LOOK_BACK), at))
}

/** How much a term matters in one document that contains it: the weighted sum of the features in weights.ts. */
function scoreTerm(prepared: Prepared, marks: readonly number[], length: number, count: number): number {
  const text = prepared.marks.text
  const ending = (at: number) => text.slice(at + length, at + length + LOOK_AHEAD)
  const w = literalWeights
  return (
    (marks.some((at) => isDefined(text, at)) ? w.definition : 0) +
    (marks.some((at) => isOpening(text, at)) ? w.opening : 0) +
    (marks.some((at) => AFTER_BUSINESS.test(ending(at))) ? w.business : 0) +
    w.density * Math.sqrt((count * length) / Math.max(1, text.length)) +
    w.frequency * (count / (count + 1)) +
    w.position * (1 - (marks[0] ?? text.length) / Math.max(1, text.length))
  )
}

/** Share of an article's paragraphs that are among the found, by article. */
function spreadByArticle(all: readonly Prepared[], found: readonly Found[]): Map<number, number> {
  const count = (each: readonly Prepared[]) => {
    const counts = new Map<number, number>()
    for (const { document } of each) counts.set(document.article, (counts.get(document.article) ?? 0) + 1)
    return counts
  }
  const totals = count(all)
  const shares = new Map<number, number>()
  for (const [article, some] of count(found.map(({ prepared }) => prepared)))
    shares.set(article, some / (totals.get(article) ?? some))
  return shares
}

function findTerm(all: readonly Prepared[], term: string, view: View): Found[] {
  const letters = fold(term).text
  const found = all.flatMap((prepared) => {
    const folded: Folded = prepared[view]
    const places = occurrences(folded.text, term)
    if (places.length === 0) return []
    const ranges = originalRanges(
      folded,
      places.map((at) => [at, at + term.length]),
    )
    const marks = view === 'marks' ? places : occurrences(prepared.marks.text, term)
    const score = scoreTerm(prepared, marks, term.length, places.length)
    return [{ prepared, ranges, score }]
  })
  const shares = spreadByArticle(all, found)
  return found.map((each) => {
    const spread = literalWeights.spread * (shares.get(each.prepared.document.article) ?? 0)
    const named = letters.length > 1 && each.prepared.heading.includes(letters) ? literalWeights.heading : 0
    return { ...each, score: each.score + spread + named }
  })
}

/** Best first; of equals, the one that stands first in the law. */
export function byScore(a: Found, b: Found): number {
  return b.score - a.score || a.prepared.order - b.prepared.order
}

/**
 * Every document that contains the query letter by letter, best first: those with the same punctuation stand above
 * those that only have the same letters.
 */
export function findLiteral(all: readonly Prepared[], marks: string, letters: string): Found[] {
  const asTyped = findTerm(all, marks, 'marks')
  // Quotes or a question mark around the words are the person's own.
  const same = (asTyped.length > 0 ? asTyped : findTerm(all, marks.replace(AROUND, ''), 'marks')).sort(byScore)
  if (letters === '') return same
  const taken = new Set(same.map(({ prepared }) => prepared))
  const alike = findTerm(all, letters, 'letters').filter(({ prepared }) => !taken.has(prepared))
  return [...same, ...alike.sort(byScore)]
}

/** Every document that contains all of several words, best first. */
export function findAllWords(all: readonly Prepared[], words: readonly string[]): Found[] {
  const [first, ...rest] = words.map((word) => findTerm(all, word, 'letters'))
  let found = first ?? []
  for (const next of rest) {
    const byDocument = new Map(next.map((each) => [each.prepared, each]))
    found = found.flatMap((each) => {
      const other = byDocument.get(each.prepared)
      if (other === undefined) return []
      const ranges = mergeRanges([...each.ranges, ...other.ranges])
      return [{ prepared: each.prepared, score: each.score + other.score, ranges }]
    })
  }
  return found.sort(byScore)
}

/** Ranges in order; those that touch or overlap become one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1]
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
