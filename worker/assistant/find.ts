import { guideDocuments } from '../../search/documents/guides.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import type { SearchAnswer, SearchEngine } from '../../search/engines/engine.ts'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/engine.ts'
import { withFallback } from '../../search/engines/with-fallback.ts'
import type { Context } from '../context.ts'
import type { Settings } from '../settings.ts'

type Input = { readonly query: string; readonly limit: number; readonly chapter?: number }

/** The law, and the guides beside it: they stand after the paragraphs and never among them. */
const documents = () => [...paragraphDocuments(), ...guideDocuments()]

let embedded: SearchEngine | null = null
const configured = new WeakMap<Settings, SearchEngine>()

function engineOf(settings: Settings): SearchEngine {
  embedded ??= createEmbeddedEngine(documents())
  if (settings.meilisearch === null) return embedded
  const known = configured.get(settings)
  if (known !== undefined) return known
  const engine = withFallback(createMeilisearchEngine(settings.meilisearch, embedded), embedded)
  configured.set(settings, engine)
  return engine
}

/**
 * Finds paragraphs of the regulation for a person, through the search service when there is one. Engines are built at
 * the first question and kept: they hold the law, no data of people.
 */
export function find({ settings }: Context, { query, ...options }: Input): Promise<SearchAnswer> {
  return engineOf(settings).search(query, options)
}

/**
 * Finds paragraphs with the embedded engine alone. The assistant asks dozens of times for one answer and must give the
 * same bytes for the same question: it waits for no service.
 */
export function findEmbedded({ query, ...options }: Input): Promise<SearchAnswer> {
  embedded ??= createEmbeddedEngine(documents())
  return embedded.search(query, options)
}
