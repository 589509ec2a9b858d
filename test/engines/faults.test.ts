import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { portalDocuments } from '../../search/documents/portal.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { createMeilisearchEngine, type MeilisearchOptions } from '../../search/engines/meilisearch/engine.ts'
import { indexName } from '../../search/engines/meilisearch/layout.ts'
import { pushIndex } from '../../search/engines/meilisearch/push.ts'
import { withFallback } from '../../search/engines/with-fallback.ts'
import { type Fault, keys, patience, type StandIn, slowMs, startStandIn } from './stand-in.ts'

const documents = portalDocuments()
const embedded = createEmbeddedEngine(documents)
const lexicon = [{ said: '居委会', law: ['居民委员会'] }]
const queries = ['网格员', '第五十四条', '志愿者 培训', '志愿者被人跟踪骚扰谁来管', '量子力学', '。']

let server: StandIn
const engineAt = (url: string, key: string = keys.search, options: MeilisearchOptions = patience) =>
  withFallback(createMeilisearchEngine({ url, key: () => key }, embedded, options), embedded)
const admin = () => ({ url: server.url, key: () => keys.admin })

beforeAll(async () => {
  server = await startStandIn()
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.fault = null
  server.indexes.clear()
  await pushIndex(admin(), { index: indexName, documents, lexicon })
  server.seen.length = 0
})

/** Every query is answered as by the embedded engine, and the answer says so. */
async function expectFallback(url: string, reason: string, key?: string): Promise<void> {
  const engine = engineAt(url, key, reason === 'timeout' ? {} : patience)
  for (const query of queries) {
    const began = performance.now()
    const answer = await engine.search(query)
    expect(performance.now() - began).toBeLessThan(slowMs / 4)
    expect(answer).toEqual({ ...(await embedded.search(query)), engine: `embedded (meilisearch: ${reason})` })
  }
}

describe('a search service that breaks ends in the embedded engine', () => {
  it('is asked when it is well, once a query, with the key that may only search', async () => {
    for (const query of queries) {
      const answer = await engineAt(server.url).search(query)
      expect(answer, query).toEqual({ ...(await embedded.search(query)), engine: 'meilisearch' })
    }
    expect(server.seen.map(({ line, key }) => `${line} ${key}`)).toEqual(
      queries.map(() => `POST /multi-search ${keys.search}`),
    )
  })

  it.each<[Fault, string]>([
    ['slow', 'timeout'],
    ['half', 'timeout'],
    ['cut off', 'unreachable'],
    ['status 500', 'error'],
    ['junk', 'unreadable'],
    ['other form', 'unreadable'],
  ])('%s', async (fault, reason) => {
    server.fault = fault
    await expectFallback(server.url, reason)
  })

  it('down', async () => {
    const gone = await startStandIn()
    await gone.stop()
    await expectFallback(gone.url, 'unreachable')
  })

  it('a key that is not taken', () => expectFallback(server.url, 'refused', 'another-key'))

  it('nothing was ever pushed', async () => {
    server.indexes.clear()
    await expectFallback(server.url, 'no index')
  })

  it('an index without documents', async () => {
    server.indexes.get(indexName)?.documents.clear()
    await expectFallback(server.url, 'empty')
  })

  it('an index of another wording of the law', async () => {
    await pushIndex(admin(), { index: indexName, documents, lexicon, lawSha: 'f'.repeat(64) })
    await expectFallback(server.url, 'other version')
  })

  it('an index in which one paragraph is missing, or of another wording', async () => {
    const pushed = server.indexes.get(indexName)?.documents
    const last = pushed?.get('a63-p1')
    pushed?.set('a63-p1', { ...last, lawSha: '0'.repeat(64) })
    await expectFallback(server.url, 'other version')
    pushed?.delete('a63-p1')
    await expectFallback(server.url, 'incomplete')
  })

  it('an index that has the right count but does not find what stands in the law', async () => {
    for (const [key, document] of server.indexes.get(indexName)?.documents ?? [])
      server.indexes.get(indexName)?.documents.set(key, { ...document, letters: '' })
    const answer = await engineAt(server.url).search('网格员')
    expect(answer).toEqual({ ...(await embedded.search('网格员')), engine: 'embedded (meilisearch: incomplete)' })
  })

  it('and is asked again with the next query', async () => {
    const engine = engineAt(server.url)
    server.fault = 'status 500'
    expect((await engine.search('网格员')).engine).toBe('embedded (meilisearch: error)')
    server.fault = null
    expect((await engine.search('网格员')).engine).toBe('meilisearch')
  })
})
