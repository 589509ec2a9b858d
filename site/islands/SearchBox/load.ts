import { readLeanTable } from '../../../content/words/lexicon/read.ts'
import type { SearchEngine } from '../../../search/engines/engine.ts'
import type { searchData } from '../../pages/data/search.json.ts'

type SearchData = typeof searchData

let loading: Promise<SearchEngine> | null = null

async function build(): Promise<SearchEngine> {
  const [{ createEngineOver }, answer] = await Promise.all([
    import('../../../search/engines/over-documents.ts'),
    fetch('/data/search.json'),
  ])
  if (!answer.ok) throw new Error(`search.json: ${answer.status}`)
  const { documents, everyday, variants } = (await answer.json()) as SearchData
  performance.mark('search-fetched')
  const engine = createEngineOver(documents, { knowledge: { everyday: readLeanTable(everyday), variants } })
  await warm(engine)
  performance.measure('search-built', 'search-fetched')
  return engine
}

/** Index and maps are made by the first query that needs them: better by this one than by the person's. */
async function warm(engine: SearchEngine): Promise<void> {
  await engine.search('zz zz', { limit: 1 })
}

/** The engine, its code and the text fetched at the first call; a failure is not kept, so that the next call tries again. */
export function loadEngine(): Promise<SearchEngine> {
  loading ??= build().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
