import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { type DeskAction, deskActions } from '../../../worker/contract/desk.ts'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { moveOf } from '../../../worker/matters/desk/case.ts'
import { findMove, matterStates } from '../../../worker/matters/rules.ts'
import { audienceOf } from '../../../worker/staff/moves.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { count, file, look, put, stored, tell } from '../matters/told.ts'
import {
  brokenOf,
  events,
  grant,
  inWork,
  mattersPath,
  stateOf,
  step,
  steps,
  unitOf,
  versionOf,
  words,
} from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
})

const text = words
const article = 'a14.p2'

describe('the way through', () => {
  it('goes from the queue to the confirmed answer, each step an event in the chain of the unit', async () => {
    const filed = await file(home)
    const { dispatcher, handler, reviewer } = await unitOf(home)
    await steps(
      home,
      filed,
      [dispatcher, 'queue'],
      [dispatcher, 'assign'],
      [handler, 'object', { text, article }],
      [dispatcher, 'reassign', { text }],
      [handler, 'accept'],
      [handler, 'start'],
      [handler, 'ask', { text }],
    )
    expect((await tell(home, 'answer', { receipt: filed.receipt }, { text: '是三栋。' })).status).toBe(200)
    await steps(home, filed, [handler, 'reply', { text, outcome: 'solved' }])
    await tell(home, 'not-solved', { receipt: filed.receipt }, { text: '还是老样子。' })
    await steps(
      home,
      filed,
      [reviewer, 'restart'],
      [reviewer, 'reply', { text, outcome: 'partly' }],
      [dispatcher, 'call-back'],
    )
    await tell(home, 'confirm', { receipt: filed.receipt })
    await steps(home, filed, [dispatcher, 'archive'])
    expect(await stateOf(home, filed.id)).toBe('archived')
    expect(await brokenOf(home)).toBe(null)
    const [objected] = await events(home, 'matter.object')
    expect(JSON.parse(objected?.detail ?? '')).toMatchObject({ article, from: 'assigned', to: 'objected' })
    expect(objected).toMatchObject({ actor_id: handler.staff, unit: '360102-centre' })
    const seen = await look(home, filed)
    expect(seen.dialogue.filter(({ kind }: { kind: string }) => kind === 'notice')).toHaveLength(2)
  })

  it('answers with the matter as it stands, and with what may be done next', async () => {
    const filed = await file(home)
    const { dispatcher } = await unitOf(home)
    const answer = await (await step(home, dispatcher, filed, 'queue')).json()
    expect(answer).toMatchObject({
      matter: { id: filed.id, state: 'to-assign', version: 2 },
      mayDo: ['assign', 'merge', 'exclude', 'note'],
    })
  })

  it('makes whoever accepts the one it is assigned to, until it is handed over or assigned anew', async () => {
    const filed = await file(home)
    const { dispatcher, handler } = await unitOf(home)
    const other = await signIn(home, 'handler')
    await steps(home, filed, [dispatcher, 'queue'], [dispatcher, 'assign'], [handler, 'accept'])
    const assignee = async () =>
      (await home.db.first<{ assignee: string | null }>(sql('SELECT assignee FROM matters')))?.assignee
    expect(await assignee()).toBe(handler.staff)
    expect((await step(home, other, filed, 'hand-over', { staff: handler.code })).status).toBe(404)
    for (const staff of [
      dispatcher.code,
      (await signIn(home, 'handler', { unit: '360103-centre', place: '360103' })).code,
      'S-ZZZZZ',
    ]) {
      expect((await step(home, handler, filed, 'hand-over', { staff })).status).toBe(400)
    }
    await steps(home, filed, [handler, 'hand-over', { staff: other.code }])
    expect(await assignee()).toBe(other.staff)
    expect((await step(home, handler, filed, 'hand-over', { staff: other.code })).status).toBe(404)
  })
})

describe('what was not solved', () => {
  it('is not done again by whoever answered', async () => {
    const filed = await file(home)
    const handler = { ...grant('handler') }
    const both = await signIn(home, 'reviewer', {}, handler)
    const { dispatcher, reviewer } = await unitOf(home)
    await inWork(home, filed, { dispatcher, handler: both })
    await steps(home, filed, [both, 'reply', { text, outcome: 'solved' }])
    await tell(home, 'not-solved', { receipt: filed.receipt }, { text: '还是老样子。' })
    expect((await step(home, both, filed, 'restart')).status).toBe(409)
    expect((await step(home, reviewer, filed, 'restart')).status).toBe(200)
  })

  it('is not done again by whoever agreed to the answer, nor taken up anew by whoever gave it', async () => {
    const filed = await file(home)
    const { dispatcher, handler, reviewer } = await unitOf(home)
    await inWork(home, filed, { dispatcher, handler })
    const asked = await step(home, handler, filed, 'reply', { text, outcome: 'not-supported' })
    const { approval } = await asked.json()
    expect((await reviewer.post(`/api/staff/approvals/${approval.id}/agree`, {})).status).toBe(200)
    await tell(home, 'not-solved', { receipt: filed.receipt }, { text: '还是老样子。' })
    expect((await step(home, reviewer, filed, 'restart')).status).toBe(409)
    await steps(home, filed, [dispatcher, 'assign'])
    expect((await step(home, handler, filed, 'accept')).status).toBe(409)
    await steps(home, filed, [await signIn(home, 'handler'), 'accept'])
  })
})

describe('merging', () => {
  it('joins to an open matter of the unit, and to nothing else', async () => {
    const [filed, target, foreign] = await Promise.all([file(home), file(home), file(home)])
    const { dispatcher, handler } = await unitOf(home)
    await inWork(home, filed, { dispatcher, handler })
    await home.db.batch([sql("UPDATE matters SET unit = '360100-centre' WHERE id = ?", foreign.id)])
    for (const into of [filed.id, foreign.id, 'AAAAAAAAAAAAAAAAAAAAAA']) {
      expect((await step(home, handler, filed, 'merge', { text, into })).status).toBe(400)
    }
    await steps(home, filed, [handler, 'merge', { text, into: target.id }])
    expect(await stateOf(home, filed.id)).toBe('merged')
    expect((await step(home, dispatcher, target, 'merge', { text, into: filed.id })).status).toBe(400)
  })
})

describe('keeping a matter from somebody', () => {
  it('takes it from them at once: content, list, counts and what they could do', async () => {
    const filed = await file(home)
    const { dispatcher, handler, reviewer } = await unitOf(home)
    await inWork(home, filed, { dispatcher, handler })
    await steps(home, filed, [reviewer, 'exclude', { staff: handler.code }])
    expect((await handler.request(`${mattersPath}/${filed.id}`)).status).toBe(404)
    expect(await (await handler.request(mattersPath)).json()).toMatchObject({ rows: [], next: null, counts: {} })
    expect((await step(home, handler, filed, 'ask', { text })).status).toBe(404)
    expect(await count(home, 'matters', 'assignee IS NULL')).toBe(1)
    expect((await step(home, reviewer, filed, 'exclude', { staff: handler.code })).status).toBe(409)
    expect((await step(home, reviewer, filed, 'exclude', { staff: 'S-ZZZZZ' })).status).toBe(400)
    const [event] = await events(home, 'matter.exclude')
    expect(JSON.parse(event?.detail ?? '')).toEqual({ excluded: handler.staff })
  })
})

describe('a hold', () => {
  it('is the supervisor’s, with a reason that stands in no event', async () => {
    const filed = await file(home)
    const supervisor = await signIn(home, 'supervisor')
    expect((await step(home, supervisor, filed, 'hold')).status).toBe(400)
    await steps(home, filed, [supervisor, 'hold', { reason: 'canary-reason 法院要用。' }])
    expect(await stored(home)).not.toContain('canary-reason')
    expect(await count(home, 'holds')).toBe(1)
    await steps(home, filed, [supervisor, 'release'])
    expect(await count(home, 'holds')).toBe(0)
    expect((await step(home, supervisor, filed, 'release')).status).toBe(409)
  })
})

describe('a step', () => {
  it('happens once per key, and the key is the person’s own', async () => {
    const filed = await file(home)
    const { dispatcher } = await unitOf(home)
    const key = mintKey()
    const queue = (body = {}) => dispatcher.post(`${mattersPath}/${filed.id}/queue`, { version: 1, ...body }, key)
    const answers = await Promise.all(Array.from({ length: 5 }, () => queue()))
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
    expect((await queue()).status).toBe(200)
    expect(await count(home, 'events', "action = 'matter.queue'")).toBe(1)
    expect((await queue({ text })).status).toBe(409)
    expect((await dispatcher.post(`${mattersPath}/${filed.id}/assign`, { version: 2 }, 'x')).status).toBe(400)
  })

  it('is refused upon an old version, an unknown key, and two ways of saying', async () => {
    const filed = await file(home)
    const { dispatcher } = await unitOf(home)
    const queue = (body: object) => dispatcher.post(`${mattersPath}/${filed.id}/queue`, body)
    expect((await queue({ version: 7 })).status).toBe(409)
    expect((await queue({})).status).toBe(400)
    expect((await queue({ version: 1, state: 'archived' })).status).toBe(400)
    expect((await queue({ version: 1, text, reply: {} })).status).toBe(400)
    expect(await stateOf(home, filed.id)).toBe('registered')
  })

  it('of 50 at once has one winner, and the chain is whole', async () => {
    const filed = await file(home)
    const { dispatcher } = await unitOf(home)
    await steps(home, filed, [dispatcher, 'queue'])
    const version = await versionOf(home, filed.id)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => dispatcher.post(`${mattersPath}/${filed.id}/assign`, { version })),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array(49).fill(409)])
    expect([await count(home, 'events', "action = 'matter.assign'"), await brokenOf(home)]).toEqual([1, null])
  })
})

describe('the table at the doors', () => {
  const bodies: Readonly<Partial<Record<DeskAction, object>>> = {
    object: { text, article },
    reply: { text, outcome: 'solved' },
    hold: { reason: text },
    reveal: { reason: text },
    'reveal-identity': { reason: text },
  }

  it('says for whom each action is, and leaves nobody out', () => {
    for (const action of deskActions) expect(audienceOf(action).length, action).toBeGreaterThan(0)
    expect(audienceOf('hold')).toEqual(['supervisor'])
    expect(audienceOf('restart')).toEqual(['reviewer'])
  })

  it('answers 409 to every move that it does not know, in every state and role, and changes nothing', async () => {
    const filed = await file(home)
    const people = new Map<string, SignedIn>()
    for (const role of staffRoles) people.set(role, await signIn(home, role))
    let tried = 0
    for (const state of matterStates.filter((one) => one !== 'erased')) {
      await put(home, filed.id, state)
      await home.db.batch([sql('UPDATE matters SET assignee = ?', people.get('handler')?.staff ?? '')])
      const before = await stored(home)
      for (const action of deskActions) {
        const move = moveOf(action)
        if (move === null || action === 'merge') continue
        for (const role of audienceOf(action)) {
          if (findMove(move, state, role)) continue
          const who = people.get(role)
          const body = bodies[action] ?? (action === 'release' || action === 'queue' ? {} : { text })
          const answer = who && (await step(home, who, filed, action, body))
          expect(`${state} ${action} ${role} ${answer?.status}`).toBe(`${state} ${action} ${role} 409`)
          tried += 1
        }
      }
      expect(await stored(home), state).toBe(before)
    }
    expect(tried).toBeGreaterThan(250)
  })
})
