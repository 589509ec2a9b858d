import { search as words } from '../../content/words/search.ts'
import { type Correction, correctUnits } from '../rank/correct.ts'
import { findEveryday } from '../rank/everyday.ts'
import { createLikenessIndex } from '../rank/likeness.ts'
import { findAllWords, findLiteral } from '../rank/literal.ts'
import { createPhraseFinder } from '../rank/phrases.ts'
import type { Prepared } from '../rank/prepared.ts'
import { BETWEEN_WORDS, LISTED } from '../text/cues.ts'
import { createEverydayReader, type EverydayReading } from '../text/everyday.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { parseArticleForm } from '../text/numbers.ts'
import { unitsOf } from '../text/units.ts'
import { createVariants, type Variants } from '../text/variants.ts'
import type { Taken } from './engine.ts'
import type { Knowledge } from './knowledge.ts'
import { readNumber } from './read-number.ts'
import { joinResults, nothing, type Result, tag } from './result.ts'

/** Null when a query cannot be read this way. */
type Reading = (query: string) => Result | null

/** Made when it is first needed: most queries need neither maps nor index. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const result = (hits: Result['hits'], taken: readonly Taken[], query: string, note: string | null = null): Result => ({
  hits,
  note,
  taken,
  meant: [query],
})

function readLiteral(all: readonly Prepared[], query: string): Result | null {
  const [letters, marks] = [fold(query).text, foldMarks(query).text]
  const literal = findLiteral(all, marks, letters)
  const form = parseArticleForm(query)
  if (form !== null) return readNumber(all, form, literal, letters)
  if (literal.length > 0) return result(tag(literal, 'exact'), [], query)
  const typed = [...new Set(query.split(BETWEEN_WORDS).map((part) => fold(part).text))].filter((part) => part !== '')
  const both = typed.length > 1 ? findAllWords(all, typed) : []
  return both.length > 0 ? result(tag(both, 'exact'), [], query) : null
}

/** What was found by a guess about what was typed is no exact hit. */
function asGuess(found: Result, taken: readonly Taken[]): Result {
  const hits = found.hits.map((hit) => (hit.via === 'exact' ? { ...hit, via: 'fuzzy' as const } : hit))
  return { ...found, hits, taken: [...taken, ...found.taken] }
}

/**
 * The readings of a query in their order, each tried when the ones before found nothing: as it stands, in everyday
 * words, in simplified characters, as sounds and shapes of words, as a sentence that is like some of the law.
 */
export function createReader(all: readonly Prepared[], knowledge: Knowledge | null): (query: string) => Result {
  const everydayWords = knowledge?.everyday ?? []
  const alike = lazily(() => createLikenessIndex(all))
  const everydayIn = lazily(() => createEverydayReader(everydayWords))
  const variants = lazily((): Variants | null => (knowledge === null ? null : createVariants(knowledge.variants)))
  const phrases = lazily(() => {
    const said = everydayWords.map((word) => foldMarks(word.said).text)
    const known = everydayWords.flatMap(({ law }) => law.map((word) => foldMarks(word).text))
    const by = variants()
    return by === null ? null : createPhraseFinder(all, said, known, by)
  })

  function fromEveryday(query: string, reading: EverydayReading): Result {
    const found = findEveryday(all, reading, reading.rest.length > 0 ? alike()(reading.others) : [])
    const taken = reading.words.map(({ said, law }): Taken => ({ said, law: law.join(LISTED), kind: 'everyday' }))
    return {
      ...result(
        found.map((each) => ({ found: each, via: each.via })),
        taken,
        query,
      ),
      meant: [query, ...reading.words.flatMap(({ law }) => law)],
    }
  }
  const readEveryday =
    (isRestKnown: boolean): Reading =>
    (query) => {
      const reading = everydayIn()(query)
      if (reading === null) return null
      const isKnown = (rest: string) => all.some(({ letters }) => letters.text.includes(rest))
      return isRestKnown && !reading.rest.every(isKnown) ? null : fromEveryday(query, reading)
    }
  const readPlainly: Reading = (query) => readLiteral(all, query) ?? readEveryday(true)(query)
  const readAlike = (query: string): Result => {
    const like = alike()(query)
    return like.length > 0 ? result(tag(like, 'fuzzy'), [], query, words.notes.alike) : nothing(words.notes.nothing)
  }
  const readLoosely = (query: string): Result => readEveryday(false)(query) ?? readAlike(query)

  function fromCorrection({ words: pieces, taken }: Correction): Result {
    const query = pieces.join(' ')
    return asGuess(readPlainly(query) ?? readLoosely(query), taken)
  }
  const readCorrected: Reading = (query) => {
    const find = phrases()
    const corrections = find === null ? [] : correctUnits(unitsOf(query), find)
    return joinResults(corrections.map(fromCorrection).filter(({ hits }) => hits.length > 0))
  }

  return (query) => {
    const marks = foldMarks(query).text
    const letters = fold(query).text
    if (marks === '' || (letters === '' && marks.length < 2)) return nothing(words.notes.empty)
    const plain = readPlainly(query)
    if (plain !== null) return plain
    if (letters === '') return nothing(words.notes.empty)
    const simple = variants()?.simplify(query) ?? query
    const read = (text: string) => readCorrected(text) ?? readLoosely(text)
    if (simple === query) return read(query)
    const said = query.trim()
    return asGuess(readPlainly(simple) ?? read(simple), [{ said, law: simple.trim(), kind: 'traditional' }])
  }
}
