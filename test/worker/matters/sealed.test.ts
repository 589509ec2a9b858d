import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { openBody, openContact } from '../../../site/browser/sealing/open.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { contextFor } from '../../../worker/context.ts'
import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import { formatReceipt } from '../../../worker/contract/receipts.ts'
import type { Envelope } from '../../../worker/contract/sealing.ts'
import { sql } from '../../../worker/db/database.ts'
import { authenticate } from '../../../worker/matters/authenticate.ts'
import { sealedPart } from '../../../worker/matters/sealed/sealed-part.ts'
import { anonymous, custodianId, nanchang, receiversOf } from '../../site/sealing/actors.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'
import { actors, canary, countRows, dump, jpeg, nothing, postSealed, seal } from './sealed-matter.ts'

const path = '/api/matters'
async function envelopeOf<K extends 'body' | 'contact'>(home: TestHome, id: string, purpose: K): Promise<Envelope<K>> {
  const row = await home.db.first<{ ciphertext: string }>(
    sql('SELECT ciphertext FROM envelopes WHERE matter_id = ? AND purpose = ?', id, purpose),
  )
  const wraps = await home.db.all<Envelope<K>['wraps'][number]>(
    sql('SELECT recipient, epoch, enc, key FROM wraps WHERE matter_id = ? AND purpose = ?', id, purpose),
  )
  return { seq: 0, ciphertext: row?.ciphertext ?? '', wraps }
}

describe('POST /api/matters, sealed', () => {
  it('is stored in one piece and opened with the keys of the unit, the custodian and the reporter alone', async () => {
    const home = await openHome()
    const { matter, receipt } = await seal(canary, [{ type: 'image/jpeg', bytes: jpeg(5000) }])
    const response = await postSealed(home, matter)
    expect(response.status).toBe(201)
    expect(await countRows(home)).toEqual({
      ...nothing,
      matters: 1,
      envelopes: 2,
      wraps: 9,
      reporters: 1,
      attachments: 1,
      work_nonces: 1,
      events: 1,
      idempotency: 1,
    })
    const id = matter.matter
    const body = await envelopeOf(home, id, 'body')
    const contact = await envelopeOf(home, id, 'contact')
    expect((await openBody({ matter: id, body }, actors.inbox)).text).toBe(canary.text)
    expect((await openBody({ matter: id, body }, actors.recovery)).text).toBe(canary.text)
    expect(await openContact({ matter: id, contact }, actors.custodian)).toEqual(canary.contact)
    await expect(openBody({ matter: id, body }, actors.otherInbox)).rejects.toThrow()
    await expect(openContact({ matter: id, contact }, actors.inbox as never)).rejects.toThrow()

    const ctx = contextFor(home, 'resident')
    const part = await sealedPart(ctx, await authenticate(ctx, { handle: matter.handle, auth: matter.auth }))
    if (!part) throw new Error('no sealed part')
    const reporter = await openReporter(id, part.reporter, receipt)
    expect((await openBody(part, reporter)).text).toBe(canary.text)
    expect(part.attachments).toEqual(matter.attachments)
  })

  it('answers as an open matter does, without a receipt, and with the pictures that are to come', async () => {
    const home = await openHome()
    const { matter } = await seal(canary, [{ type: 'image/jpeg', bytes: jpeg(800_000) }])
    const response = await postSealed(home, matter)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const answer = await response.json()
    expect(Object.keys(answer).sort()).toEqual(['attachments', 'clocks', 'handle', 'next', 'receiver', 'route'])
    expect(answer.attachments).toEqual([{ number: 1, chunks: 2, stored: 0 }])
    expect(answer.handle).toBe(matter.handle)
    expect(answer.route.place).toBe('南昌市东湖区')
    expect(answer.receiver).toEqual({ name: '南昌市东湖区综治中心（演示）', insteadOf: null })
  })

  it('keeps words, name, telephone, code and auth in no column, and of the time the hour', async () => {
    const home = await openHome()
    const { matter, receipt } = await seal()
    home.time.now = Date.parse('2026-11-23T01:47:33Z')
    await postSealed(home, matter)
    const stored = await dump(home)
    const code = formatReceipt(receipt)
    const secrets = ['canary', '汽油桶', '13800138000', matter.auth, receipt.secret, code, code.replace(/ /g, '')]
    for (const secret of secrets) expect(stored).not.toContain(secret)
    const hash = await crypto.subtle.digest('SHA-256', fromBase64Url(matter.auth))
    expect(stored).toContain(toBase64Url(new Uint8Array(hash)))
    const times = await home.db.first(
      sql(
        'SELECT created_at, updated_at, (SELECT max(at) FROM events) AS at, size_kib, text_cipher, unit FROM matters',
      ),
    )
    const hour = Date.parse('2026-11-23T01:00:00Z')
    expect(times).toEqual({
      created_at: hour,
      updated_at: hour,
      at: hour,
      size_kib: 2,
      text_cipher: null,
      unit: '360102-centre',
    })
  })

  it('stores one matter and gives one answer for 100 parallel posts with one key', async () => {
    const home = await openHome()
    const { matter } = await seal()
    const [key, work] = [mintKey(), await solvedWork(home)]
    const answers = await Promise.all(Array.from({ length: 100 }, () => postSealed(home, matter, { key, work })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    const { matters, envelopes, wraps, events, idempotency } = await countRows(home)
    expect([matters, envelopes, wraps, events, idempotency]).toEqual([1, 2, 6, 1, 1])
  })

  it('refuses a key that came with another matter', async () => {
    const home = await openHome()
    const key = mintKey()
    await postSealed(home, (await seal()).matter, { key })
    const other = await postSealed(home, (await seal()).matter, { key })
    expect([other.status, (await other.json()).error.code]).toEqual([409, 'key-reused'])
  })

  it('answers 409 handle-taken for a taken handle, stores nothing, and takes the matter under another', async () => {
    const home = await openHome()
    const first = await seal()
    await postSealed(home, first.matter)
    const before = await dump(home)
    const second = await seal()
    const taken = await postSealed(home, { ...second.matter, handle: first.matter.handle })
    expect([taken.status, (await taken.json()).error.code]).toEqual([409, 'handle-taken'])
    const same = await postSealed(home, { ...second.matter, matter: first.matter.matter })
    expect([same.status, (await same.json()).error.code]).toEqual([409, 'conflict'])
    expect(await dump(home)).toBe(before)
    expect((await postSealed(home, second.matter)).status).toBe(201)
  })

  it('gives the next level what concerns the unit itself, and the city what names no county', async () => {
    const home = await openHome()
    const toCity = await receiversOf(actors.directory, nanchang, custodianId)
    const aboutUnit = { ...canary, aboutUnit: true }
    // Sealed to the county: not to whom it is about.
    expect((await postSealed(home, (await seal(aboutUnit)).matter)).status).toBe(422)
    expect((await postSealed(home, (await seal(canary, [], toCity)).matter)).status).toBe(422)
    expect((await postSealed(home, (await seal(aboutUnit, [], toCity)).matter)).status).toBe(201)
    const inCity = { ...anonymous, place: { city: '360100' } }
    expect((await postSealed(home, (await seal(inCity)).matter)).status).toBe(422)
    expect((await postSealed(home, (await seal(inCity, [], toCity)).matter)).status).toBe(201)
    const units = await home.db.all<{ unit: string }>(sql('SELECT unit FROM matters'))
    expect(units.map(({ unit }) => unit)).toEqual(['360100-centre', '360100-centre'])
  })
})

describe('who comes back to a sealed matter', () => {
  it('gets the same answer for an unknown handle, a wrong auth and the code itself', async () => {
    const home = await openHome()
    const { matter, receipt } = await seal()
    await postSealed(home, matter)
    const { handle, auth } = matter
    const wrong = toBase64Url(new Uint8Array(32))
    const proofs = [{ handle, auth: wrong }, { handle: '00000', auth }, { receipt: formatReceipt(receipt) }]
    const answers = await Promise.all(
      proofs.map(async (proof) => {
        const response = await home.post(`${path}/track`, proof)
        return [response.status, (await response.json()).error]
      }),
    )
    expect(answers[0]).toEqual([404, expect.objectContaining({ code: 'unknown-receipt' })])
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect((await home.post(`${path}/track`, { handle, auth })).status).toBe(200)
  })
})
