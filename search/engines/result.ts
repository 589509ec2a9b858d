import { search as words } from '../../content/words/search.ts'
import type { Found } from '../rank/found.ts'
import type { HitVia, Taken } from './engine.ts'

export interface TaggedHit {
  readonly found: Found
  readonly via: HitVia
}

/** What a query was read as, and what was found by it. */
export interface Result {
  readonly hits: readonly TaggedHit[]
  readonly note: string | null
  readonly taken: readonly Taken[]
  /** The query in the words that were looked for, for whatever else is searched beside the regulation. */
  readonly meant: readonly string[]
}

/** Marks hits with how they were found. */
export const tag = (found: readonly Found[], via: HitVia): TaggedHit[] => found.map((each) => ({ found: each, via }))

/** Nothing, with a sentence that says why. */
export const nothing = (note: string): Result => ({ hits: [], note, taken: [], meant: [] })

/** Says in one sentence what a query was taken for, before whatever else there is to say. */
export function noteOn(taken: readonly Taken[], note: string | null): string | null {
  const lawOf = (isEveryday: boolean) => [
    ...new Set(taken.filter(({ kind }) => (kind === 'everyday') === isEveryday).map(({ law }) => law)),
  ]
  const [guessed, everyday] = [lawOf(false), lawOf(true)]
  const sentences = [
    guessed.length > 0 ? words.notes.takenFor(guessed) : '',
    everyday.length > 0 ? words.notes.everyday(everyday) : '',
    note ?? '',
  ]
  return sentences.join('') || null
}

/** Results of several readings as one: the first stands first, a paragraph stands once. */
export function joinResults(results: readonly Result[]): Result | null {
  const [first] = results
  if (first === undefined) return null
  const hits = new Map<unknown, TaggedHit>()
  for (const result of results)
    for (const hit of result.hits) if (!hits.has(hit.found.prepared)) hits.set(hit.found.prepared, hit)
  return {
    hits: [...hits.values()],
    note: first.note,
    taken: results.flatMap(({ taken }) => taken),
    meant: results.flatMap(({ meant }) => meant),
  }
}
