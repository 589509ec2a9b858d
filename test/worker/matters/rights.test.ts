import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { eraseMatter } from '../../../worker/matters/erase.ts'
import { findMatter } from '../../../worker/matters/find.ts'
import { sweepBlobs } from '../../../worker/matters/retention/sweep-blobs.ts'
import { mintKey } from '../../support/home.ts'
import { answered, as, complaint, count, file, look, put, stored, tell, toWork, walk } from './told.ts'

const text = 'canary-better 三栋二单元楼道里一直有人给电动车充电。'

describe('correcting (个人信息保护法 46)', () => {
  it('puts a new text in the place of the old one, which stays among the messages', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const seen = await (await tell(home, 'correct', { receipt }, { text })).json()
    expect(seen.dialogue).toHaveLength(1)
    expect(seen.dialogue[0]).toMatchObject({ kind: 'earlier', title: '更正之前的内容', text: complaint.text })
    const copy = await (await tell(home, 'copy', { receipt })).json()
    expect([copy.text, copy.contact]).toEqual([text, complaint.contact])
    expect(await stored(home)).not.toContain('canary')
  })

  it('puts a new contact in the place of the old one, of which nothing stays', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    await tell(home, 'correct', { receipt }, { contact: { phone: '0791-8888 7777' } })
    const copy = async () => (await (await tell(home, 'copy', { receipt })).json()).contact
    expect(await copy()).toEqual({ name: null, phone: '079188887777' })
    await tell(home, 'correct', { receipt }, { contact: {} })
    expect(await copy()).toBe(null)
    expect([await count(home, 'contacts'), await count(home, 'messages')]).toEqual([0, 0])
  })

  it('takes a note of what is wrong, and leaves the text', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const note = '楼号写错了，是3幢。'
    const seen = await (await tell(home, 'correct', { receipt }, { note })).json()
    expect(seen.dialogue[0]).toMatchObject({ kind: 'correction', title: '您的更正', text: note })
    expect((await (await tell(home, 'copy', { receipt })).json()).text).toBe(complaint.text)
  })

  it('refuses nothing to correct, two ways at once, a bad telephone and a text that is none', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const before = await stored(home)
    const wrong = [
      {},
      { text, note: '楼号错了' },
      { contact: { phone: '123' } },
      { text: '太短' },
      { contact: { wx: 'a' } },
    ]
    for (const fields of wrong) expect((await tell(home, 'correct', { receipt }, fields)).status).toBe(400)
    expect(await stored(home)).toBe(before)
  })

  it('of two at once keeps both texts: the second one must have seen the first', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const texts = ['第一次更正后的完整内容在这里。', '第二次更正后的完整内容在这里。']
    const answers = await Promise.all(texts.map((one) => tell(home, 'correct', { receipt }, { text: one })))
    const copy = await (await tell(home, 'copy', { receipt })).json()
    const kept = [copy.text, ...copy.dialogue.map((entry: { text: string }) => entry.text)]
    for (const [index, answer] of answers.entries()) expect(kept.includes(texts[index])).toBe(answer.status === 200)
    expect(kept).toContain(complaint.text)
  })
})

describe('a copy (个人信息保护法 45)', () => {
  it('holds everything that is kept, and is an event that the holder sees', async () => {
    const home = await openHome()
    const filed = await file(home)
    await answered(home, filed.id)
    const key = mintKey()
    const copy = await (await tell(home, 'copy', { receipt: filed.receipt }, {}, key)).json()
    expect(copy).toMatchObject({
      text: complaint.text,
      contact: complaint.contact,
      place: { city: '360100', county: '360102', township: null },
      unit: '360102-centre',
      kind: 'complaint',
      state: 'answered',
      keeping: 'open',
      privacy: 'named',
      closedAt: null,
    })
    expect(copy.dialogue).toHaveLength(1)
    expect((await tell(home, 'copy', { receipt: filed.receipt }, {}, key)).status).toBe(200)
    const { timeline } = await look(home, filed)
    expect(timeline.filter(({ title }: { title: string }) => title === '取了一份副本')).toHaveLength(1)
    expect(JSON.stringify(copy)).not.toContain(filed.id)
  })

  it('is for the holder alone', async () => {
    const home = await openHome()
    await file(home)
    expect((await tell(home, 'copy', { receipt: '7K3M QX9T 2HDN 5RWB 8CVE J4PA' })).status).toBe(404)
    expect(await count(home, 'events', "action = 'matter.copy'")).toBe(0)
  })
})

describe('deleting (个人信息保护法 47)', () => {
  it('erases text, contact, messages and pictures at once, and leaves a tombstone that no code finds', async () => {
    const home = await openHome()
    const filed = await file(home)
    const { receipt, id } = filed
    await tell(home, 'add', { receipt }, { text: '还有一张照片。' })
    await home.blobs.put('canary-blob', new Uint8Array([1, 2, 3]))
    await home.db.batch([
      sql("INSERT INTO attachments (matter_id, number, chunks, type, sent) VALUES (?, 1, 1, 'image/jpeg', 1)", id),
      sql("INSERT INTO attachment_chunks VALUES (?, 1, 0, 'canary-blob', 'd', 3, 1)", id),
    ])
    expect((await look(home, filed)).erasure).toMatchObject({ mayNow: true, on: null })
    const key = mintKey()
    const answer = await tell(home, 'delete', { receipt }, {}, key)
    expect(await answer.json()).toMatchObject({ state: 'erased', stateText: '已删除' })
    for (const table of ['matters', 'contacts', 'messages', 'attachments', 'attachment_chunks', 'blobs_pending']) {
      expect(await count(home, table), table).toBe(0)
    }
    expect(await home.blobs.get('canary-blob')).toBe(null)
    const stone = await home.db.first(sql('SELECT * FROM tombstones'))
    const closedMonth = new Date(home.time.now + 8 * 3_600_000).toISOString().slice(0, 7)
    const handle = receipt.slice(0, 4) + receipt.slice(5, 6)
    expect(stone).toEqual({ id, handle, kind: 'complaint', unit: '360102-centre', closed_month: closedMonth })
    expect((await tell(home, 'track', { receipt })).status).toBe(404)
    expect((await tell(home, 'delete', { receipt }, {}, key)).status).toBe(200)
    expect((await tell(home, 'delete', { receipt })).status).toBe(404)
  })

  it('happens once for five parallel posts with one key', async () => {
    const home = await openHome()
    const { receipt } = await file(home)
    const key = mintKey()
    const answers = await Promise.all(Array.from({ length: 5 }, () => tell(home, 'delete', { receipt }, {}, key)))
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
    expect(await count(home, 'events', "action = 'matter.erase'")).toBe(1)
  })

  it('follows a withdrawal at once; before that it says to withdraw first', async () => {
    const home = await openHome()
    const { receipt, id } = await file(home)
    await walk(home, id, 'dispatcher queue')
    const refused = await tell(home, 'delete', { receipt })
    expect(refused.status).toBe(409)
    expect((await refused.json()).error.message).toContain('先撤回，再删除')
    await tell(home, 'withdraw', { receipt })
    expect((await tell(home, 'delete', { receipt })).status).toBe(200)
  })

  it('says of a matter in work or closed what stays, why and until when, and erases nothing', async () => {
    const home = await openHome()
    home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
    const filed = await file(home)
    const { receipt, id } = filed
    await walk(home, id, ...toWork)
    const before = await stored(home)
    const message = async () => (await (await tell(home, 'delete', { receipt })).json()).error.message
    expect(await message()).toContain('办结以后满1095天')
    expect(await stored(home)).toBe(before)
    await put(home, id, 'call-back')
    await tell(home, 'confirm', { receipt })
    expect(await message()).toContain('到2029年11月22日')
    expect((await look(home, filed)).erasure).toMatchObject({ mayNow: false, on: '2029-11-22' })
  })

  it('is finished later when the store of pictures fails: a note of the bytes stays until they are gone', async () => {
    const home = await openHome()
    const { id } = await file(home)
    await home.blobs.put('b', new Uint8Array([1]))
    await home.db.batch([
      sql("INSERT INTO attachments (matter_id, number, chunks, type, sent) VALUES (?, 1, 1, 'image/jpeg', 1)", id),
      sql("INSERT INTO attachment_chunks VALUES (?, 1, 0, 'b', 'd', 1, 1)", id),
    ])
    const broken = { ...home.blobs, delete: () => Promise.reject(new Error('no store')) }
    const ctx = as(home, 'resident')
    await expect(eraseMatter({ ...ctx, blobs: broken }, await findMatter(ctx, id))).rejects.toThrow('no store')
    expect([await count(home, 'attachment_chunks'), await count(home, 'tombstones')]).toEqual([0, 1])
    expect(await count(home, 'blobs_pending')).toBe(1)
    expect(await sweepBlobs(as(home, 'system'), 10)).toEqual({ done: 1, failed: 0 })
    expect([await count(home, 'blobs_pending'), await home.blobs.get('b')]).toEqual([0, null])
    expect(await sweepBlobs(as(home, 'system'), 10)).toEqual({ done: 0, failed: 0 })
  })

  it('by scheduled work only from where the table lets it', async () => {
    const home = await openHome()
    const { id } = await file(home)
    for (const state of ['registered', 'in-progress', 'confirmed-solved']) {
      await put(home, id, state)
      const record = await findMatter(as(home, 'system'), id)
      await expect(eraseMatter(as(home, 'system'), record), state).rejects.toMatchObject({ code: 'conflict' })
    }
    await put(home, id, 'archived')
    await eraseMatter(as(home, 'system'), await findMatter(as(home, 'system'), id))
    expect([await count(home, 'matters'), await count(home, 'tombstones')]).toEqual([0, 1])
    await expect(findMatter(as(home, 'system'), id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
