/**
 * One suite over every engine. Meilisearch itself runs when MEILISEARCH_URL is set, with MEILISEARCH_ADMIN_KEY and
 * MEILISEARCH_SEARCH_KEY: it fills an index of its own and removes it. Otherwise its tests say that they were skipped.
 */
import { describe } from 'vitest'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { portalDocuments } from '../../search/documents/portal.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { connect } from '../../search/engines/meilisearch/access.ts'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/engine.ts'
import { indexName } from '../../search/engines/meilisearch/layout.ts'
import { pushIndex } from '../../search/engines/meilisearch/push.ts'
import { describeConformance, type Opened } from './conformance.ts'
import { keys, startStandIn } from './stand-in.ts'

const { MEILISEARCH_URL = '', MEILISEARCH_ADMIN_KEY = '', MEILISEARCH_SEARCH_KEY = '' } = process.env
const documents = portalDocuments()
const index = `${indexName}-conformance-${process.pid}`

/** What is answered is tested here, on a busy machine too; how soon, in faults.test.ts. */
const timeoutMs = 10_000

/** The adapter without its fallback: what Meilisearch cannot do must fail here. */
async function openAt(url: string, adminKey: string, searchKey: string): Promise<Opened> {
  const admin = { url, key: () => adminKey }
  await pushIndex(admin, { index, documents, lexicon })
  // A second push must leave the same index behind.
  await pushIndex(admin, { index, documents, lexicon })
  const engine = createMeilisearchEngine({ url, key: () => searchKey }, createEmbeddedEngine(documents), {
    index,
    timeoutMs,
  })
  const close = async () => {
    await (await connect(admin)).deleteIndex(index).waitTask()
  }
  return { engine, close }
}

describe('the embedded engine', () => {
  describeConformance('embedded', async () => ({ engine: createEmbeddedEngine(documents), close: async () => {} }))
})

describe('the adapter of Meilisearch over a stand-in', () => {
  describeConformance('meilisearch', async () => {
    const server = await startStandIn()
    return { engine: (await openAt(server.url, keys.admin, keys.search)).engine, close: server.stop }
  })
})

if (MEILISEARCH_URL === '') console.log('Meilisearch: skipped, MEILISEARCH_URL is not set')
describe.skipIf(MEILISEARCH_URL === '')('Meilisearch itself', () => {
  describeConformance('meilisearch', () => openAt(MEILISEARCH_URL, MEILISEARCH_ADMIN_KEY, MEILISEARCH_SEARCH_KEY))
})
