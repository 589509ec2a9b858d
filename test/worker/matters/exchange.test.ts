import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { formatReceipt } from '../../../worker/contract/receipts.ts'
import { mintKey } from '../../support/home.ts'
import { brokenOf } from '../staff/desk-support.ts'
import { drawNext, fileAtCounter, read } from './intake.ts'
import { count, file, look, stored, tell } from './told.ts'

const acts = [
  ['withdraw', {}],
  ['add', { text: '又有三辆。' }],
  ['correct', { note: '是3幢，不是8幢。' }],
  ['confirm', {}],
  ['not-solved', { text: '还是没有。' }],
  ['copy', {}],
  ['delete', {}],
  ['attachments', { type: 'image/jpeg', chunks: 1 }],
] as const

describe('a code that a clerk has seen', () => {
  it('opens nothing and does nothing, neither by itself nor by what is derived from it', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileAtCounter(home)
    const before = await stored(home)
    for (const proof of [{ receipt }, { handle, auth: await deriveAuth(read(receipt)) }]) {
      for (const [what, fields] of [['track', {}], ...acts] as const) {
        const answer = await tell(home, what, proof, fields)
        expect([what, answer.status, (await answer.json()).error.code]).toEqual([what, 409, 'exchange-needed'])
      }
    }
    const picture = { 'X-Handle': handle, 'X-Auth': await deriveAuth(read(receipt)) }
    expect((await home.request('/api/matters/attachments/1/0', { headers: picture })).status).toBe(409)
    expect(await stored(home)).toBe(before)
  })

  it('is exchanged by the first who comes back: the new one opens the matter, the seen one is dead and says so', async () => {
    const home = await openHome()
    const { receipt, handle, id, clerk } = await fileAtCounter(home)
    const fresh = await drawNext(handle)
    const answer = await tell(home, 'exchange', { receipt }, { next: fresh.next })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ handle, state: 'registered' })
    const own = formatReceipt(fresh.receipt)
    expect((await look(home, { receipt: own, id })).timeline.map(({ title }: { title: string }) => title)).toEqual([
      '已登记',
      '换了新回执码',
    ])
    for (const [what, fields] of [
      ['track', {}],
      ['exchange', { next: (await drawNext(handle)).next }],
      ...acts,
    ] as const) {
      const refused = await tell(home, what, { receipt }, fields)
      const { code, message } = (await refused.json()).error
      expect([what, refused.status, code]).toEqual([what, 404, 'unknown-receipt'])
      expect(message, what).toContain('已经换成新码')
    }
    // Not even the clerk who is shown the printed code once more gets in by it.
    const again = await clerk.post('/api/staff/intake', {}, mintKey())
    expect(again.status).toBe(400)
    expect((await tell(home, 'add', { receipt: own }, { text: '又有三辆。' })).status).toBe(200)
    expect(await brokenOf(home)).toBeNull()
  })

  it('is exchanged once of fifty at the same time, whoever wins, and only the code of the winner opens', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileAtCounter(home)
    const drawn = await Promise.all(Array.from({ length: 50 }, () => drawNext(handle)))
    const answers = await Promise.all(drawn.map(({ next }) => tell(home, 'exchange', { receipt }, { next })))
    const winners = drawn.filter((_, index) => answers[index]?.status === 200)
    expect(winners).toHaveLength(1)
    for (const { status } of answers) expect([200, 404, 409]).toContain(status)
    expect(await count(home, 'events', "action = 'matter.exchange'")).toBe(1)
    const opened = await Promise.all(drawn.map(({ next }) => tell(home, 'track', { handle, auth: next })))
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(opened[drawn.indexOf(winners[0] as (typeof drawn)[number])]?.status).toBe(200)
    expect(await brokenOf(home)).toBeNull()
  })

  it('answers a lost answer again to the same key, and never exchanges twice', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileAtCounter(home)
    const { next } = await drawNext(handle)
    const key = mintKey()
    const both = await Promise.all([1, 2, 3].map(() => tell(home, 'exchange', { receipt }, { next }, key)))
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await tell(home, 'exchange', { receipt }, { next }, key)).status).toBe(200)
    expect((await tell(home, 'exchange', { receipt }, { next: (await drawNext(handle)).next }, key)).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.exchange'")).toBe(1)
  })

  it('works on while no new one was acknowledged: an exchange that could not be stored changes nothing', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileAtCounter(home)
    const { next } = await drawNext(handle)
    await home.db.batch([
      {
        sql: `CREATE TRIGGER refuse_exchange BEFORE INSERT ON events WHEN NEW.action = 'matter.exchange'
              BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
        params: [],
      },
    ])
    expect((await tell(home, 'exchange', { receipt }, { next })).status).toBe(503)
    expect((await tell(home, 'track', { handle, auth: next })).status).toBe(404)
    await home.db.batch([{ sql: 'DROP TRIGGER refuse_exchange', params: [] }])
    expect((await tell(home, 'exchange', { receipt }, { next })).status).toBe(200)
  })

  it('refuses a new secret that is the old one, a code that nobody of staff has seen, and a wrong code like any other', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileAtCounter(home)
    const same = await deriveAuth(read(receipt))
    expect((await tell(home, 'exchange', { receipt }, { next: same })).status).toBe(409)
    const { next, receipt: other } = await drawNext(handle)
    expect((await tell(home, 'exchange', { receipt: formatReceipt(other) }, { next })).status).toBe(404)
    expect((await tell(home, 'exchange', { receipt }, { next: 'short' })).status).toBe(400)
    const own = await file(home)
    const needless = await tell(home, 'exchange', { receipt: own.receipt }, { next })
    expect([needless.status, (await needless.json()).error.message]).toEqual([409, '这个码不用换，没有改动。'])
    expect((await look(home, own)).state).toBe('registered')
  })

  it('goes with its matter', async () => {
    const home = await openHome()
    const { receipt, handle } = await fileAtCounter(home)
    const { next } = await drawNext(handle)
    await tell(home, 'exchange', { receipt }, { next })
    expect((await tell(home, 'delete', { handle, auth: next })).status).toBe(200)
    expect(await count(home, 'handed_receipts')).toBe(0)
    const { error } = await (await tell(home, 'track', { receipt })).json()
    expect(error.message).toContain('没有找到')
  })
})
