import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { additionReceivers } from '../../../site/browser/sealing/additions.ts'
import { openEnvelope, type RecipientsOf, rewrap, sealEnvelope } from '../../../site/browser/sealing/envelope.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { sql } from '../../../worker/db/database.ts'
import { donghu, nanchang } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { actors, jpeg, postSealed, seal } from '../matters/sealed-matter.ts'
import { count } from '../matters/told.ts'
import { inWork, mattersPath, stateOf, step, steps, unitOf, versionOf } from './desk-support.ts'

const city = { unit: '360100-centre', place: '360100' } as const
let home: TestHome
let people: Record<'dispatcher' | 'handler' | 'reviewer', SignedIn>
beforeEach(async () => {
  home = await openHome()
  people = await unitOf(home)
})

async function filed() {
  const { matter, receipt } = await seal(undefined, [{ type: 'image/jpeg', bytes: jpeg(2000) } as never])
  expect((await postSealed(home, matter)).status).toBe(201)
  return { matter, receipt, id: matter.matter }
}

/** What the browser of a dispatcher posts: each key opened with the old inbox and wrapped for the new one. */
async function wrapsFor(id: string) {
  const { sealed } = await (await people.dispatcher.request(`${mattersPath}/${id}`)).json()
  const to = await actors.directory.find('inbox', nanchang)
  const one = async (purpose: 'body' | 'attachment-1', { seq = 0, wraps }: { seq?: number; wraps: never }) => ({
    purpose,
    seq,
    wrap: await rewrap({ matter: id, purpose } as { matter: string; purpose: 'body' }, wraps, actors.inbox, to),
  })
  return [await one('body', sealed.body), await one('attachment-1', { ...sealed.attachments[0], seq: 0 })]
}

describe('a sealed matter that goes to another unit', () => {
  it('takes its keys along, wrapped anew in the browser, and no body is touched', async () => {
    const { id, matter } = await filed()
    const before = await home.db.all(sql('SELECT * FROM envelopes ORDER BY purpose'))
    const wraps = await wrapsFor(id)
    await steps(home, { id }, [people.dispatcher, 'queue'], [people.dispatcher, 'assign', { unit: city.unit, wraps }])
    expect(await home.db.all(sql('SELECT * FROM envelopes ORDER BY purpose'))).toEqual(before)
    const handler = await signIn(home, 'handler', city)
    const { sealed } = await (await handler.request(`${mattersPath}/${id}`)).json()
    expect(sealed.body.wraps).toHaveLength(1)
    const opened = await openEnvelope({ matter: id, purpose: 'body' }, sealed.body, actors.otherInbox)
    expect(JSON.stringify(opened)).toContain('canary-text')
    expect(sealed.body.ciphertext).toBe(matter.body.ciphertext)
    expect((await people.handler.request(`${mattersPath}/${id}`)).status).toBe(404)
    // The old inbox keeps its keys while the matter may come back, and loses them once it is accepted.
    const old = () => count(home, 'wraps', `recipient = '${donghu}'`)
    expect(await old()).toBe(2)
    await steps(home, { id }, [handler, 'accept'])
    expect(await old()).toBe(0)
    expect(await count(home, 'wraps', "recipient IN ('recovery', 'reporter')")).toBeGreaterThan(3)
  })

  it('does not go without its keys, with some of them, with another’s, or with the contact’s', async () => {
    const { id } = await filed()
    await steps(home, { id }, [people.dispatcher, 'queue'])
    const wraps = await wrapsFor(id)
    const [body, picture] = wraps
    const wrongs: readonly [unknown, number][] = [
      [undefined, 422],
      [[], 400],
      [[body], 422],
      [[body, body], 422],
      [[body, picture, { ...picture, seq: 1 }], 422],
      [[body, { ...picture, wrap: { ...picture?.wrap, recipient: 'inbox:360102-centre' } }], 422],
      [[body, { ...picture, wrap: { ...picture?.wrap, recipient: 'recovery' } }], 400],
      [[body, { ...picture, purpose: 'contact' }], 400],
      [[body, { ...picture, wrap: { ...picture?.wrap, key: 'x' } }], 400],
    ]
    for (const [given, status] of wrongs) {
      const answer = await step(home, people.dispatcher, { id }, 'assign', { unit: city.unit, wraps: given })
      expect(answer.status, JSON.stringify(given)?.slice(0, 60)).toBe(status)
    }
    expect(await stateOf(home, id)).toBe('to-assign')
    expect(await count(home, 'wraps', `recipient = '${nanchang}'`)).toBe(0)
    // Keys for nobody new are refused, too.
    expect((await step(home, people.dispatcher, { id }, 'assign', { wraps })).status).toBe(422)
  })

  it('takes the reason that is said along with it to both units, or does not go', async () => {
    const { id, matter, receipt } = await filed()
    await steps(home, { id }, [people.dispatcher, 'queue'], [people.dispatcher, 'assign'])
    const reporter = await openReporter(id, matter.reporter, receipt)
    const receivers = await additionReceivers(actors.directory, donghu, reporter)
    const where = { matter: id, purpose: 'reply' } as const
    const say = (seq: number) =>
      sealEnvelope<'reply'>('reply', where, seq, { text: '转市里办。' }, receivers as RecipientsOf<'reply'>)
    await steps(home, { id }, [people.handler, 'object', { reply: await say(0), article: 'a14.p2' }])
    const reply = await say(1)
    const to = await actors.directory.find('inbox', nanchang)
    const { sealed } = await (await people.dispatcher.request(`${mattersPath}/${id}`)).json()
    const earlier = { purpose: 'reply', seq: 0, wrap: await rewrap(where, sealed.replies[0].wraps, actors.inbox, to) }
    const own = { purpose: 'reply', seq: 1, wrap: await rewrap(where, reply.wraps, actors.inbox, to) }
    const wraps = [...(await wrapsFor(id)), earlier]
    const reassign = (given: unknown) =>
      step(home, people.dispatcher, { id }, 'reassign', { reply, unit: city.unit, wraps: given })
    expect((await reassign(wraps)).status).toBe(422)
    expect((await reassign([...wraps, own])).status).toBe(200)
    const there = await (await (await signIn(home, 'handler', city)).request(`${mattersPath}/${id}`)).json()
    for (const one of there.sealed.replies) {
      expect(await openEnvelope(where, one, actors.otherInbox)).toEqual({ text: '转市里办。' })
    }
    expect(there.sealed.replies).toHaveLength(2)
  })

  it('comes back to a unit that still has its keys without new ones', async () => {
    const { id } = await filed()
    const wraps = await wrapsFor(id)
    await steps(home, { id }, [people.dispatcher, 'queue'], [people.dispatcher, 'assign', { unit: city.unit, wraps }])
    await home.db.batch([sql("UPDATE matters SET state = 'to-assign'")])
    const dispatcher = await signIn(home, 'dispatcher', city)
    await steps(home, { id }, [dispatcher, 'assign', { unit: '360102-centre' }])
    expect((await people.handler.request(`${mattersPath}/${id}`)).status).toBe(200)
  })
})

describe('words of staff about a sealed matter', () => {
  it('are sealed or refused, and are bound to the unit that has it', async () => {
    const { id, matter, receipt } = await filed()
    await inWork(home, { id }, people)
    expect((await step(home, people.handler, { id }, 'ask', { text: '是哪一栋？' })).status).toBe(422)
    expect((await step(home, people.handler, { id }, 'extend', { text: '要等检测。' })).status).toBe(422)
    const reporter = await openReporter(id, matter.reporter, receipt)
    const toUnit = await additionReceivers(actors.directory, donghu, reporter)
    const sealReply = (seq: number, receivers: RecipientsOf<'reply'> = toUnit) =>
      sealEnvelope<'reply'>('reply', { matter: id, purpose: 'reply' }, seq, { text: 'canary-reply' }, receivers)
    const wrong = await sealReply(0, await additionReceivers(actors.directory, nanchang, reporter))
    expect((await step(home, people.handler, { id }, 'ask', { reply: wrong })).status).toBe(409)
    expect((await step(home, people.handler, { id }, 'ask', { reply: await sealReply(3) })).status).toBe(409)
    await steps(home, { id }, [people.handler, 'ask', { reply: await sealReply(0) }])
    const { sealed } = await (await people.reviewer.request(`${mattersPath}/${id}`)).json()
    const opened = await openEnvelope({ matter: id, purpose: 'reply' }, sealed.replies[0], actors.inbox)
    expect([opened, sealed.nextSeq]).toEqual([{ text: 'canary-reply' }, 1])
    // What waits for a second person is opened by them with the key of the inbox.
    await steps(home, { id }, [people.handler, 'extend', { reply: await sealReply(1) }])
    const list = await (await people.reviewer.request('/api/staff/approvals')).json()
    const waiting = await (await people.reviewer.request(`/api/staff/approvals/${list.rows[0].id}`)).json()
    expect(waiting.text).toBe(null)
    expect(waiting.reply.wraps.map(({ recipient }: { recipient: string }) => recipient)).toEqual([donghu])
    expect((await people.reviewer.post(`/api/staff/approvals/${list.rows[0].id}/agree`, {})).status).toBe(200)
    expect(await count(home, 'messages', "kind = 'notice'")).toBe(1)
    expect(await versionOf(home, id)).toBe(7)
  })
})
