import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { words } from '../../content/words/index.ts'
import { portalDocuments } from '../../search/documents/portal.ts'
import { indexName } from '../../search/engines/meilisearch/layout.ts'
import { pushIndex } from '../../search/engines/meilisearch/push.ts'
import { keys, startStandIn } from '../engines/stand-in.ts'
import { servePrepared } from '../support/prepared.ts'
import { serve } from '../support/serve.ts'

const startMsMax = 180_000

it('asks the search service of the configuration from workerd, and does without it', {
  timeout: startMsMax,
}, async () => {
  const service = await startStandIn()
  const admin = { url: service.url, key: () => keys.admin }
  await pushIndex(admin, { index: indexName, documents: portalDocuments(), lexicon: [] })
  const env = {
    MEILISEARCH_URL: service.url,
    MEILISEARCH_SEARCH_KEY: keys.search,
    MEILISEARCH_ADMIN_KEY: keys.admin,
  }
  const server = await servePrepared({ env })
  const engine = async () => {
    const answer = await fetch(`${server.url}/api/search?${new URLSearchParams({ q: '网格员' })}`)
    return ((await answer.json()) as { engine: string }).engine
  }
  const timeout = 30_000
  // On a busy machine the 300 ms of the adapter may pass now and then.
  await expect.poll(engine, { timeout }).toBe('meilisearch')
  for (const [fault, reason] of [
    ['slow', 'timeout'],
    ['half', 'timeout'],
    ['cut off', 'unreachable'],
    ['status 500', 'error'],
    ['junk', 'unreadable'],
  ] as const) {
    service.fault = fault
    await expect.poll(engine, { timeout, message: fault }).toBe(`embedded (meilisearch: ${reason})`)
  }
  service.fault = null
  await expect.poll(engine, { timeout }).toBe('meilisearch')
  await service.stop()
  await expect.poll(engine, { timeout }).toBe('embedded (meilisearch: unreachable)')
  expect(service.seen.map(({ key }) => key).lastIndexOf(keys.admin)).toBeLessThan(
    service.seen.map(({ key }) => key).indexOf(keys.search),
  )
  expect(readFileSync(join(server.dataDir, 'worker.env'), 'utf8')).not.toContain(keys.admin)
  await server.stop()
  server.remove()
})

it('says in one sentence that the address of the search service is wrong', { timeout: startMsMax }, async () => {
  const started = serve({ env: { MEILISEARCH_URL: 'meili:7700' } })
  await expect(started).rejects.toThrow(words.errors.settings.MEILISEARCH_URL)
})
