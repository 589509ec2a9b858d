import { expect, it } from 'vitest'
import { isStaffRole } from '../../../worker/contract/roles.ts'
import { moves } from '../../../worker/matters/rules.ts'
import { policy } from '../../../worker/people/policy.ts'
import { matterVerbs, type Verb } from '../../../worker/people/verbs.ts'

it('lets each role of staff make every move that the table of states gives it, and no other role', () => {
  const roles = Object.keys(policy) as (keyof typeof policy)[]
  const actions = new Set(moves.map(({ action }) => action))
  for (const action of actions) {
    const inTable = moves.filter((move) => move.action === action).flatMap((move) => move.roles.filter(isStaffRole))
    if (inTable.length === 0) continue
    expect(matterVerbs as readonly string[], action).toContain(action)
    const inPolicy = roles.filter((role) => policy[role][action as Verb])
    expect([...new Set(inPolicy)].sort(), action).toEqual([...new Set(inTable)].sort())
  }
})

it('has a verb for the second person of every move that needs one', () => {
  for (const { needsSecondPerson, action } of moves) {
    if (needsSecondPerson === null) continue
    const agree = needsSecondPerson === 'custodian' ? 'matter.agree-reveal' : 'matter.agree'
    expect(isStaffRole(needsSecondPerson) && policy[needsSecondPerson][agree], action).toEqual(
      expect.arrayContaining(['own-unit']),
    )
  }
})
