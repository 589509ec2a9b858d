import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { openAttachment } from '../../../site/browser/sealing/attachments.ts'
import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { contextFor } from '../../../worker/context.ts'
import { parseReceipt } from '../../../worker/contract/receipts.ts'
import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { sql } from '../../../worker/db/database.ts'
import { attachmentsOf } from '../../../worker/matters/attachments/attachments-of.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { actors, canary, countRows, dump, jpeg, postSealed, seal } from './sealed-matter.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Holder = { readonly handle: string; readonly auth: string }

const octets = 'application/octet-stream'
const pathOf = (number: number, seq: number) => `/api/matters/attachments/${number}/${seq}`
const headersOf = ({ handle, auth }: Holder) => ({ 'X-Handle': handle, 'X-Auth': auth })

function put(home: TestHome, holder: Holder, number: number, seq: number, body: Bytes, type = octets) {
  const headers = { ...headersOf(holder), 'Content-Type': type }
  return home.request(pathOf(number, seq), { method: 'PUT', headers, body })
}

async function get(home: TestHome, holder: Holder, number: number, seq: number): Promise<Response> {
  return home.request(pathOf(number, seq), { headers: headersOf(holder) })
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

const picture = jpeg(2 * sealingLimits.chunkDataBytes + 1000)
/** Sealed once: two megabytes are much for a test that asks something else. */
const sent = await seal(canary, [{ type: 'image/jpeg', bytes: picture }])

/** A sealed matter with one picture of three chunks, its chunks not sent yet. */
async function sealedHome() {
  const home = await openHome()
  const { matter, attachments } = sent
  expect((await postSealed(home, matter)).status).toBe(201)
  const [sealed] = attachments
  if (!sealed) throw new Error('no picture')
  const chunk = (seq: number) => sealed.chunks[seq] ?? new Uint8Array()
  return { home, matter, sealed, chunk }
}

const open = {
  kind: 'complaint',
  topic: 'housing-estate',
  place: { city: '360100', county: '360102' },
  text: '楼道里一直有人给电动车充电，和物业说过三次了。',
}

async function openMatter() {
  const home = await openHome()
  const { receipt } = await (await home.post('/api/matters', open)).json()
  const parsed = parseReceipt(receipt)
  if (!parsed) throw new Error('no receipt')
  const holder = { handle: parsed.handle, auth: await deriveAuth(parsed) }
  const declare = (body: object, key = mintKey()) =>
    home.post('/api/matters/attachments', { ...holder, type: 'image/jpeg', chunks: 1, ...body }, key)
  return { home, receipt, holder, declare }
}

describe('the chunks of a sealed picture', () => {
  it('come in any order and as often as they like, and give the picture back to the unit', async () => {
    const { home, matter, sealed, chunk } = await sealedHome()
    const answers = []
    for (const seq of [2, 0, 2, 0, 1, 1, 0]) {
      const response = await put(home, matter, 1, seq, chunk(seq))
      expect(response.status).toBe(200)
      answers.push(await response.json())
    }
    const arrived = (stored: number) => ({ number: 1, stored, chunks: 3, whole: stored === 3 })
    expect(answers).toEqual([1, 2, 2, 2, 3, 3, 3].map(arrived))
    expect((await countRows(home)).attachment_chunks).toBe(3)
    const back = await Promise.all([0, 1, 2].map(async (seq) => bytesOf(await get(home, matter, 1, seq))))
    const found = await openAttachment(matter.matter, sealed.head, back, actors.inbox)
    expect(found.bytes).toEqual(picture)
    const events = await home.db.all(sql("SELECT detail, at FROM events WHERE action = 'matter.attach'"))
    expect(events).toHaveLength(1)
    expect((events[0] as { at: number }).at % 3_600_000).toBe(0)
    expect(await attachmentsOf(contextFor(home, 'resident'), matter.matter)).toEqual([
      { number: 1, chunks: 3, stored: 3, type: null },
    ])
  })

  it('stand in the store as they came, under a key that says nothing', async () => {
    const { home, matter, chunk } = await sealedHome()
    await put(home, matter, 1, 0, chunk(0))
    const row = await home.db.first<{ blob: string }>(sql('SELECT blob FROM attachment_chunks'))
    expect(row?.blob).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(await home.blobs.get(row?.blob ?? '')).toEqual(chunk(0))
  })

  it('are one when two come at once, and the picture is whole once', async () => {
    const { home, matter, chunk } = await sealedHome()
    const at = [0, 1, 2, 0, 1, 2, 0, 1, 2]
    const answers = await Promise.all(at.map((seq) => put(home, matter, 1, seq, chunk(seq))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const { attachment_chunks: chunks } = await countRows(home)
    const events = await home.db.all(sql("SELECT id FROM events WHERE action = 'matter.attach'"))
    const [state] = await attachmentsOf(contextFor(home, 'resident'), matter.matter)
    expect([chunks, events.length, state?.stored]).toEqual([3, 1, 3])
  })

  it('leave nothing in the store that no row names when they come twice at once', async () => {
    const { home, matter, chunk } = await sealedHome()
    const kept = new Set<string>()
    const { put: keep, delete: drop } = home.blobs
    home.blobs.put = async (key, bytes) => {
      kept.add(key)
      await keep(key, bytes)
    }
    home.blobs.delete = async (keys) => {
      for (const key of keys) kept.delete(key)
      await drop(keys)
    }
    await Promise.all([0, 0, 0, 0].map((seq) => put(home, matter, 1, seq, chunk(seq))))
    const rows = await home.db.all<{ blob: string }>(sql('SELECT blob FROM attachment_chunks'))
    expect([...kept]).toEqual(rows.map(({ blob }) => blob))
  })

  it('are refused when they are others than declared: changed, of another place, cut short', async () => {
    const { home, matter, chunk } = await sealedHome()
    const changed = Uint8Array.from(chunk(0))
    changed[100] = (changed[100] ?? 0) ^ 1
    const wrong: [number, Bytes][] = [
      [0, changed],
      [0, chunk(1)],
      [0, chunk(0).slice(0, -1024)],
      [0, new Uint8Array()],
    ]
    for (const [seq, bytes] of wrong) {
      const response = await put(home, matter, 1, seq, bytes)
      expect([response.status, (await response.json()).error.code]).toEqual([422, 'refused'])
    }
    expect((await countRows(home)).attachment_chunks).toBe(0)
  })

  it('have a place: another picture or a fourth chunk is not found', async () => {
    const { home, matter, chunk } = await sealedHome()
    for (const [number, seq] of [
      [2, 0],
      [4, 0],
      [0, 0],
      [1, 3],
    ] as const) {
      expect((await put(home, matter, number, seq, chunk(0))).status).toBe(404)
      expect((await get(home, matter, number, seq)).status).toBe(404)
    }
    for (const odd of ['1/00', '1/-1', '01/0', '1/x', '1/0x1']) {
      const init = { method: 'PUT', headers: { ...headersOf(matter), 'Content-Type': octets }, body: chunk(2) }
      expect((await home.request(`/api/matters/attachments/${odd}`, init)).status).toBe(404)
    }
  })

  it('belong to the holder: an unknown handle, a wrong auth and no headers get one answer, and nothing is kept', async () => {
    const { home, matter, chunk } = await sealedHome()
    await put(home, matter, 1, 0, chunk(0))
    const other = await seal()
    const holders: Holder[] = [
      { handle: matter.handle, auth: other.matter.auth },
      { handle: other.matter.handle, auth: other.matter.auth },
      { handle: '', auth: '' },
      { handle: matter.handle, auth: `${matter.auth}AA` },
    ]
    const answers = []
    for (const holder of holders) {
      for (const response of [await put(home, holder, 1, 1, chunk(1)), await get(home, holder, 1, 0)]) {
        answers.push({ status: response.status, error: (await response.json()).error })
      }
    }
    expect(answers[0]).toMatchObject({ status: 404, error: { code: 'unknown-receipt' } })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await countRows(home)).attachment_chunks).toBe(1)
  })

  it('are bytes of at most 1 MiB: 415 and 413', async () => {
    const { home, matter, chunk } = await sealedHome()
    expect((await put(home, matter, 1, 0, chunk(0), 'image/jpeg')).status).toBe(415)
    const big = new Uint8Array(sealingLimits.chunkBytesMax + 1)
    expect((await put(home, matter, 1, 0, big)).status).toBe(413)
    // The longest chunk that sealing makes fits.
    expect(chunk(0).length).toBeLessThanOrEqual(sealingLimits.chunkBytesMax)
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(200)
    // Nothing else got a longer body by it.
    const body = JSON.stringify({ ...open, text: '字'.repeat(30_000) })
    for (const path of ['/api/matters', '/api/matters/attachments', pathOf(1, 0)]) {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }
      expect((await home.request(path, init)).status).toBe(413)
    }
  })

  it('come from our own pages alone', async () => {
    const { home, matter, chunk } = await sealedHome()
    const headers = { ...headersOf(matter), 'Content-Type': octets, Origin: 'https://elsewhere.example' }
    const response = await home.request(pathOf(1, 0), { method: 'PUT', headers, body: chunk(0) })
    expect(response.status).toBe(403)
  })

  it('are handed out as bytes, never as a page or an image', async () => {
    const { home, matter, chunk } = await sealedHome()
    await put(home, matter, 1, 0, chunk(0))
    const { headers } = await get(home, matter, 1, 0)
    expect(headers.get('Content-Type')).toBe(octets)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Disposition')).toBe('attachment')
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it('are not declared a second time: a sealed matter names its pictures when it comes', async () => {
    const { home, matter } = await sealedHome()
    const { handle, auth } = matter
    const declaration = { handle, auth, type: 'image/jpeg', chunks: 1 }
    expect((await home.post('/api/matters/attachments', declaration)).status).toBe(409)
    expect((await countRows(home)).attachments).toBe(1)
  })

  it('say no row before the bytes stand: a store that fails leaves nothing behind, and a repeat is taken', async () => {
    const { home, matter, chunk } = await sealedHome()
    const { put: keep } = home.blobs
    home.blobs.put = () => Promise.reject(new Error('no room'))
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(503)
    expect((await countRows(home)).attachment_chunks).toBe(0)
    home.blobs.put = keep
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(200)
  })
})

describe('the chunks of an open picture', () => {
  it('are encrypted where they stand, and come back as they were', async () => {
    const { home, holder, declare } = await openMatter()
    const picture = jpeg(3000)
    picture.set(new TextEncoder().encode('canary-picture'), 1500)
    const declared = await declare({ chunks: 2 })
    expect([declared.status, await declared.json()]).toEqual([201, { number: 1 }])
    await put(home, holder, 1, 1, picture.slice(2000))
    const last = await put(home, holder, 1, 0, picture.slice(0, 2000))
    expect(await last.json()).toEqual({ number: 1, stored: 2, chunks: 2, whole: true })
    expect(await bytesOf(await get(home, holder, 1, 0))).toEqual(picture.slice(0, 2000))
    const rows = await home.db.all<{ blob: string; seq: number }>(sql('SELECT blob, seq FROM attachment_chunks'))
    for (const { blob } of rows) {
      const stored = await home.blobs.get(blob)
      expect(new TextDecoder('latin1').decode(stored ?? new Uint8Array())).not.toContain('canary')
    }
    // A chunk moved to another place does not open.
    await home.db.batch([sql("UPDATE attachment_chunks SET blob = blob || 'x'")])
    const [first, second] = rows
    await home.db.batch([
      sql('UPDATE attachment_chunks SET blob = ? WHERE seq = ?', first?.blob ?? '', second?.seq ?? 0),
      sql('UPDATE attachment_chunks SET blob = ? WHERE seq = ?', second?.blob ?? '', first?.seq ?? 0),
    ])
    expect((await get(home, holder, 1, 0)).status).toBe(503)
  })

  it('take the receipt as a proof, and are three at most, one number for one key', async () => {
    const { home, receipt, declare } = await openMatter()
    const key = mintKey()
    const body = { receipt, type: 'image/png', chunks: 1 }
    const numbers = []
    for (const one of [key, key, mintKey(), mintKey()]) {
      const response = await home.post('/api/matters/attachments', body, one)
      numbers.push((await response.json()).number)
    }
    expect(numbers).toEqual([1, 1, 2, 3])
    const fourth = await declare({})
    expect([fourth.status, (await fourth.json()).error.code]).toEqual([422, 'refused'])
    const reused = await home.post('/api/matters/attachments', { ...body, chunks: 2 }, key)
    expect((await reused.json()).error.code).toBe('key-reused')
  })

  it('are declared once by parallel posts with one key, and with a key at all', async () => {
    const { home, declare } = await openMatter()
    const key = mintKey()
    const answers = await Promise.all(Array.from({ length: 8 }, () => declare({}, key)))
    const numbers = await Promise.all(answers.map(async (answer) => (await answer.json()).number))
    expect(new Set(numbers)).toEqual(new Set([1]))
    expect((await countRows(home)).attachments).toBe(1)
    expect((await declare({}, 'short')).status).toBe(400)
  })

  it.each([
    ['an SVG', { type: 'image/svg+xml' }],
    ['a page', { type: 'text/html' }],
    ['an animation', { type: 'image/gif' }],
    ['no chunk', { chunks: 0 }],
    ['fifteen chunks', { chunks: 15 }],
    ['half a chunk', { chunks: 1.5 }],
    ['a name of a file', { name: 'canary.jpg' }],
  ])('%s is not declared: 400', async (_name, body) => {
    const { home, declare } = await openMatter()
    expect((await declare(body)).status).toBe(400)
    expect((await countRows(home)).attachments).toBe(0)
  })

  const text = (words: string) => new TextEncoder().encode(words) as Bytes
  const glued = (picture: Bytes, words: string) => new Uint8Array([...picture, ...text(words)])
  const png = () => {
    const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
    return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...end])
  }
  const webp = () => new Uint8Array([...text('RIFF'), 12, 0, 0, 0, ...text('WEBPVP8 '), 0, 0, 0, 0])

  it.each([
    ['image/jpeg', jpeg(2000)],
    ['image/png', png()],
    ['image/webp', webp()],
  ])('%s is taken', async (type, bytes) => {
    const { home, holder, declare } = await openMatter()
    await declare({ type })
    expect((await (await put(home, holder, 1, 0, bytes)).json()).whole).toBe(true)
  })

  const refused: [string, string, Bytes][] = [
    ['a page', 'image/jpeg', text('<!doctype html><script>alert(1)</script>')],
    ['an SVG', 'image/png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an archive', 'image/webp', text('PK\u0003\u0004')],
    ['a PNG that says it is a JPEG', 'image/jpeg', png()],
    ['a JPEG with a page behind it', 'image/jpeg', glued(jpeg(500), '<script>alert(1)</script>')],
    ['a JPEG with a second one behind it', 'image/jpeg', new Uint8Array([...jpeg(500), ...jpeg(500)])],
    ['a PNG with an archive behind it', 'image/png', glued(png(), 'PK\u0003\u0004')],
    ['a WebP that is longer than it says', 'image/webp', glued(webp(), 'PK\u0003\u0004')],
    ['a JPEG that is cut off', 'image/jpeg', jpeg(500).slice(0, 400)],
    ['nothing', 'image/jpeg', new Uint8Array()],
  ]
  it.each(refused)('%s is refused, and nothing of it is kept', async (_name, type, bytes) => {
    const { home, holder, declare } = await openMatter()
    const dropped: string[] = []
    const { delete: drop } = home.blobs
    home.blobs.delete = async (keys) => {
      dropped.push(...keys)
      await drop(keys)
    }
    await declare({ type })
    const response = await put(home, holder, 1, 0, bytes)
    expect([response.status, (await response.json()).error.code]).toEqual([422, 'refused'])
    expect((await countRows(home)).attachment_chunks).toBe(0)
    for (const key of dropped) expect(await home.blobs.get(key)).toBeNull()
    expect(await dump(home)).not.toContain('matter.attach')
    // The place is free for a proper one.
    const proper = { 'image/jpeg': jpeg(300), 'image/png': png(), 'image/webp': webp() }[type] ?? jpeg(300)
    expect((await put(home, holder, 1, 0, proper)).status).toBe(200)
  })

  it('are refused beyond 10 MB together', async () => {
    const { home, holder, declare } = await openMatter()
    await declare({ chunks: 11 })
    const mebibyte = sealingLimits.chunkBytesMax
    for (let seq = 1; seq <= 10; seq++) {
      expect((await put(home, holder, 1, seq, new Uint8Array(mebibyte))).status).toBe(200)
    }
    const last = await put(home, holder, 1, 0, jpeg(1000))
    expect([last.status, (await last.json()).error.code]).toEqual([422, 'refused'])
    expect((await countRows(home)).attachment_chunks).toBe(10)
  })

  it('are not replaced by others', async () => {
    const { home, holder, declare } = await openMatter()
    await declare({ chunks: 2 })
    expect((await put(home, holder, 1, 0, jpeg(1000))).status).toBe(200)
    expect((await put(home, holder, 1, 0, jpeg(1001))).status).toBe(409)
  })

  it('are taken by no matter that was withdrawn', async () => {
    const { home, receipt, holder, declare } = await openMatter()
    await declare({})
    expect((await home.post('/api/matters/withdraw', { receipt })).status).toBe(200)
    expect((await put(home, holder, 1, 0, jpeg(1000))).status).toBe(409)
    expect((await declare({})).status).toBe(409)
  })
})
