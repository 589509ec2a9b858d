import { readLeanTable } from '../../../content/words/lexicon/read.ts'
import type { AnyDocument } from '../../../search/documents/document.ts'
import { unpackDocuments } from '../../../search/documents/lean.ts'
import type { SearchEngine } from '../../../search/engines/engine.ts'
import type { searchData } from '../../pages/data/search.json.ts'

type SearchData = typeof searchData

const WARMED = 4
/** In one run, apart, and as initials. */
const LETTERS = ['zhuozhuozhuozhuo', 'zhuo zhuo zhuo', 'zzrz', 'pingzanzquan'] as const

let loading: Promise<SearchEngine> | null = null

async function build(): Promise<SearchEngine> {
  const [{ createEngineOver }, answer] = await Promise.all([
    import('../../../search/engines/over-documents.ts'),
    fetch('/data/search.json'),
  ])
  if (!answer.ok) throw new Error(`search.json: ${answer.status}`)
  const { documents: packed, everyday, variants } = (await answer.json()) as SearchData
  performance.mark('search-fetched')
  const documents = unpackDocuments(packed)
  const engine = createEngineOver(documents, { knowledge: { everyday: readLeanTable(everyday), variants } })
  await warm(engine, documents)
  performance.measure('search-built', 'search-fetched')
  return engine
}

/**
 * Index and maps are made by the first queries that need them: better by these than by the person's. Letters that
 * spell nothing try the maps; words of two articles, which stand nowhere together, try the index.
 */
async function warm(engine: SearchEngine, documents: readonly AnyDocument[]): Promise<void> {
  const beginnings = documents.slice(0, WARMED).map(({ text }) => text.slice(0, WARMED))
  for (const beginning of beginnings) await engine.search(`${beginning} ${beginning}q`, { limit: 1 })
  for (const letters of LETTERS) await engine.search(letters, { limit: 1 })
}

/** The engine, its code and the text fetched at the first call; a failure is not kept, so that the next call tries again. */
export function loadEngine(): Promise<SearchEngine> {
  loading ??= build().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
