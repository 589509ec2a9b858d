import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { openAttachment } from '../../../site/browser/sealing/attachments.ts'
import { contextFor } from '../../../worker/context.ts'
import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { sql } from '../../../worker/db/database.ts'
import { attachmentsOf } from '../../../worker/matters/attachments/attachments-of.ts'
import {
  type Bytes,
  bytesOf,
  declarePath,
  fileSealedPicture,
  get,
  type Holder,
  headersOf,
  octets,
  openMatter,
  pathOf,
  picture,
  put,
} from './pictures.ts'
import { actors, countRows, seal } from './sealed-matter.ts'

describe('the chunks of a sealed picture', () => {
  it('come in any order and as often as they like, and give the picture back to the unit', async () => {
    const home = await openHome()
    const { matter, sealed, chunk } = await fileSealedPicture(home)
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
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    await put(home, matter, 1, 0, chunk(0))
    const row = await home.db.first<{ blob: string }>(sql('SELECT blob FROM attachment_chunks'))
    expect(row?.blob).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(await home.blobs.get(row?.blob ?? '')).toEqual(chunk(0))
  })

  it('are one when two come at once, and the picture is whole once', async () => {
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    const at = [0, 1, 2, 0, 1, 2, 0, 1, 2]
    const answers = await Promise.all(at.map((seq) => put(home, matter, 1, seq, chunk(seq))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const { attachment_chunks: chunks } = await countRows(home)
    const events = await home.db.all(sql("SELECT id FROM events WHERE action = 'matter.attach'"))
    const [state] = await attachmentsOf(contextFor(home, 'resident'), matter.matter)
    expect([chunks, events.length, state?.stored]).toEqual([3, 1, 3])
  })

  it('leave nothing in the store that no row names when they come twice at once', async () => {
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
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
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
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
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
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
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
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
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    expect((await put(home, matter, 1, 0, chunk(0), 'image/jpeg')).status).toBe(415)
    const big = new Uint8Array(sealingLimits.chunkBytesMax + 1)
    expect((await put(home, matter, 1, 0, big)).status).toBe(413)
    // The longest chunk that sealing makes fits.
    expect(chunk(0).length).toBeLessThanOrEqual(sealingLimits.chunkBytesMax)
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(200)
    // Nothing else got a longer body by it.
    const body = JSON.stringify({ ...openMatter, text: '字'.repeat(30_000) })
    for (const path of ['/api/matters', declarePath, pathOf(1, 0)]) {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }
      expect((await home.request(path, init)).status).toBe(413)
    }
  })

  it('come from our own pages alone', async () => {
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    const headers = { ...headersOf(matter), 'Content-Type': octets, Origin: 'https://elsewhere.example' }
    const response = await home.request(pathOf(1, 0), { method: 'PUT', headers, body: chunk(0) })
    expect(response.status).toBe(403)
  })

  it('are handed out as bytes, never as a page or an image', async () => {
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    await put(home, matter, 1, 0, chunk(0))
    const { headers } = await get(home, matter, 1, 0)
    expect(headers.get('Content-Type')).toBe(octets)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Disposition')).toBe('attachment')
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it('are not declared a second time: a sealed matter names its pictures when it comes', async () => {
    const home = await openHome()
    const { matter } = await fileSealedPicture(home)
    const { handle, auth } = matter
    const declaration = { handle, auth, type: 'image/jpeg', chunks: 1 }
    expect((await home.post(declarePath, declaration)).status).toBe(409)
    expect((await countRows(home)).attachments).toBe(1)
  })

  it('leave no bytes behind when the matter is forgotten while they come', async () => {
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    const { put: keep } = home.blobs
    let kept = ''
    home.blobs.put = async (key, bytes) => {
      kept = key
      await keep(key, bytes)
      await home.db.batch([sql('DELETE FROM attachments')])
    }
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(409)
    expect(await home.blobs.get(kept)).toBeNull()
    expect((await countRows(home)).attachment_chunks).toBe(0)
  })

  it('say no row before the bytes stand: a store that fails leaves nothing behind, and a repeat is taken', async () => {
    const home = await openHome()
    const { matter, chunk } = await fileSealedPicture(home)
    const { put: keep } = home.blobs
    home.blobs.put = () => Promise.reject(new Error('no room'))
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(503)
    expect((await countRows(home)).attachment_chunks).toBe(0)
    home.blobs.put = keep
    expect((await put(home, matter, 1, 0, chunk(0))).status).toBe(200)
  })
})
