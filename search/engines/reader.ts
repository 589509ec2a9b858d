import { search as words } from '../../content/words/search.ts'
import { type Correction, correctUnits } from '../rank/correct.ts'
import { findEveryday } from '../rank/everyday.ts'
import { findAllWords, findLiteral, findWithinArticle } from '../rank/literal.ts'
import type { Prepared } from '../rank/prepared.ts'
import { shelfOf } from '../rank/shelf.ts'
import { ASKING, BETWEEN_WORDS, LISTED, NUMBER_WITHIN, OTHER_THING } from '../text/cues.ts'
import type { EverydayReading } from '../text/everyday.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { parseArticleForm } from '../text/numbers.ts'
import { unitsOf } from '../text/units.ts'
import type { Taken } from './engine.ts'
import type { Knowledge } from './knowledge.ts'
import { readNumber } from './read-number.ts'
import { joinResults, nothing, type Result, tag } from './result.ts'
import { prepareTools, type Tools } from './tools.ts'

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

function fromEveryday({ all, alike }: Tools, query: string, reading: EverydayReading): Result {
  const hits = findEveryday(all, reading, reading.rest.length > 0 ? alike()(reading.others) : [])
  const taken = reading.words.map(({ said, law }): Taken => ({ said, law: law.join(LISTED), kind: 'everyday' }))
  return { ...result(hits, taken, query), meant: [query, ...reading.words.flatMap(({ law }) => law)] }
}

/** 养老金 is no 养老: unless law or lexicon end so too, a paper or a charge is none of the law's business. */
function isOtherThing({ all, everyday }: Tools, query: string): boolean {
  const letters = fold(query).text
  if (!OTHER_THING.test(letters) || shelfOf(all, 'letters').includes(letters.slice(-2))) return false
  return everyday()(query)?.words.some(({ said }) => letters.endsWith(said)) !== true
}

/** @param isRestKnown only when the other words of the query occur in the law too */
function readEveryday(tools: Tools, query: string, isRestKnown: boolean): Result | null {
  const reading = tools.everyday()(query)
  if (reading === null || isOtherThing(tools, query)) return null
  const isKnown = (rest: string) => shelfOf(tools.all, 'letters').includes(rest)
  return isRestKnown && !reading.rest.every(isKnown) ? null : fromEveryday(tools, query, reading)
}

function readPlainly(tools: Tools, query: string): Result | null {
  return readLiteral(tools.all, query) ?? readEveryday(tools, query, true)
}

function readAlike({ all, alike }: Tools, query: string): Result {
  const like = alike()(query)
  return like.length > 0 ? result(tag(like, 'fuzzy'), [], query, words.notes.alike) : readFirstWord(all, query)
}

/** Where words typed apart have nothing to do with each other in the law. */
function readFirstWord(all: readonly Prepared[], query: string): Result {
  const [first] = knownWords(all, query)
  if (first === undefined) return nothing(words.notes.nothing)
  return result(tag(findLiteral(all, first, first), 'fuzzy'), [], first, words.notes.takenFor([first]))
}

/** Of words typed apart those that the law has; none when the first, which says what it is about, is not among them. */
function knownWords(all: readonly Prepared[], query: string): string[] {
  const typed = query.split(BETWEEN_WORDS).map((part) => fold(part).text)
  const parts = typed.filter((part) => part !== '')
  const known = parts.filter((part) => part.length > 1 && shelfOf(all, 'letters').includes(part))
  return parts.length > 1 && parts[0] === known[0] ? known : []
}

/** What one paragraph, or else one article, has of all of them. */
function readSomeWords({ all, everyday }: Tools, query: string): Result | null {
  const known = knownWords(all, query)
  if (known.length === 0 || everyday()(query) !== null) return null
  const together = findAllWords(all, known)
  const found = together.length > 0 ? together : findWithinArticle(all, known)
  return found.length > 0 ? result(tag(found, 'fuzzy'), [], known.join(' '), words.notes.takenFor(known)) : null
}

function readLoosely(tools: Tools, query: string): Result {
  if (isOtherThing(tools, query)) return nothing(words.notes.nothing)
  return readEveryday(tools, query, false) ?? readSomeWords(tools, query) ?? readAlike(tools, query)
}

function readCorrected(tools: Tools, query: string): Result | null {
  const find = tools.phrases()
  const corrections = find === null ? [] : correctUnits(unitsOf(query), find)
  const fromCorrection = ({ words: pieces, taken }: Correction) => {
    const meant = pieces.join(' ')
    return asGuess(readPlainly(tools, meant) ?? readLoosely(tools, meant), taken)
  }
  return joinResults(corrections.map(fromCorrection).filter(({ hits }) => hits.length > 0))
}

/** An article number beside other words: the number is the surer half. */
function readNumberAmongWords({ all }: Tools, query: string): Result | null {
  const parts = [...query.split(BETWEEN_WORDS), NUMBER_WITHIN.exec(query)?.[0] ?? '']
  const [place] = parts.filter((part) => parseArticleForm(part)?.bare === false)
  const form = place === undefined ? null : parseArticleForm(place)
  return form === null ? null : readNumber(all, form, [], query)
}

/** What is left when words of asking are left out, if that is one word of the law: 平安建设是什么意思. */
function readAsked({ all }: Tools, query: string): Result | null {
  const parts = query.split(ASKING).map((part) => fold(part).text)
  const [only = '', ...others] = parts.filter((part) => part !== '')
  if (parts.length === 1 || others.length > 0 || only.length < 2) return null
  const literal = findLiteral(all, only, only)
  return literal.length > 0 ? result(tag(literal, 'fuzzy'), [], only, words.notes.takenFor([only])) : null
}

/** A query that does not occur: in simplified characters, then as what it may have been meant as. */
function readVariants(tools: Tools, query: string): Result {
  const read = (text: string) =>
    readNumberAmongWords(tools, text) ??
    readAsked(tools, text) ??
    readCorrected(tools, text) ??
    readLoosely(tools, text)
  const simple = tools.variants()?.simplify(query) ?? query
  if (simple === query) return read(query)
  const taken: Taken = { said: query.trim(), law: simple.trim(), kind: 'traditional' }
  return asGuess(readPlainly(tools, simple) ?? read(simple), [taken])
}

/**
 * The readings of a query in their order, each tried when the ones before found nothing: as it stands, in everyday
 * words, in simplified characters, as sounds and shapes of words, as a sentence that is like some of the law.
 */
export function createReader(all: readonly Prepared[], knowledge: Knowledge | null): (query: string) => Result {
  const tools = prepareTools(all, knowledge)
  return (query) => {
    const [letters, marks] = [fold(query).text, foldMarks(query).text]
    if (marks === '' || (letters === '' && marks.length < 2)) return nothing(words.notes.empty)
    const plain = readPlainly(tools, query)
    if (plain !== null) return plain
    return letters === '' ? nothing(words.notes.empty) : readVariants(tools, query)
  }
}
