import type { MultiSearchQuery } from 'meilisearch'
import { BETWEEN_WORDS } from '../../text/cues.ts'
import { fold } from '../../text/fold.ts'
import { parseArticleForm } from '../../text/numbers.ts'
import { candidatesMax, letterField, wordFields } from './layout.ts'
import { codeLetters } from './letters.ts'

/** What one query of a person asks Meilisearch, in one request. */
export interface Questions {
  /** Counts the documents by the wording of the law. */
  readonly edition: MultiSearchQuery
  /** Who holds all the typed words letter by letter; articles that are named by number. */
  readonly certain: readonly MultiSearchQuery[]
  /** Which paragraphs hold all the words up to synonyms, slips and the segmenter's cuts. */
  readonly likely: readonly MultiSearchQuery[]
  /** Which guides do. A guide is of no chapter. */
  readonly guides: readonly MultiSearchQuery[]
}

const WORDS_SHOWN = 20

/** The words as they were typed one by one, folded, each once. */
export function typedWords(query: string): string[] {
  return [...new Set(query.split(BETWEEN_WORDS).map((part) => fold(part).text))].filter((word) => word !== '')
}

/** Asks with folded words only: quotes, minus signs and whatever else Meilisearch would take as an order are gone. */
export function questionsFor(query: string, indexUid: string, chapter?: number): Questions {
  const words = typedWords(query)
  const numbers = parseArticleForm(query)?.references.map(({ article }) => article) ?? []
  const base = { indexUid, attributesToRetrieve: ['id'], matchingStrategy: 'all' as const }
  const letters = words.map((word) => `"${codeLetters(word)}"`).join(' ')
  const byLetters = { ...base, q: letters, attributesToSearchOn: [letterField], limit: candidatesMax }
  const byNumber = { ...base, q: '', filter: `article IN [${numbers.join(', ')}]`, limit: candidatesMax }
  const byWords = { ...base, q: words.join(' '), attributesToSearchOn: [...wordFields], limit: WORDS_SHOWN }
  const ofKind = (filter: string): MultiSearchQuery[] =>
    words.length > 0 ? [{ ...byWords, locales: ['cmn'], filter }] : []
  return {
    edition: { indexUid, q: '', limit: 0, facets: ['lawSha'] },
    certain: [...(words.length > 0 ? [byLetters] : []), ...(numbers.length > 0 ? [byNumber] : [])],
    likely: ofKind(`kind = paragraph${chapter === undefined ? '' : ` AND chapterNumber = ${chapter}`}`),
    guides: chapter === undefined ? ofKind('kind = guide') : [],
  }
}
