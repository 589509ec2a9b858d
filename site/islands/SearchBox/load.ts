import { readLeanTable } from '../../../content/words/lexicon/read.ts'
import type { AnyDocument } from '../../../search/documents/document.ts'
import { unpackDocuments } from '../../../search/documents/lean.ts'
import { unpackLexicon } from '../../../search/documents/lean-lexicon.ts'
import type { SearchEngine } from '../../../search/engines/engine.ts'
import type { searchData } from '../../pages/data/search.json.ts'

type SearchData = typeof searchData

const WARMED = 4
/** In one run, apart, and as initials. */
const LETTERS = ['zhuozhuozhuozhuo', 'zhuo zhuo zhuo', 'zzrz', 'pingzanzquan'] as const

let loading: Promise<SearchEngine> | null = null

async function build(address: string): Promise<SearchEngine> {
  const [{ createEngineOver }, answer] = await Promise.all([
    import('../../../search/engines/over-documents.ts'),
    fetch(address),
  ])
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const { documents: packed, everyday, variants } = (await answer.json()) as SearchData
  performance.mark('search-fetched')
  const documents = unpackDocuments(packed)
  const lexicon = readLeanTable(unpackLexicon(everyday, documents))
  const engine = createEngineOver(documents, { knowledge: { everyday: lexicon, variants } })
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

/**
 * The engine, its code and the text fetched at the first call, the text from the address that the page names
 * (site/data/search-address.ts); a failure is not kept, so that the next call tries again.
 */
export function loadEngine(address: string): Promise<SearchEngine> {
  loading ??= build(address).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
