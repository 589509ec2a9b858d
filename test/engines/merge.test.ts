import { afterAll, beforeAll, expect, it } from 'vitest'
import { search as words } from '../../content/words/search.ts'
import { guideDocuments } from '../../search/documents/guides.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { portalDocuments } from '../../search/documents/portal.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/engine.ts'
import { indexName } from '../../search/engines/meilisearch/layout.ts'
import { codeLetters } from '../../search/engines/meilisearch/letters.ts'
import { pushIndex } from '../../search/engines/meilisearch/push.ts'
import { keys, patience, type StandIn, startStandIn } from './stand-in.ts'

const documents = portalDocuments()
const paragraphs = paragraphDocuments()
const guides = guideDocuments()
const embedded = createEmbeddedEngine(documents)
const strange = 'qwrtpsdf'
let server: StandIn

beforeAll(async () => {
  server = await startStandIn()
  await pushIndex({ url: server.url, key: () => keys.admin }, { index: indexName, documents, lexicon: [] })
  // As if the server knew a synonym or forgave a slip: a word of its own leads it to two paragraphs.
  const pushed = server.indexes.get(indexName)?.documents
  for (const key of ['a54-p1', 'a9-p1']) {
    const document = pushed?.get(key)
    pushed?.set(key, { ...document, heading: `${strange} ${document?.heading}` })
  }
})
afterAll(() => server.stop())

const search = (query: string, options = {}) =>
  createMeilisearchEngine({ url: server.url, key: () => keys.search }, embedded, patience).search(query, options)

it('shows what only Meilisearch found as a guess, unmarked, with the note of guesses', async () => {
  expect((await embedded.search(strange)).hits).toEqual([])
  const { hits, total, note } = await search(strange)
  expect(hits.map(({ id }) => id).sort()).toEqual(['a54.p1', 'a9.p1'])
  for (const hit of hits) expect(hit).toMatchObject({ via: 'fuzzy', ranges: [], matched: [], item: null })
  expect({ total, note }).toEqual({ total: 2, note: words.notes.alike })
  expect((await search(strange, { limit: 1 })).hits.length).toBe(1)
  const chapter = paragraphs.find(({ id }) => id === 'a9.p1')?.chapterNumber
  expect((await search(strange, { chapter })).hits.map(({ id }) => id)).toEqual(['a9.p1'])
})

it('shows a guide that only Meilisearch found after our own, and none beside a true hit or in a chapter', async () => {
  const [guide] = guides
  const key = `${guide?.id}`
  const pushed = server.indexes.get(indexName)?.documents
  pushed?.set(key, { ...pushed.get(key), text: `${strange} 网格员`, title: 'forged' })
  const { id, title, url } = guide ?? {}
  expect((await search(strange)).guides).toEqual([{ id, title, url }])
  expect((await search(strange, { chapter: 1 })).guides).toEqual([])
  expect((await search('网格员')).guides).toEqual((await embedded.search('网格员')).guides)
})

it('believes no index that does not find a guide which holds the words', async () => {
  const title = guides.at(-1)?.title ?? ''
  const key = guides.at(-1)?.id ?? ''
  const pushed = server.indexes.get(indexName)?.documents
  const whole = pushed?.get(key) ?? {}
  expect((await search(title)).guides.map(({ id }) => id)).toContain(key)
  pushed?.set(key, { ...whole, letters: '' })
  await expect(search(title)).rejects.toMatchObject({ reason: 'incomplete' })
  pushed?.set(key, whole)
})

it('never takes text from the service: title, address and words are our own', async () => {
  const pushed = server.indexes.get(indexName)?.documents
  pushed?.set('a54-p1', { ...pushed.get('a54-p1'), url: 'https://elsewhere.example/', title: 'forged' })
  const hit = (await search(strange)).hits.find(({ id }) => id === 'a54.p1')
  const { title, url, text } = documents.find(({ id }) => id === 'a54.p1') ?? {}
  expect(hit).toMatchObject({ title, url, text })
})

it('sends folded words only: nothing that a person types is an order to the service', async () => {
  server.seen.length = 0
  await search('-网格员 "综治 ｛filter｝ 中心" ！')
  const [{ body } = { body: null }] = server.seen
  const sent = (body as { queries: { q: string; filter?: string }[] }).queries
  expect(sent.map(({ q }) => q)).toEqual([
    '',
    ['网格员', '综治', 'filter', '中心'].map((word) => `"${codeLetters(word)}"`).join(' '),
    '网格员 综治 filter 中心',
    '网格员 综治 filter 中心',
  ])
  expect(sent.map(({ filter }) => filter)).toEqual([undefined, undefined, 'kind = paragraph', 'kind = guide'])
})
