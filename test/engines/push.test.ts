import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errors } from '../../content/words/errors.ts'
import { lexicon } from '../../content/words/lexicon/index.ts'
import { searchPush as words } from '../../content/words/search-push.ts'
import { portalDocuments } from '../../search/documents/portal.ts'
import { indexName } from '../../search/engines/meilisearch/layout.ts'
import { root } from '../gates/files.ts'
import { keys, type StandIn, startStandIn } from './stand-in.ts'

const documents = portalDocuments()
let server: StandIn
beforeAll(async () => {
  server = await startStandIn()
})
afterAll(() => server.stop())

/** `npm run search:push` with these settings; the output must never hold a key. */
async function push(settings: Record<string, string>): Promise<{ status: number; lines: string[] }> {
  const { MEILISEARCH_URL: _url, MEILISEARCH_ADMIN_KEY: _admin, MEILISEARCH_SEARCH_KEY: _key, ...others } = process.env
  const child = spawn(process.execPath, [join(root, 'search/commands/push.ts')], { env: { ...others, ...settings } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [status] = await once(child, 'close')
  for (const key of Object.values(keys)) expect(output).not.toContain(key)
  return { status: Number(status), lines: output.trim().split('\n') }
}

const settings = () => ({
  MEILISEARCH_URL: server.url,
  MEILISEARCH_ADMIN_KEY: keys.admin,
  MEILISEARCH_SEARCH_KEY: keys.search,
})

describe('npm run search:push', () => {
  it('fills the index, prints counts, tries the search key, and may be repeated', async () => {
    const synonyms = new Set(lexicon.map(({ said }) => said)).size
    for (let time = 0; time < 2; time++) {
      const { status, lines } = await push(settings())
      expect(lines).toEqual([words.pushed(indexName, documents.length, synonyms, 4), words.searchKey.works])
      expect(status).toBe(0)
      expect([...server.indexes.keys()]).toEqual([indexName])
      expect(server.indexes.get(indexName)?.documents.size).toBe(documents.length)
    }
    expect(server.indexes.get(indexName)?.settings).toMatchObject({
      filterableAttributes: expect.arrayContaining(['article', 'chapter', 'kind']),
      localizedAttributes: expect.arrayContaining([expect.objectContaining({ locales: ['cmn'] })]),
      synonyms: { 居委会: ['居民委员会'] },
    })
  })

  it('removes what is no longer published', async () => {
    const pushed = server.indexes.get(indexName)?.documents
    pushed?.set('a64-p1', { ...pushed.get('a63-p1'), key: 'a64-p1', id: 'a64.p1' })
    const { lines } = await push(settings())
    expect(lines[1]).toBe(words.searchKey.works)
    expect(server.indexes.get(indexName)?.documents.has('a64-p1')).toBe(false)
  })

  it('says what is missing or refused in one sentence and ends with 1', async () => {
    const said = async (changed: Record<string, string>) => {
      const { status, lines } = await push({ ...settings(), ...changed })
      expect(status).toBe(1)
      return lines
    }
    expect(await said({ MEILISEARCH_URL: '' })).toEqual([words.noUrl])
    expect(await said({ MEILISEARCH_URL: 'meili:7700' })).toEqual([errors.settings.MEILISEARCH_URL])
    expect(await said({ MEILISEARCH_ADMIN_KEY: '' })).toEqual([words.noKey])
    expect(await said({ MEILISEARCH_ADMIN_KEY: keys.search })).toEqual([words.refused])
    expect(await said({ MEILISEARCH_URL: 'http://127.0.0.1:1' })).toEqual([words.unreachable])
    server.fault = 'status 500'
    expect(await said({})).toEqual([words.failed('status 500: broken')])
    server.fault = null
  })

  it('tells when the key of the portal cannot search', async () => {
    const { lines } = await push({ ...settings(), MEILISEARCH_SEARCH_KEY: 'another-key' })
    expect(lines.slice(1)).toEqual([words.searchKey.fails('refused')])
    expect((await push({ ...settings(), MEILISEARCH_SEARCH_KEY: '' })).lines.slice(1)).toEqual([
      words.searchKey.missing,
    ])
  })
})
