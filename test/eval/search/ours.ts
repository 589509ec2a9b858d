import { leanTable } from '../../../content/words/lexicon/index.ts'
import { packDocuments } from '../../../search/documents/lean.ts'
import { packLexicon } from '../../../search/documents/lean-lexicon.ts'
import { paragraphDocuments } from '../../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../../search/engines/embedded.ts'
import variants from '../../../search/text/variants.json' with { type: 'json' }
import { gzipBytes } from '../../support/weigh.ts'
import { type Contestant, distinct, hitsMax } from './contestant.ts'

/** The embedded engine as the browser and the Worker use it. */
export async function createOurs(): Promise<Contestant> {
  const documents = paragraphDocuments()
  const engine = createEmbeddedEngine(documents)
  const everyday = packLexicon(leanTable, documents)
  const bytes = gzipBytes(JSON.stringify({ documents: packDocuments(documents, []), everyday, variants }))
  return {
    name: 'ours (embedded)',
    index: { bytes, what: 'text, lexicon and maps; the index is built from them' },
    async find(query) {
      const { hits, note } = await engine.search(query, { limit: hitsMax })
      return { articles: distinct(hits.map(({ article }) => article)), note: note !== null }
    },
    async close() {},
  }
}
