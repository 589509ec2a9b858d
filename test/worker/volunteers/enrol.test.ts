import { expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import { volunteers as words } from '../../../content/words/volunteers.ts'
import { sql } from '../../../worker/db/database.ts'
import { moves, volunteerStates } from '../../../worker/volunteers/rules.ts'
import { mintKey } from '../../support/home.ts'
import { countRows, dumpTables, nothing, receiptOf, signUp } from './sample.ts'

const lawOf = (id: string) => {
  const paragraph = findParagraph(id)
  return paragraph ? paragraphText(paragraph) : ''
}

it('names the six services in the words and the order of the first paragraph of Article 54', () => {
  expect(words.services).toHaveLength(6)
  expect(lawOf('a54.p1')).toContain(words.services.map(({ term }) => term).join('、'))
})

it('has words for every state, and every move ends in a known one', () => {
  expect(Object.keys(words.states)).toEqual([...volunteerStates])
  for (const { from, to } of Object.values(moves)) {
    for (const state of from) expect(volunteerStates).toContain(state)
    if (to !== null) expect(volunteerStates).toContain(to)
  }
})

it('signs a volunteer up: code, next step with its paragraph, row, consents and event', async () => {
  const home = await openHome()
  const answer = await home.post('/api/volunteers', signUp())
  expect(answer.status).toBe(201)
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const { receipt, next } = (await answer.json()) as Record<string, never>
  expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(next).toMatchObject({ basis: { id: 'a54.p2', article: 54, paragraph: 2, quote: lawOf('a54.p2') } })
  expect(await countRows(home)).toEqual({ volunteers: 1, volunteer_consents: 3, events: 1, idempotency: 1 })
  const row = await home.db.first(sql('SELECT state, city, county, services, notice_version FROM volunteers'))
  expect(row).toEqual({
    state: 'intent',
    city: '360100',
    county: '360102',
    services: '["publicity","rescue"]',
    notice_version: words.notice.version,
  })
})

it('accepts the demonstration volunteer', async () => {
  const home = await openHome()
  expect((await home.post('/api/volunteers', demo.volunteer, demo.volunteerKey)).status).toBe(201)
})

it('stores no name, phone, contact, number or code in clear', async () => {
  const home = await openHome()
  const receipt = await receiptOf(home)
  const stored = await dumpTables(home)
  const canaries = ['王阿姨', '13812345678', '急救证', '女儿', '86200001', 'JX2024000123', receipt.replace(/ /g, '')]
  for (const canary of [...canaries, ...receipt.split(' ').slice(2)]) expect(stored).not.toContain(canary)
})

it('stores nothing of a person under 18 and says the way through school or village', async () => {
  const home = await openHome()
  const answer = await home.post('/api/volunteers', signUp({ adult: false }))
  expect(answer.status).toBe(422)
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  expect(error).toMatchObject({ code: 'refused', message: words.minor.sentence })
  expect(error.message).toMatch(/学校.*村/)
  expect(await countRows(home)).toEqual(nothing)
})

it('answers ten parallel posts with one key by one volunteer and one code', async () => {
  const home = await openHome()
  const key = mintKey()
  const receipts = await Promise.all(Array.from({ length: 10 }, () => receiptOf(home, signUp(), key)))
  expect(new Set(receipts).size).toBe(1)
  expect(await countRows(home)).toMatchObject({ volunteers: 1, events: 1, idempotency: 1 })
})

it('refuses a key that came with another sign-up, and a missing key', async () => {
  const home = await openHome()
  const key = mintKey()
  await receiptOf(home, signUp(), key)
  expect((await home.post('/api/volunteers', signUp({ name: '李叔' }), key)).status).toBe(409)
  expect((await home.post('/api/volunteers', signUp(), '')).status).toBe(400)
  expect(await countRows(home)).toMatchObject({ volunteers: 1 })
})

it('reads numbers as people type them', async () => {
  const home = await openHome()
  const phones = ['138 1234 5678', '+86 138-1234-5678', '１３８１２３４５６７８', '0791-8620 0001']
  for (const phone of phones) expect((await home.post('/api/volunteers', signUp({ phone }))).status).toBe(201)
})
