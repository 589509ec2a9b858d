import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { type DeskAction, deskActions } from '../../../worker/contract/desk.ts'
import { type StaffRole, staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { moveOf, verbOf } from '../../../worker/matters/desk/case.ts'
import { type MatterState, moves } from '../../../worker/matters/rules.ts'
import type { Relation } from '../../../worker/people/verbs.ts'
import { audienceOf } from '../../../worker/staff/moves.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { file, stored } from '../matters/told.ts'
import { rights } from '../people/rights.list.ts'
import { mattersPath, sayingOf, step, words } from './desk-support.ts'

const letters = { 'own-unit': 'o', 'other-unit': 'u', 'other-place': 'p', excluded: 'e' } as const
type Standing = Exclude<Relation, 'none'>
const standings = Object.keys(letters) as Standing[]

/** Somebody of each role who stands so to a matter of 东湖区's unit. */
const places = {
  'own-unit': {},
  'other-unit': { unit: '360102-traffic' },
  'other-place': { unit: '360103-centre', place: '360103' },
  excluded: {},
} as const

async function crowd(home: TestHome, id: string) {
  const people = new Map<string, SignedIn>()
  for (const role of staffRoles) {
    for (const standing of standings) {
      const who = await signIn(home, role, { ...places[standing], readsContent: role === 'supervisor' })
      people.set(`${role} ${standing}`, who)
      if (standing === 'excluded') await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', id, who.staff)])
    }
  }
  return people
}

const text = words
const bodies: Readonly<Partial<Record<DeskAction, object>>> = {
  object: { text, article: 'a14.p2' },
  reply: { text, outcome: 'solved' },
  merge: { text, into: 'AAAAAAAAAAAAAAAAAAAAAA' },
  hold: { reason: text },
  reveal: { reason: text },
  'reveal-identity': { reason: text },
  'hand-over': { staff: 'S-ZZZZZ' },
  exclude: { staff: 'S-ZZZZZ' },
  release: {},
}

/** A state from which somebody may do it. */
function stateFor(action: DeskAction, role: StaffRole): MatterState {
  const move = moveOf(action)
  return moves.find((one) => one.action === move && one.roles.includes(role))?.from[0] ?? 'in-progress'
}

/** Whether the hand-written list of rights says so, and the table knows the role for it. */
function isAllowed(action: DeskAction, role: StaffRole, standing: Standing): boolean {
  const letter = (rights[verbOf(action)][role] ?? '').includes(letters[standing])
  return letter && audienceOf(action).includes(role)
}

describe('the matrix of roles, actions and relations, at the doors', () => {
  it('lets in whom the hand-written list lets in; for everybody else the matter is not there, letter by letter', async () => {
    const home = await openHome()
    const { id } = await file(home)
    const people = await crowd(home, id)
    const cells = { allowed: 0, denied: 0 }
    for (const action of deskActions) {
      for (const role of staffRoles) {
        for (const standing of standings) {
          const who = people.get(`${role} ${standing}`)
          if (!who) throw new Error('nobody')
          const assignee = action === 'reveal' || action === 'hand-over' ? who.staff : null
          await home.db.batch([
            sql(
              'UPDATE matters SET state = ?, assignee = ?, version = 1 WHERE id = ?',
              stateFor(action, role),
              assignee,
              id,
            ),
            sql('DELETE FROM holds'),
            sql('DELETE FROM approvals'),
          ])
          const cell = `${action} ${role} ${standing}`
          const before = await stored(home)
          const body = bodies[action] ?? { text }
          const answer = await step(home, who, { id }, action, body)
          if (isAllowed(action, role, standing)) {
            cells.allowed += 1
            // Past the gate: done, asked for, or refused for what the body or the story of the matter lacks.
            expect([200, 202, 400, 409], `${cell} ${answer.status}`).toContain(answer.status)
            continue
          }
          cells.denied += 1
          const absent = await who.post(`${mattersPath}/AAAAAAAAAAAAAAAAAAAAAA/${action}`, { version: 1, ...body })
          const [denial, absence] = [await sayingOf(answer), await sayingOf(absent)]
          expect(denial, cell).toBe(absence)
          expect(denial, cell).toMatch(/^404/)
          expect(await stored(home), cell).toBe(before)
        }
      }
    }
    const written = deskActions.flatMap((action) =>
      staffRoles.flatMap((role) => standings.filter((standing) => isAllowed(action, role, standing))),
    )
    expect(cells).toEqual({
      allowed: written.length,
      denied: deskActions.length * staffRoles.length * standings.length - written.length,
    })
    expect(cells.allowed).toBeGreaterThan(30)
  })

  it('holds for reading, too: text for who may look, the outline for who may list, nothing for the others', async () => {
    const home = await openHome()
    const { id } = await file(home)
    const people = await crowd(home, id)
    for (const role of staffRoles) {
      for (const standing of standings) {
        const cell = `${role} ${standing}`
        const answer = await people.get(cell)?.request(`${mattersPath}/${id}`)
        const mayLook = (rights['matter.look'][role] ?? '').includes(letters[standing])
        expect(`${cell} ${answer?.status}`).toBe(`${cell} ${mayLook ? 200 : 404}`)
        expect((await answer?.text())?.includes('canary-first'), cell).toBe(mayLook)
      }
    }
  })

  it('never lets the content out to a supervisor to whom it was not granted', async () => {
    const home = await openHome()
    const { id } = await file(home)
    for (const standing of ['own-unit', 'other-unit'] as const) {
      const who = await signIn(home, 'supervisor', places[standing])
      const answer = await who.request(`${mattersPath}/${id}`)
      const body = await answer.json()
      // Only the list of one's own place is for them; the outline shows no more than the list does.
      expect([answer.status, body.text, body.dialogue, body.timeline]).toEqual([200, undefined, undefined, undefined])
    }
  })
})
