import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { type DeskAction, deskActions } from '../../../worker/contract/desk.ts'
import { residentActions } from '../../../worker/contract/dialogue.ts'
import { roles, type StaffRole, staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { writeWithEvent } from '../../../worker/db/write.ts'
import { change } from '../../../worker/matters/change.ts'
import { moveOf } from '../../../worker/matters/desk/case.ts'
import { findMatter } from '../../../worker/matters/find.ts'
import { findMove, type MatterState, matterStates, moves, residentMoves } from '../../../worker/matters/rules.ts'
import { audienceOf } from '../../../worker/staff/moves.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { postSealed, seal } from '../matters/sealed-matter.ts'
import { as, complaint, type Filed, file, put, stored, tell } from '../matters/told.ts'
import { brokenOf, stateOf, step, words } from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  home.time.now = Date.parse('2026-11-23T09:00:00+08:00')
})

const text = words
const standing = matterStates.filter((state) => state !== 'erased')
const bodies: Readonly<Partial<Record<DeskAction, object>>> = {
  object: { text, article: 'a14.p2' },
  reply: { text, outcome: 'solved' },
  hold: { reason: text },
  release: {},
  reveal: { reason: text },
  'reveal-identity': { reason: text },
}

/** A matter without a story, in a state. */
async function copyOf({ id }: Filed, state: MatterState, assignee: string): Promise<Filed> {
  const copy = home.ids.mint()
  await home.db.batch([
    sql(
      `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, township, unit, privacy, keeping, urgency,
         text_cipher, state, created_at, updated_at, due_at, assignee)
       SELECT ?1, ?1, auth_hash, kind, topic, city, county, township, unit, privacy, keeping, urgency, text_cipher, ?2,
         created_at, updated_at, due_at, ?3 FROM matters WHERE id = ?4`,
      copy,
      state,
      assignee,
      id,
    ),
  ])
  return { id: copy, receipt: '' }
}

/** What must have happened before, so that the table alone decides. */
async function prepare(action: DeskAction, { id }: Filed): Promise<void> {
  const ctx = as(home, 'handler')
  const told = (name: string) =>
    ({ subjectKind: 'matter', subjectId: id, unit: '360102-centre', action: name }) as const
  const touch = sql('UPDATE matters SET version = version WHERE id = ?', id)
  if (action === 'arbitrate') {
    for (let time = 0; time < 2; time++) await writeWithEvent(ctx, { change: touch, event: told('matter.object') })
  }
  if (action === 'release') await home.db.batch([sql("INSERT INTO holds VALUES (?, 'v1', 'supervisor', 1)", id)])
}

describe('the table of states at the doors: every pair', () => {
  it('that it allows passes, and leads where it says', async () => {
    const original = await file(home)
    const target = await file(home)
    const people = new Map<StaffRole, SignedIn>()
    for (const role of staffRoles) people.set(role, await signIn(home, role))
    const { matter } = await seal()
    await postSealed(home, matter)
    const sealed: Filed = { id: matter.matter, receipt: '' }
    let passed = 0
    for (const state of standing) {
      for (const action of deskActions) {
        const move = moveOf(action)
        if (move === null) continue
        for (const role of audienceOf(action)) {
          const found = findMove(move, state, role)
          const who = people.get(role)
          if (!found || !who) continue
          const subject = action === 'reveal' ? original : action === 'reveal-identity' ? sealed : null
          if (subject)
            await home.db.batch([
              sql('DELETE FROM approvals'),
              sql('UPDATE matters SET assignee = ? WHERE id = ?', who.staff, subject.id),
            ])
          if (subject) await put(home, subject.id, state)
          const one = subject ?? (await copyOf(original, state, who.staff))
          await prepare(action, one)
          const body = action === 'merge' ? { text, into: target.id } : (bodies[action] ?? { text })
          const answer = await step(home, who, one, action, body)
          const byTwo = found.needsSecondPerson !== null && found.secondPersonFor === undefined
          const cell = `${state} ${action} ${role}`
          expect(`${cell} ${answer.status}`).toBe(`${cell} ${byTwo ? 202 : 200}`)
          expect(`${cell} ${await stateOf(home, one.id)}`).toBe(`${cell} ${byTwo ? state : found.to}`)
          passed += 1
        }
      }
    }
    const written = moves.flatMap(({ action, from, roles: who }) => {
      const doors = deskActions.filter((one) => moveOf(one) === action)
      return doors.flatMap((one) =>
        audienceOf(one)
          .filter((role) => who.includes(role))
          .flatMap(() => from),
      )
    })
    expect(passed).toBe(written.length)
    expect(await brokenOf(home)).toBe(null)
  })

  it('of merging that it does not know answers 409, too', async () => {
    const [filed, target] = [await file(home), await file(home)]
    for (const role of audienceOf('merge')) {
      const who = await signIn(home, role)
      for (const state of standing.filter((one) => findMove('matter.merge', one, role) === null)) {
        await put(home, filed.id, state)
        const answer = await step(home, who, filed, 'merge', { text, into: target.id })
        expect(`${state} ${role} ${answer.status}`).toBe(`${state} ${role} 409`)
      }
    }
  })

  it('of the person: 200 or 409, as the table says, and 409 changes nothing', async () => {
    const bodyOf = { add: { text }, answer: { text }, 'not-solved': { text }, correct: { note: text } } as const
    let [filed, tried] = [await file(home), 0]
    for (const state of standing) {
      for (const action of residentActions) {
        await put(home, filed.id, state)
        // A question that waits: an answer needs one.
        await home.db.batch([
          sql("INSERT INTO messages VALUES ('q', ?, 0, 'unit', 'question', NULL, NULL, NULL, 1)", filed.id),
        ])
        const before = await stored(home)
        const body = (bodyOf as Readonly<Record<string, object>>)[action] ?? {}
        const answer = await tell(home, action, { receipt: filed.receipt }, body)
        const isAllowed = residentMoves(state).includes(action)
        expect(`${state} ${action} ${answer.status}`).toBe(`${state} ${action} ${isAllowed ? 200 : 409}`)
        if (!isAllowed) expect(await stored(home), `${state} ${action}`).toBe(before)
        if (isAllowed && action === 'delete') filed = await file(home)
        // A dialogue that is full would answer 409 as well.
        await home.db.batch([sql('DELETE FROM messages')])
        home.time.now += 60_000
        tried += 1
      }
    }
    expect(tried).toBe(standing.length * residentActions.length)
  })

  it('of every role that has no move there is a conflict at the verb, staff or not, and nothing is stored', async () => {
    const { id } = await file(home, complaint)
    const actions = [...new Set(moves.map(({ action }) => action))]
    let refused = 0
    for (const state of standing) {
      await put(home, id, state)
      const record = await findMatter(as(home, 'system'), id)
      const before = await stored(home)
      for (const action of actions) {
        for (const role of roles.filter((one) => findMove(action, state, one) === null)) {
          const message = { kind: 'reply', said: { text }, outcome: 'solved' } as const
          const done = change(as(home, role), record, { action, message, secondPerson: 'reviewer' })
          await expect(done, `${state} ${action} ${role}`).rejects.toMatchObject({ status: 409 })
          refused += 1
        }
      }
      expect(await stored(home), state).toBe(before)
    }
    expect(refused).toBeGreaterThan(standing.length * actions.length * (roles.length - 5))
  })
})
