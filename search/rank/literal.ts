import type { TextRange } from '../engines/engine.ts'
import { AFTER_BUSINESS, BEFORE_DEFINITION, BEFORE_SENTENCE } from '../text/cues.ts'
import { fold } from '../text/fold.ts'
import { byScore, type Found, foundLater } from './found.ts'
import type { Prepared } from './prepared.ts'
import { mergeRanges, occurrences, originalRanges } from './ranges.ts'
import { shelfOf, type View } from './shelf.ts'
import { literalWeights } from './weights.ts'

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

function countByArticle(found: readonly { readonly prepared: Prepared }[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { prepared } of found) {
    const { article } = prepared.document
    counts.set(article, (counts.get(article) ?? 0) + 1)
  }
  return counts
}

const stretchesOf = (places: readonly number[], length: number) => places.map((at): TextRange => [at, at + length])

function findTerm(all: readonly Prepared[], term: string, view: View): Found[] {
  const holders = shelfOf(all, view).holders(term)
  if (holders.length === 0) return []
  const letters = fold(term).text
  const counts = countByArticle(holders)
  return holders.map(({ prepared, places }) => {
    const marks = view === 'marks' ? places : occurrences(prepared.marks.text, term)
    // How much of its article speaks of it.
    const share = (counts.get(prepared.document.article) ?? 0) / prepared.siblings
    const named = letters.length > 1 && prepared.heading.includes(letters) ? literalWeights.heading : 0
    const score = scoreTerm(prepared, marks, term.length, places.length) + literalWeights.spread * share + named
    return foundLater(prepared, score, () => originalRanges(prepared[view], stretchesOf(places, term.length)))
  })
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

/**
 * Of an article that has all of several words, in whichever of its documents, those that have one, best first: the fewer
 * documents have a word, the more it counts.
 */
export function findWithinArticle(all: readonly Prepared[], words: readonly string[]): Found[] {
  const terms = words.map((word) => findTerm(all, word, 'letters'))
  const articles = terms.map((found) => new Set(found.map(({ prepared }) => prepared.document.article)))
  const byDocument = new Map<Prepared, Found>()
  for (const found of terms) {
    for (const each of found) {
      const { prepared } = each
      if (!articles.every((those) => those.has(prepared.document.article))) continue
      const before = byDocument.get(prepared)
      const mark = () => mergeRanges([...(before?.ranges ?? []), ...each.ranges])
      byDocument.set(prepared, foundLater(prepared, (before?.score ?? 0) + each.score / found.length, mark))
    }
  }
  return [...byDocument.values()].sort(byScore)
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
      const mark = () => mergeRanges([...each.ranges, ...other.ranges])
      return [foundLater(each.prepared, each.score + other.score, mark)]
    })
  }
  return found.sort(byScore)
}
