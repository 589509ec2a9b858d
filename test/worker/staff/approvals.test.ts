import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { mintKey } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { count, type Filed, file, look, stored, tell } from '../matters/told.ts'
import { brokenOf, events, grant, inWork, stateOf, step, steps, unitOf, words } from './desk-support.ts'

const path = '/api/staff/approvals'
const day = 86_400_000
const text = `canary-two ${words}`
let home: TestHome
let filed: Filed
let people: Record<'dispatcher' | 'handler' | 'reviewer', SignedIn>
beforeEach(async () => {
  home = await openHome()
  home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
  filed = await file(home)
  people = await unitOf(home)
})

/** Asks, and gives back what waits. */
async function ask(who: SignedIn, action: string, body: object = { text }) {
  const answer = await step(home, who, filed, action, body)
  const { approval } = await answer.json()
  return { status: answer.status, approval }
}

const decide = (who: SignedIn, id: string, how = 'agree', key = mintKey()) => who.post(`${path}/${id}/${how}`, {}, key)
/** The same people come back after days. */
const again = async (role: 'handler' | 'reviewer') => signIn(home, role)

describe('what needs two people', () => {
  const acts: readonly [string, object, string, string][] = [
    ['extend', { text }, 'in-progress', 'in-progress'],
    ['reply', { text, outcome: 'cannot-now' }, 'in-progress', 'answered'],
    ['reply', { text, outcome: 'not-supported' }, 'in-progress', 'answered'],
    ['refuse', { text }, 'assigned', 'refused'],
    ['go-on', { text }, 'withdrawal-asked', 'in-progress'],
  ]
  it.each(acts)(
    '%s %o waits for the second one, and then happens in the name of who asked',
    async (action, body, from, to) => {
      await inWork(home, filed, people)
      await home.db.batch([sql('UPDATE matters SET state = ?', from)])
      const { status, approval } = await ask(people.handler, action, body)
      expect(status).toBe(202)
      expect(approval).toMatchObject({
        action: `matter.${action}`,
        neededRole: 'reviewer',
        askedBy: people.handler.code,
        isMine: true,
        state: 'waiting',
        until: home.time.now + 7 * day,
      })
      expect(await stateOf(home, filed.id)).toBe(from)
      expect(await stored(home)).not.toContain('canary')
      expect(JSON.stringify(await home.db.all(sql('SELECT * FROM approvals')))).not.toContain('canary')
      const shown = await (await people.reviewer.request(`${path}/${approval.id}`)).json()
      expect(shown).toMatchObject({ text, isMine: false, outcome: (body as { outcome?: string }).outcome ?? null })
      const agreed = await decide(people.reviewer, approval.id)
      expect((await agreed.json()).approval.state).toBe('done')
      expect(await stateOf(home, filed.id)).toBe(to)
      const [event] = await events(home, `matter.${action}`)
      expect(event?.actor_id).toBe(people.handler.staff)
      expect(JSON.parse(event?.detail ?? '')).toMatchObject({ secondPerson: 'reviewer' })
      const [agreement] = await events(home, 'matter.agree')
      expect(agreement?.actor_id).toBe(people.reviewer.staff)
      expect((await look(home, filed)).dialogue.at(-1).text).toBe(text)
      expect(await brokenOf(home)).toBe(null)
    },
  )

  it('is never agreed to by who asked: same person twice is 403, and nothing happens', async () => {
    const both = await signIn(home, 'handler', {}, grant('reviewer'))
    await inWork(home, filed, { ...people, handler: both })
    const { approval } = await ask(both, 'extend')
    const before = await stored(home)
    for (const how of ['agree', 'decline']) expect((await decide(both, approval.id, how)).status).toBe(403)
    expect(await stored(home)).toBe(before)
    expect((await decide(people.reviewer, approval.id)).status).toBe(200)
  })

  it('is not there for a handler, another unit, another place, or whom the matter is kept from', async () => {
    await inWork(home, filed, people)
    const { approval } = await ask(people.handler, 'extend')
    const excluded = await signIn(home, 'reviewer')
    await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', filed.id, excluded.staff)])
    const strangers = [
      people.handler,
      people.dispatcher,
      excluded,
      await signIn(home, 'custodian'),
      await signIn(home, 'supervisor'),
      await signIn(home, 'reviewer', { unit: '360103-centre', place: '360103' }),
      await signIn(home, 'reviewer', { unit: '360102-traffic' }),
    ]
    for (const who of strangers) {
      expect((await decide(who, approval.id)).status).toBe(404)
      if (who === people.handler) continue
      expect((await who.request(`${path}/${approval.id}`)).status).toBe(404)
      const list = await who.request(path)
      if (list.ok) expect((await list.json()).rows).toEqual([])
    }
    expect((await decide(people.reviewer, approval.id, 'agree-reveal')).status).toBe(404)
    const mine = await (await people.handler.request(path)).json()
    const waiting = await (await people.reviewer.request(path)).json()
    expect([mine.rows, waiting.rows].map((rows) => rows.map(({ id }: { id: string }) => id))).toEqual([
      [approval.id],
      [approval.id],
    ])
    expect(JSON.stringify(waiting)).not.toContain('canary')
  })

  it('is over after seven days, once decided, and once declined', async () => {
    await inWork(home, filed, people)
    const late = (await ask(people.handler, 'extend')).approval
    home.time.now += 7 * day
    const [handler, reviewer] = [await again('handler'), await again('reviewer')]
    expect((await decide(reviewer, late.id)).status).toBe(409)
    const asked = (await ask(handler, 'extend')).approval
    expect((await (await decide(reviewer, asked.id, 'decline')).json()).approval.state).toBe('refused')
    expect((await decide(reviewer, asked.id)).status).toBe(409)
    const third = (await ask(handler, 'extend')).approval
    const key = mintKey()
    expect((await decide(reviewer, third.id, 'agree', key)).status).toBe(200)
    expect((await decide(reviewer, third.id, 'agree', key)).status).toBe(200)
    expect((await decide(reviewer, third.id)).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.extend'")).toBe(1)
  })

  it('waits once: asking again while it waits is refused, and a repeated request finds what waits', async () => {
    await inWork(home, filed, people)
    const key = mintKey()
    const body = { version: 5, text }
    const post = (used = key) => people.handler.post(`/api/staff/matters/${filed.id}/extend`, body, used)
    const [first, repeated] = [await (await post()).json(), await (await post()).json()]
    expect(repeated.approval.id).toBe(first.approval.id)
    expect((await post(mintKey())).status).toBe(409)
    expect(await count(home, 'approvals')).toBe(1)
  })

  it('happens once, of ten who agree at once', async () => {
    await inWork(home, filed, people)
    const { approval } = await ask(people.handler, 'extend')
    const reviewers = await Promise.all(Array.from({ length: 10 }, () => again('reviewer')))
    const answers = await Promise.all(reviewers.map((who) => decide(who, approval.id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    expect([await count(home, 'events', "action = 'matter.extend'"), await brokenOf(home)]).toEqual([1, null])
  })

  it('does not answer past new words of the person, and says so', async () => {
    await inWork(home, filed, people)
    const { approval } = await ask(people.handler, 'reply', { text, outcome: 'not-supported' })
    await tell(home, 'add', { receipt: filed.receipt }, { text: '还有新的情况。' })
    const key = mintKey()
    expect((await decide(people.reviewer, approval.id, 'agree', key)).status).toBe(409)
    expect((await decide(people.reviewer, approval.id, 'agree', key)).status).toBe(409)
    expect(await stateOf(home, filed.id)).toBe('in-progress')
  })

  it('does not happen once who asked has left or is kept from the matter', async () => {
    await inWork(home, filed, people)
    const { approval } = await ask(people.handler, 'extend')
    await home.db.batch([sql('DELETE FROM staff_roles WHERE staff_id = ?', people.handler.staff)])
    expect((await decide(people.reviewer, approval.id)).status).toBe(409)
    expect(await count(home, 'events', "action = 'matter.extend'")).toBe(0)
  })

  it('needs its words when it is asked for', async () => {
    await inWork(home, filed, people)
    expect((await step(home, people.handler, filed, 'extend')).status).toBe(400)
    expect((await step(home, people.handler, filed, 'reply', { outcome: 'cannot-now' })).status).toBe(400)
    expect(await count(home, 'approvals')).toBe(0)
  })

  it('is not needed for an answer that gives what was asked', async () => {
    await inWork(home, filed, people)
    await steps(home, filed, [people.handler, 'reply', { text, outcome: 'partly' }])
    expect([await count(home, 'approvals'), await stateOf(home, filed.id)]).toEqual([0, 'answered'])
  })
})
