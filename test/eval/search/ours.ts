import { paragraphDocuments } from '../../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../../search/engines/embedded.ts'
import { gzipBytes } from '../../support/weigh.ts'
import { type Contestant, distinct, hitsMax } from './contestant.ts'

/** The embedded engine as the browser and the Worker use it. */
export async function createOurs(): Promise<Contestant> {
  const documents = paragraphDocuments()
  const engine = createEmbeddedEngine(documents)
  return {
    name: 'ours (embedded)',
    index: { bytes: gzipBytes(JSON.stringify(documents)), what: 'text; the index is built from it' },
    async find(query) {
      const { hits, note } = await engine.search(query, { limit: hitsMax })
      return { articles: distinct(hits.map(({ article }) => article)), note: note !== null }
    },
    async close() {},
  }
}
