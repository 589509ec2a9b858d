import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { openEnvelope } from '../../../site/browser/sealing/envelope.ts'
import { sql } from '../../../worker/db/database.ts'
import { anonymous } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { mintKey } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { actors, canary, postSealed, seal } from '../matters/sealed-matter.ts'
import { complaint, count, file, look, stored } from '../matters/told.ts'
import { events, inWork, mattersPath, step, unitOf, versionOf, words } from './desk-support.ts'

const reason = words
const approvals = '/api/staff/approvals'
let home: TestHome
let people: Record<'dispatcher' | 'handler' | 'reviewer', SignedIn>
beforeEach(async () => {
  home = await openHome()
  people = await unitOf(home)
})

describe('the contact of a named matter', () => {
  it('is shown to whom it is assigned, with a reason, a watermark, and an event that the person sees', async () => {
    const filed = await file(home)
    await inWork(home, filed, people)
    const answer = await step(home, people.handler, filed, 'reveal', { reason })
    expect(await answer.json()).toEqual({
      contact: complaint.contact,
      watermark: `${people.handler.code} ${new Date(home.time.now).toISOString()}`,
    })
    expect(answer.headers.get('Cache-Control')).toContain('no-store')
    const [event] = await events(home, 'matter.reveal')
    expect(event?.actor_id).toBe(people.handler.staff)
    const seen = await look(home, filed)
    expect(seen.looks.at(-1)).toMatchObject({ who: '办理人', what: '看了您的联系方式' })
    expect(seen.dialogue.at(-1).text).toBe(reason)
    expect(await stored(home)).not.toContain('canary-name')
  })

  it('is not there for anybody else of the unit, and needs its reason', async () => {
    const filed = await file(home)
    await inWork(home, filed, people)
    const others = [await signIn(home, 'handler'), people.dispatcher, people.reviewer, await signIn(home, 'custodian')]
    for (const who of [...others, await signIn(home, 'supervisor', { readsContent: true })]) {
      expect((await step(home, who, filed, 'reveal', { reason })).status).toBe(404)
    }
    for (const body of [{}, { reason: ' ' }, { text: reason }]) {
      expect((await step(home, people.handler, filed, 'reveal', body)).status).toBe(400)
    }
    expect((await people.handler.post(`${mattersPath}/${filed.id}/reveal`, { version: 1, reason })).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.reveal'")).toBe(0)
  })

  it('is one read for one key, however often it is asked for', async () => {
    const filed = await file(home)
    await inWork(home, filed, people)
    const key = mintKey()
    const body = { version: await versionOf(home, filed.id), reason }
    for (let time = 0; time < 3; time++) {
      expect((await people.handler.post(`${mattersPath}/${filed.id}/reveal`, body, key)).status).toBe(200)
    }
    expect(await count(home, 'events', "action = 'matter.reveal'")).toBe(1)
  })

  it('is a conflict where none was left', async () => {
    const { contact: _, ...without } = complaint
    const filed = await file(home, without)
    await inWork(home, filed, people)
    expect((await step(home, people.handler, filed, 'reveal', { reason })).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.reveal'")).toBe(0)
  })
})

describe('the identity of a confidential matter', () => {
  const sealed = async () => {
    const { matter } = await seal()
    await postSealed(home, matter)
    const filed = { id: matter.matter, receipt: '' }
    await inWork(home, filed, people)
    const [asking, agreeing] = [await signIn(home, 'custodian'), await signIn(home, 'custodian')]
    return { matter, filed, asking, agreeing }
  }
  const ask = async (who: SignedIn, filed: { id: string }) => {
    const answer = await step(home, who, filed, 'reveal-identity', { reason })
    return { status: answer.status, approval: (await answer.json()).approval }
  }

  it('is handed to one custodian after another agreed: the envelope with the custodian’s keys alone, once', async () => {
    const { matter, filed, asking, agreeing } = await sealed()
    const { status, approval } = await ask(asking, filed)
    expect([status, approval.neededRole]).toEqual([202, 'custodian'])
    expect((await asking.post(`${approvals}/${approval.id}/reveal`, {})).status).toBe(409)
    expect((await (await agreeing.request(`${approvals}/${approval.id}`)).json()).text).toBe(reason)
    expect((await agreeing.post(`${approvals}/${approval.id}/agree-reveal`, {})).status).toBe(200)
    expect(await count(home, 'events', "action = 'matter.reveal-identity'")).toBe(0)
    expect((await agreeing.post(`${approvals}/${approval.id}/reveal`, {})).status).toBe(404)
    const { contact, watermark } = await (await asking.post(`${approvals}/${approval.id}/reveal`, {})).json()
    expect(watermark).toMatch(new RegExp(`^${asking.code} 20`))
    expect(contact.ciphertext).toBe(matter.contact?.ciphertext)
    expect(contact.wraps.map(({ recipient }: { recipient: string }) => recipient)).toEqual(['custodian:360102'])
    const where = { matter: matter.matter, purpose: 'contact' } as const
    expect(await openEnvelope(where, contact, actors.custodian)).toMatchObject(canary.contact)
    // With the key of the unit's inbox alone it does not open.
    await expect(openEnvelope(where, contact, actors.inbox as never)).rejects.toThrow()
    const [event] = await events(home, 'matter.reveal-identity')
    expect(event?.actor_id).toBe(asking.staff)
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ secondPerson: 'custodian' })
    expect((await asking.post(`${approvals}/${approval.id}/reveal`, {})).status).toBe(409)
  })

  it('needs two persons: who asks does not agree', async () => {
    const { filed, asking } = await sealed()
    const { approval } = await ask(asking, filed)
    expect((await asking.post(`${approvals}/${approval.id}/agree-reveal`, {})).status).toBe(403)
    expect((await asking.post(`${approvals}/${approval.id}/reveal`, {})).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.reveal-identity'")).toBe(0)
  })

  it('is held against its number first, without topic or content, by its custodian alone', async () => {
    const { filed, asking } = await sealed()
    const outline = (who: SignedIn) => who.request(`${mattersPath}/${filed.id}/identity`)
    const { matter, mayDo } = await (await outline(asking)).json()
    expect(mayDo).toEqual(['reveal-identity'])
    expect(Object.keys(matter).sort()).toEqual(
      ['handle', 'id', 'place', 'privacy', 'state', 'unit', 'unitName', 'version'].sort(),
    )
    const elsewhere = await signIn(home, 'custodian', { unit: '360103-centre', place: '360103' })
    for (const who of [people.handler, people.reviewer, elsewhere]) expect((await outline(who)).status).toBe(404)
  })

  it('is out of reach for handlers, reviewers and custodians of other places', async () => {
    const { filed, asking } = await sealed()
    const { approval } = await ask(asking, filed)
    const strangers = [
      people.handler,
      people.reviewer,
      await signIn(home, 'custodian', { unit: '360103-centre', place: '360103' }),
    ]
    for (const who of strangers) {
      expect((await step(home, who, filed, 'reveal-identity', { reason })).status).toBe(404)
      for (const what of ['agree-reveal', 'decline-reveal', 'reveal', 'agree']) {
        expect((await who.post(`${approvals}/${approval.id}/${what}`, {})).status, what).toBe(404)
      }
    }
    expect((await step(home, people.handler, filed, 'reveal', { reason })).status).toBe(409)
  })

  it('ends when the other one declines, and after seven days', async () => {
    const { filed, asking, agreeing } = await sealed()
    const { approval } = await ask(asking, filed)
    expect((await agreeing.post(`${approvals}/${approval.id}/decline-reveal`, {})).status).toBe(200)
    expect((await asking.post(`${approvals}/${approval.id}/reveal`, {})).status).toBe(409)
    const second = (await ask(asking, filed)).approval
    await agreeing.post(`${approvals}/${second.id}/agree-reveal`, {})
    expect(second.until - second.askedAt).toBe(7 * 86_400_000)
    await home.db.batch([sql('UPDATE approvals SET until = asked_at + 1')])
    home.time.now += 1000
    expect((await asking.post(`${approvals}/${second.id}/reveal`, {})).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.reveal-identity'")).toBe(0)
  })
})

describe('an anonymous matter', () => {
  it('has nothing to reveal: 409 for both ways', async () => {
    const { matter } = await seal(anonymous)
    await postSealed(home, matter)
    const filed = { id: matter.matter, receipt: '' }
    await inWork(home, filed, people)
    expect((await step(home, people.handler, filed, 'reveal', { reason })).status).toBe(409)
    expect((await step(home, await signIn(home, 'custodian'), filed, 'reveal-identity', { reason })).status).toBe(409)
    expect(await count(home, 'events', "action LIKE 'matter.reveal%'")).toBe(0)
  })
})
