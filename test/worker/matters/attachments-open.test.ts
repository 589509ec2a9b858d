import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey } from '../../support/home.ts'
import { type Bytes, bytesOf, declarePath, fileOpen, get, put } from './pictures.ts'
import { countRows, dump, jpeg } from './sealed-matter.ts'

describe('the chunks of an open picture', () => {
  it('are encrypted where they stand, and come back as they were', async () => {
    const home = await openHome()
    const { holder, declare } = await fileOpen(home)
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
    const home = await openHome()
    const { receipt, declare } = await fileOpen(home)
    const key = mintKey()
    const body = { receipt, type: 'image/png', chunks: 1 }
    const numbers = []
    for (const one of [key, key, mintKey(), mintKey()]) {
      const response = await home.post(declarePath, body, one)
      numbers.push((await response.json()).number)
    }
    expect(numbers).toEqual([1, 1, 2, 3])
    const fourth = await declare({})
    expect([fourth.status, (await fourth.json()).error.code]).toEqual([422, 'refused'])
    const reused = await home.post(declarePath, { ...body, chunks: 2 }, key)
    expect((await reused.json()).error.code).toBe('key-reused')
  })

  it('are declared once by parallel posts with one key, and with a key at all', async () => {
    const home = await openHome()
    const { declare } = await fileOpen(home)
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
    const home = await openHome()
    const { declare } = await fileOpen(home)
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
    const home = await openHome()
    const { holder, declare } = await fileOpen(home)
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
    const home = await openHome()
    const { holder, declare } = await fileOpen(home)
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
    const home = await openHome()
    const { holder, declare } = await fileOpen(home)
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
    const home = await openHome()
    const { holder, declare } = await fileOpen(home)
    await declare({ chunks: 2 })
    expect((await put(home, holder, 1, 0, jpeg(1000))).status).toBe(200)
    expect((await put(home, holder, 1, 0, jpeg(1001))).status).toBe(409)
  })

  it('are taken by no matter that was withdrawn', async () => {
    const home = await openHome()
    const { receipt, holder, declare } = await fileOpen(home)
    await declare({})
    expect((await home.post('/api/matters/withdraw', { receipt })).status).toBe(200)
    expect((await put(home, holder, 1, 0, jpeg(1000))).status).toBe(409)
    expect((await declare({})).status).toBe(409)
  })
})
