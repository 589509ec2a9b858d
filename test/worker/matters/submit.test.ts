import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import { contextFor } from '../../../worker/context.ts'
import { decryptField } from '../../../worker/db/at-rest.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, origin, type TestHome } from '../../support/home.ts'

const matter = {
  kind: 'complaint',
  topic: 'housing-estate',
  place: { city: '360100', county: '360102' },
  text: '楼道里一直有人给电动车充电，canary-text-4711，和物业说过三次了。',
  contact: { name: 'canary-name', phone: '138 0013 8000' },
}
const tables = ['matters', 'contacts', 'events', 'idempotency']

async function countRows(home: TestHome): Promise<number[]> {
  const count = async (table: string) =>
    (await home.db.first<{ n: number }>(sql(`SELECT count(*) AS n FROM ${table}`)))?.n ?? -1
  return Promise.all(tables.map(count))
}

async function dump(home: TestHome): Promise<string> {
  return JSON.stringify(await Promise.all(tables.map((table) => home.db.all(sql(`SELECT * FROM ${table}`)))))
}

describe('POST /api/matters', () => {
  it('answers 201 with a receipt, and the unit with article, paragraph and the words that make it responsible', async () => {
    const home = await openHome()
    const response = await home.post('/api/matters', matter)
    expect(response.status).toBe(201)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const { receipt, route, next } = await response.json()
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(route.unit).toBe('乡镇人民政府、街道办事处')
    expect(route.place).toBe('南昌市东湖区')
    expect(route.basis).toMatchObject({ id: 'a52.p1', article: 52, paragraph: 1 })
    const paragraph = findParagraph(route.basis.id)
    expect(paragraph && paragraphText(paragraph)).toContain(route.basis.quote)
    expect(route.unitBasis.quote).toContain('乡镇人民政府、街道办事处应当及时受理')
    expect(next.track).toBe('/report/track/')
    expect(next.promise).toContain('示例时限，尚无单位承诺')
  })

  it('stores matter, contact, event and key together, and neither words, contact nor receipt in clear', async () => {
    const home = await openHome()
    const { receipt } = await (await home.post('/api/matters', matter)).json()
    expect(await countRows(home)).toEqual([1, 1, 1, 1])
    const stored = await dump(home)
    const code = receipt.replace(/ /g, '')
    for (const secret of ['canary', '电动车', '13800138000', '138 0013', receipt, code, code.slice(5)]) {
      expect(stored).not.toContain(secret)
    }
    expect(stored).toContain(code.slice(0, 5))
  })

  it('gives back what was written, byte for byte, with the key that is not in the database', async () => {
    const home = await openHome()
    const text = '第一行\r\n第二行 <script>alert(1)</script> \u202e反向 😀 结尾有空格  '
    await home.post('/api/matters', { ...matter, text })
    const row = await home.db.first<{ id: string; text_cipher: string; phone: string }>(
      sql('SELECT id, text_cipher, phone_cipher AS phone FROM matters JOIN contacts ON matter_id = id'),
    )
    const ctx = contextFor(home, 'system')
    expect(await decryptField(ctx, `matters.text|${row?.id}`, row?.text_cipher ?? '')).toBe(text)
    expect(await decryptField(ctx, `contacts.phone|${row?.id}`, row?.phone ?? '')).toBe('13800138000')
  })

  it('keeps no contact row for a person who leaves name and telephone empty', async () => {
    const home = await openHome()
    const { contact: _, ...bare } = matter
    for (const body of [bare, { ...bare, contact: {} }, { ...bare, contact: { name: ' ', phone: '' } }]) {
      expect((await home.post('/api/matters', body)).status).toBe(201)
    }
    expect((await countRows(home)).slice(0, 2)).toEqual([3, 0])
  })

  it('stores one matter and shows one receipt for ten parallel posts with one key', async () => {
    const home = await openHome()
    const key = mintKey()
    const answers = await Promise.all(Array.from({ length: 10 }, () => home.post('/api/matters', matter, key)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    const receipts = await Promise.all(answers.map(async (answer) => (await answer.json()).receipt))
    expect(new Set(receipts).size).toBe(1)
    expect(await countRows(home)).toEqual([1, 1, 1, 1])
  })

  it('draws again when a handle is taken, and still repeats the same receipt', async () => {
    const home = await openHome()
    const key = mintKey()
    const first = await (await home.post('/api/matters', matter, key)).json()
    // The same key on an emptied key table: its first handle is taken now.
    await home.db.batch([sql('DELETE FROM idempotency')])
    const second = await (await home.post('/api/matters', matter, key)).json()
    expect(second.handle).not.toBe(first.handle)
    const third = await (await home.post('/api/matters', matter, key)).json()
    expect(third.receipt).toBe(second.receipt)
  })

  it('accepts the demo matter and townships inside their county', async () => {
    const home = await openHome()
    expect((await home.post('/api/matters', demo.matter, demo.matterKey)).status).toBe(201)
    const place = { ...matter.place, township: '360102002' }
    expect((await home.post('/api/matters', { ...matter, place })).status).toBe(201)
    const wrong = await home.post('/api/matters', { ...matter, place: { ...place, county: '360103' } })
    expect((await wrong.json()).error.fields).toHaveProperty(['place.township'])
  })
})

describe('what POST /api/matters refuses, storing nothing', () => {
  const refused: [string, object, string][] = [
    ['a tip', { ...matter, kind: 'tip' }, '12339'],
    ['a tip that is full of mistakes', { kind: 'tip', x: 1 }, '12345'],
    ['a confidential matter', { ...matter, privacy: 'confidential' }, '12345'],
    ['an anonymous matter', { ...matter, privacy: 'anonymous' }, '12345'],
    ['national security', { ...matter, topic: 'national-security' }, '12339'],
  ]
  it.each(refused)('%s: 422, with the number to ring', async (_name, body, number) => {
    const home = await openHome()
    const response = await home.post('/api/matters', body)
    expect(response.status).toBe(422)
    expect((await response.json()).error.message).toContain(number)
    expect(await countRows(home)).toEqual([0, 0, 0, 0])
  })

  it.each(refused.slice(0, 4))('%s: told that it must be sealed', async (_name, body) => {
    const home = await openHome()
    expect((await (await home.post('/api/matters', body)).json()).error.code).toBe('must-be-sealed')
  })

  const wrong: [string, object, string][] = [
    ['an unknown kind', { ...matter, kind: 'gossip' }, 'kind'],
    ['an unknown topic', { ...matter, topic: 'constructor' }, 'topic'],
    ['a city outside Jiangxi', { ...matter, place: { city: '440100' } }, 'place.city'],
    ['a county of another city', { ...matter, place: { city: '360100', county: '360702' } }, 'place.county'],
    ['no place', { ...matter, place: undefined }, 'place'],
    ['nine characters', { ...matter, text: '一二三四五六七八九        ' }, 'text'],
    ['5,001 characters', { ...matter, text: '字'.repeat(5001) }, 'text'],
    ['a text that is none', { ...matter, text: ['楼道里一直有人给电动车充电'] }, 'text'],
    ['half a telephone number', { ...matter, contact: { phone: '1380013' } }, 'contact.phone'],
    ['a name of 31 characters', { ...matter, contact: { name: '名'.repeat(31) } }, 'contact.name'],
    ['an unknown key', { ...matter, openid: 'x' }, 'body'],
    ['an unknown key inside', { ...matter, contact: { idNumber: '1' } }, 'body'],
    ['a list', [matter], 'body'],
  ]
  it.each(wrong)('%s: 400, with a sentence beside the field', async (_name, body, field) => {
    const home = await openHome()
    const response = await home.post('/api/matters', body)
    expect(response.status).toBe(400)
    const { error } = await response.json()
    expect(error.fields[field]).toMatch(/。$/)
    expect(JSON.stringify(error)).not.toContain('电动车')
    expect(await countRows(home)).toEqual([0, 0, 0, 0])
  })

  it('5,000 characters are taken, whatever their width', async () => {
    const home = await openHome()
    expect((await home.post('/api/matters', { ...matter, text: '😀'.repeat(5000) })).status).toBe(201)
  })

  it('a missing key 400, a wrong content type 415, a foreign origin 403, a body over the limit 413', async () => {
    const home = await openHome()
    const send = (headers: Record<string, string>, body = JSON.stringify(matter)) =>
      home.request('/api/matters', { method: 'POST', headers, body })
    const json = { 'Content-Type': 'application/json', 'Idempotency-Key': mintKey() }
    const statuses = [
      await send({ 'Content-Type': 'application/json' }),
      await send({ ...json, 'Content-Type': 'text/plain' }),
      await send({ ...json, Origin: 'https://elsewhere.example' }),
      await send({ ...json, Origin: 'null' }),
      await send(json, 'x'.repeat(70_000)),
      await send(json, '{"kind":'),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 415, 403, 403, 413, 400])
    expect(await countRows(home)).toEqual([0, 0, 0, 0])
    expect(origin).toContain('127.0.0.1')
  })

  it('the same key with another body: 409, and the first matter stays the only one', async () => {
    const home = await openHome()
    const key = mintKey()
    await home.post('/api/matters', matter, key)
    const other = await home.post('/api/matters', { ...matter, text: `${matter.text}还有一件事` }, key)
    expect(other.status).toBe(409)
    expect(await countRows(home)).toEqual([1, 1, 1, 1])
  })
})
