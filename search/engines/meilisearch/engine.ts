import { regulation } from '../../../content/regulation/index.ts'
import { search as words } from '../../../content/words/search.ts'
import type { AnyDocument, SearchDocument } from '../../documents/document.ts'
import { portalDocuments } from '../../documents/portal.ts'
import { fold } from '../../text/fold.ts'
import type { GuideHit, Hit, SearchAnswer, SearchEngine } from '../engine.ts'
import { EngineFault } from '../fault.ts'
import { limitDefault } from '../over-documents.ts'
import type { MeilisearchAccess } from './access.ts'
import { askMeilisearch, type Candidates } from './ask.ts'
import { indexName, wordsOf } from './layout.ts'
import { typedWords } from './questions.ts'

/** Longer than that nobody waits for a search that the embedded engine answers at once. */
const TIMEOUT_MS = 300

export interface MeilisearchOptions {
  readonly index?: string
  /** Those that were pushed; all of the portal when not given. */
  readonly documents?: readonly AnyDocument[]
  readonly timeoutMs?: number
}

/** A paragraph that only Meilisearch found: nothing in it is the query letter by letter, so nothing is marked. */
function likelyHit({ id, article, paragraph, title, url, text }: SearchDocument): Hit {
  return { id, article, paragraph, item: null, title, url, text, ranges: [], matched: [], via: 'fuzzy' }
}

/** Whether every paragraph and guide that Meilisearch had to name is among those that it named. */
function isWhole(
  { hits, guides }: SearchAnswer,
  query: string,
  { certain }: Candidates,
  byId: ReadonlyMap<string, AnyDocument>,
): boolean {
  const typed = typedWords(query)
  const holds = (id: string) => {
    const document = byId.get(id)
    const letters = document === undefined ? '' : fold(wordsOf(document)).text
    return typed.length > 0 && typed.every((word) => letters.includes(word))
  }
  const mustHave = hits.filter(({ id, via }) => via === 'number' || (via === 'exact' && holds(id)))
  return [...mustHave, ...guides.filter(({ id }) => holds(id))].every(({ id }) => certain.has(id))
}

const isParagraph = (document: AnyDocument | undefined): document is SearchDocument => document?.kind === 'paragraph'

/**
 * What Meilisearch found besides stands below our own guesses; beside a true hit, or one that says what the query was
 * taken for, it stands nowhere.
 */
function merge(
  reading: SearchAnswer,
  { likely, guides }: Candidates,
  byId: ReadonlyMap<string, AnyDocument>,
): { hits: Hit[]; guides: GuideHit[] } {
  if (reading.taken.length > 0 || reading.hits.some(({ via }) => via !== 'fuzzy')) return reading
  const shown = new Set([...reading.hits, ...reading.guides].map(({ id }) => id))
  const others = (ids: readonly string[]) => ids.filter((id) => !shown.has(id)).flatMap((id) => byId.get(id) ?? [])
  const pages = others(guides).filter((document) => document.kind === 'guide')
  return {
    hits: [...reading.hits, ...others(likely).filter(isParagraph).map(likelyHit)],
    guides: [...reading.guides, ...pages.map(({ id, title, url }) => ({ id, title, url }))],
  }
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
  { index = indexName, documents = portalDocuments(), timeoutMs = TIMEOUT_MS }: MeilisearchOptions = {},
): SearchEngine {
  const name = 'meilisearch'
  const edition = { lawSha: regulation.sha256, documents: documents.length }
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    name,
    async search(query, options = {}): Promise<SearchAnswer> {
      const [candidates, reading] = await Promise.all([
        askMeilisearch(access, { query, chapter: options.chapter, index, edition, timeoutMs }),
        reader.search(query, { ...options, limit: documents.length }),
      ])
      if (!isWhole(reading, query, candidates, byId)) throw new EngineFault('incomplete')
      const { hits, guides } = merge(reading, candidates, byId)
      const note = reading.hits.length === 0 && hits.length > 0 ? words.notes.alike : reading.note
      return {
        ...reading,
        engine: name,
        total: hits.length,
        hits: hits.slice(0, options.limit ?? limitDefault),
        guides,
        note,
      }
    },
  }
}
