import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { recoverUnitKey } from '../../../site/browser/staff-keys/hand-on.ts'
import { openInbox } from '../../../site/browser/staff-keys/unlock.ts'
import { sql } from '../../../worker/db/database.ts'
import { now } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { actors } from '../matters/sealed-matter.ts'
import {
  actionsOf,
  begin,
  colleague,
  custodian,
  inbox,
  type Keyed,
  keyed,
  look,
  right,
  unlock,
  unlocked,
  withKeys,
} from './unit.ts'

let home: TestHome
let head: Keyed
let keeper: Keyed
beforeEach(async () => {
  home = await openHome()
  head = await keyed(home, 'reviewer')
  keeper = await keyed(home, 'custodian')
  await begin(head, inbox, [head])
  // Everybody lost their passphrase: nobody can grant.
  head = await withKeys(head, 2)
})

const [share1 = '', share2 = '', share3 = ''] = actors.ceremony.recoveryShares
const ask = (by: SignedIn, recipient: string = inbox) =>
  by.post('/api/staff/keys/recover/ask', { recipient, epoch: 1, reason: '全员忘记口令，演练' })
const act = (by: SignedIn, what: string, id: string, more: object = {}) =>
  by.post(`/api/staff/keys/recover/${what}`, { recipient: inbox, id, ...more })
const asked = async (by: SignedIn): Promise<string> => (await (await right(ask(by))).json()).id

describe('the recovery drill', () => {
  it('grants an inbox again with two people and any two of three shares; each step is an event', async () => {
    expect((await unlock(head)).status).toBe(404)
    const id = await asked(keeper)
    expect((await look(head)).recoveries).toMatchObject([{ id, askedBy: keeper.code, agreedBy: null }])
    await right(act(head, 'agree', id))
    const answer = await (await right(act(head, 'open', id))).json()
    const { wraps } = await recoverUnitKey(answer, [share3, share1], actors.directory, [await colleague(head)])
    await right(act(head, 'grant', id, { wraps }))
    const { openers } = await openInbox(await unlocked(head), head.own, actors.directory, { shownAs: 'x', now })
    expect(openers).toHaveLength(1)
    const steps = ['keys.recover-ask', 'keys.recover-agree', 'keys.recover', 'keys.recover-grant', 'keys.unlock']
    expect((await actionsOf(home)).slice(-5)).toEqual(steps)
    // Once.
    expect((await act(head, 'open', id)).status).toBe(404)
    const one = recoverUnitKey(answer, [share2], actors.directory, [])
    await expect(one).rejects.toMatchObject({ reason: 'share' })
  })

  it('is not agreed to by the same hand or the same office, nor asked for by anybody else', async () => {
    const id = await asked(head)
    expect((await act(head, 'agree', id)).status).toBe(403)
    expect((await act(await keyed(home, 'reviewer'), 'agree', id)).status).toBe(403)
    for (const role of ['handler', 'dispatcher', 'auditor', 'administrator', 'supervisor'] as const) {
      const person = await signIn(home, role, { name: role })
      expect((await act(person, 'agree', id)).status).toBe(404)
      expect((await ask(person)).status).toBe(404)
    }
    const elsewhere = await keyed(home, 'custodian', { unit: '360103-centre', place: '360103' })
    expect((await act(elsewhere, 'agree', id)).status).toBe(404)
    expect((await act(head, 'open', id)).status).toBe(403)
  })

  it('holds an hour, and hands the copy to one of the two who may hold the key', async () => {
    const id = await asked(keeper)
    await right(act(head, 'agree', id))
    // The custodian agreed, but an inbox never comes into the hand that keeps identities.
    expect((await act(keeper, 'open', id)).status).toBe(404)
    expect((await act(await keyed(home, 'reviewer'), 'open', id)).status).toBe(403)
    const hour = 60 * 60_000
    await home.db.batch([
      sql('UPDATE key_recoveries SET asked_at = asked_at - ?, agreed_at = agreed_at - ?', hour, hour),
    ])
    expect((await act(head, 'open', id)).status).toBe(404)
    expect((await look(head)).recoveries).toEqual([])
  })

  it('of the key of identities is opened by the custodian, and never by the head', async () => {
    await begin(keeper, custodian, [keeper])
    const { id } = await (await right(ask(head, custodian))).json()
    const on = (by: SignedIn, what: string) => by.post(`/api/staff/keys/recover/${what}`, { recipient: custodian, id })
    await right(on(keeper, 'agree'))
    expect((await on(head, 'open')).status).toBe(404)
    expect((await on(keeper, 'open')).status).toBe(200)
  })
})
