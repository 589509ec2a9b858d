import { regulation } from '../../../content/regulation/index.ts'
import { search as words } from '../../../content/words/search.ts'
import type { SearchDocument } from '../../documents/document.ts'
import { paragraphDocuments } from '../../documents/paragraphs.ts'
import { fold } from '../../text/fold.ts'
import type { Hit, SearchAnswer, SearchEngine } from '../engine.ts'
import { EngineFault } from '../fault.ts'
import { limitDefault } from '../over-documents.ts'
import type { MeilisearchAccess } from './access.ts'
import { askMeilisearch, type Candidates } from './ask.ts'
import { indexName } from './layout.ts'
import { typedWords } from './questions.ts'

/** Longer than that nobody waits for a search that the embedded engine answers at once. */
const TIMEOUT_MS = 300

export interface MeilisearchOptions {
  readonly index?: string
  readonly documents?: readonly SearchDocument[]
  readonly timeoutMs?: number
}

/** A paragraph that only Meilisearch found: nothing in it is the query letter by letter, so nothing is marked. */
function likelyHit({ id, article, paragraph, title, url, text }: SearchDocument): Hit {
  return { id, article, paragraph, item: null, title, url, text, ranges: [], matched: [], via: 'fuzzy' }
}

/** Whether every paragraph that Meilisearch had to name is among those that it named. */
function isWhole(hits: readonly Hit[], query: string, { certain }: Candidates): boolean {
  const typed = typedWords(query)
  const holds = ({ via, text }: Hit) => {
    const letters = via === 'exact' ? fold(text).text : ''
    return via === 'number' || (via === 'exact' && typed.length > 0 && typed.every((word) => letters.includes(word)))
  }
  return hits.filter(holds).every(({ id }) => certain.has(id))
}

/**
 * What Meilisearch found besides stands below our own guesses; beside a true hit, or one that says what the query was
 * taken for, it stands nowhere.
 */
function merge(reading: SearchAnswer, { likely }: Candidates, documents: readonly SearchDocument[]): Hit[] {
  if (reading.taken.length > 0 || reading.hits.some(({ via }) => via !== 'fuzzy')) return reading.hits
  const shown = new Set(reading.hits.map(({ id }) => id))
  const others = likely.filter((id) => !shown.has(id)).map((id) => documents.find((document) => document.id === id))
  return [...reading.hits, ...others.flatMap((document) => (document === undefined ? [] : [likelyHit(document)]))]
}

/**
 * Meilisearch behind the same face. It names the candidates; how a query is read, what is marked, the order and the
 * notes stay ours (`reader`, over the same documents), so that the promises of search/README.md hold through either
 * engine. Its index is believed only when it is whole and of this wording of the law.
 * @throws EngineFault; wrap it with `withFallback`
 */
export function createMeilisearchEngine(
  access: MeilisearchAccess,
  reader: SearchEngine,
  { index = indexName, documents = paragraphDocuments(), timeoutMs = TIMEOUT_MS }: MeilisearchOptions = {},
): SearchEngine {
  const name = 'meilisearch'
  const edition = { lawSha: regulation.sha256, documents: documents.length }
  return {
    name,
    async search(query, options = {}): Promise<SearchAnswer> {
      const [candidates, reading] = await Promise.all([
        askMeilisearch(access, { query, chapter: options.chapter, index, edition, timeoutMs }),
        reader.search(query, { ...options, limit: documents.length }),
      ])
      if (!isWhole(reading.hits, query, candidates)) throw new EngineFault('incomplete')
      const hits = merge(reading, candidates, documents)
      const note = reading.hits.length === 0 && hits.length > 0 ? words.notes.alike : reading.note
      return {
        ...reading,
        engine: name,
        total: hits.length,
        hits: hits.slice(0, options.limit ?? limitDefault),
        note,
      }
    },
  }
}
