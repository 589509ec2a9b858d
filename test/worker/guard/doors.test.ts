import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { demo } from '../../../content/demo.ts'
import { words } from '../../../content/words/index.ts'
import { apiHeaders } from '../../../worker/contract/headers.ts'
import { limits } from '../../../worker/contract/limits.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey } from '../../support/home.ts'

const json = { 'Content-Type': 'application/json' }
const writes = [
  '/api/matters',
  '/api/matters/withdraw',
  '/api/matters/add',
  '/api/matters/answer',
  '/api/matters/confirm',
  '/api/matters/not-solved',
  '/api/matters/correct',
  '/api/matters/copy',
  '/api/matters/delete',
  '/api/volunteers',
  '/api/volunteers/erase',
] as const

describe('the door', () => {
  it('says which law and which schema it answers from', async () => {
    const home = await openHome()
    const answer = await home.request('/api/health')
    const health = (await answer.json()) as Record<string, unknown>
    expect(health).toMatchObject({ status: 'ok', lawVersion: '2023-01-01' })
    expect(health.lawSha).toMatch(/^[0-9a-f]{64}$/)
    expect(health.migration).toMatch(/^\d{4}_\w+\.sql$/)
    for (const [name, value] of Object.entries(apiHeaders)) expect(answer.headers.get(name)).toBe(value)
  })

  it('answers an unknown address of the API with 404 in plain Chinese', async () => {
    const home = await openHome()
    const answer = await home.request('/api/no-such-thing')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      error: { code: 'not-found', message: words.errors.codes['not-found'] },
    })
  })

  it.each(writes)('refuses %s without Origin, from null and from a foreign one, and stores nothing', async (path) => {
    const home = await openHome()
    const init = {
      method: 'POST',
      headers: { ...json, 'Idempotency-Key': mintKey() },
      body: JSON.stringify(demo.matter),
    }
    const bare = await home.app.request(`http://127.0.0.1:8787${path}`, init)
    expect(bare.status).toBe(403)
    for (const origin of ['null', 'https://evil.example', 'http://127.0.0.1:8788', 'https://127.0.0.1:8787']) {
      const answer = await home.request(path, { ...init, headers: { ...init.headers, Origin: origin } })
      expect(answer.status).toBe(403)
    }
    expect(await home.db.all(sql('SELECT id FROM events'))).toEqual([])
  })

  it.each(writes)('refuses a body of %s that is no JSON, too large or without a key', async (path) => {
    const home = await openHome()
    const headers = { ...json, 'Idempotency-Key': mintKey() }
    const send = async (body: string, more: Record<string, string> = {}) =>
      (await home.request(path, { method: 'POST', headers: { ...headers, ...more }, body })).status
    expect(await send('{"a"')).toBe(400)
    expect(await send('{}', { 'Content-Type': 'text/plain' })).toBe(415)
    expect(await send(JSON.stringify({ text: 'x'.repeat(limits.bodyBytesMax) }))).toBe(413)
    expect(await send('['.repeat(30_000))).toBe(400)
    const keyless = await home.request(path, { method: 'POST', headers: json, body: JSON.stringify(demo.matter) })
    expect(keyless.status).toBe(400)
    expect(await home.db.all(sql('SELECT id FROM events'))).toEqual([])
  })
})

describe('a page with marks', () => {
  const pages = ['/search/', '/ask/', '/report/', '/report/track/', '/volunteer/', '/survey/']
  it.each(pages)('%s is delivered filled, under one address', async (path) => {
    const home = await openHome()
    const answer = await home.request(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('<!--fill:')
    for (const other of [path.slice(0, -1), `${path}index.html`, `${path}index`]) {
      const moved = await home.request(other)
      expect([301, 307, 404]).toContain(moved.status)
      expect(await moved.text()).not.toContain('<!--fill:')
    }
  })

  it.each(['/report/no-such-step/', '/report/receipt/index.html', '/survey/2026-none/'])(
    '%s shows no unfilled page',
    async (path) => {
      const home = await openHome()
      expect(await (await home.request(path)).text()).not.toContain('<!--fill:')
    },
  )
})
