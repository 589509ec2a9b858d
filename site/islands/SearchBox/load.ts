import type { SearchDocument } from '../../../search/documents/document.ts'
import type { SearchEngine } from '../../../search/engines/engine.ts'

let loading: Promise<SearchEngine> | null = null

async function build(): Promise<SearchEngine> {
  const [{ createEngineOver }, answer] = await Promise.all([
    import('../../../search/engines/over-documents.ts'),
    fetch('/data/search.json'),
  ])
  if (!answer.ok) throw new Error(`search.json: ${answer.status}`)
  return createEngineOver((await answer.json()) as SearchDocument[])
}

/** The engine, its code and the text fetched at the first call; a failure is not kept, so that the next call tries again. */
export function loadEngine(): Promise<SearchEngine> {
  loading ??= build().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
