import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { drawEpoch, grantTo } from '../../../site/browser/staff-keys/hand-on.ts'
import { openInbox, openOwnWrap } from '../../../site/browser/staff-keys/unlock.ts'
import { now } from '../../site/sealing/actors.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { actors } from '../matters/sealed-matter.ts'
import { rows } from '../staff/account.ts'
import {
  actionsOf,
  begin,
  colleague,
  custodian,
  inbox,
  type Keyed,
  keyed,
  leaveNow,
  look,
  recovery,
  right,
  unlock,
  unlocked,
  withKeys,
} from './unit.ts'

let home: TestHome
let head: Keyed
let handler: Keyed
beforeEach(async () => {
  home = await openHome()
  head = await keyed(home, 'reviewer')
  handler = await keyed(home, 'handler', { topic: 'parcels' })
  await begin(head, inbox, [head, handler])
})

const as = { shownAs: '经办人', now }

/** Draws the second epoch in the head's page, and posts it. */
async function renew(members: readonly Keyed[], epoch = 2) {
  const { wraps } = await unlocked(head)
  const last = wraps.at(-1)
  const before = last ? await openOwnWrap(inbox, last, head.own) : null
  const colleagues = await Promise.all(members.map(colleague))
  const drawn = await drawEpoch({ recipient: inbox, epoch }, colleagues, recovery, { own: head.own, before })
  return head.post('/api/staff/keys/renew', drawn)
}

/** What a holder posts so that somebody gets these epochs. */
async function grant(by: Keyed, to: Keyed, epochs: readonly number[]) {
  return by.post('/api/staff/keys/grant', await grantTo(await colleague(to), epochs, await unlocked(by), by.own))
}

describe('an inbox', () => {
  it('is unlocked by its members, each by an event, and by nobody else', async () => {
    const answer = await unlocked(handler)
    const { openers } = await openInbox(answer, handler.own, actors.directory, as)
    expect(openers.map(({ epoch }) => epoch)).toEqual([1])
    expect((await actionsOf(home)).at(-1)).toBe('keys.unlock')
    const others = [
      await keyed(home, 'custodian'),
      await keyed(home, 'handler', { unit: '360103-centre', place: '360103' }),
      await signIn(home, 'auditor'),
      await signIn(home, 'administrator'),
      await signIn(home, 'supervisor'),
      await signIn(home, 'dispatcher'),
    ]
    for (const one of others) expect((await unlock(one)).status).toBe(404)
    expect((await unlock(handler, custodian)).status).toBe(404)
    expect((await unlock(head, custodian)).status).toBe(404)
  })

  it('is not handed out when its event cannot be stored', async () => {
    await home.db.batch([
      {
        sql: "CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
        params: [],
      },
    ])
    const answer = await unlock(handler)
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('sealed')
  })
})

describe('who leaves', () => {
  it('loses sight of the new epoch at once, and of every key here', async () => {
    const isDue = async () => (await (await head.request('/api/staff/keys')).json()).units[0].isDue
    expect(await isDue()).toBe(false)
    await leaveNow(home, handler)
    expect(await isDue()).toBe(true)
    expect(await rows(home, 'inbox_keys', `staff_id = '${handler.staff}'`)).toEqual([])
    expect(await rows(home, 'staff_keys', `staff_id = '${handler.staff}'`)).toEqual([])
    expect((await unlock(handler)).status).toBe(401)
    // A page that does not know yet wraps for the leaver: nothing of it is kept.
    expect((await renew([head, handler])).status).toBe(409)
    await right(renew([head]))
    expect(await isDue()).toBe(false)
    expect((await look(head)).epochs.map(({ epoch }) => epoch)).toEqual([1, 2])
    expect((await look(head)).epochs.map(({ leftAt }) => leftAt !== null)).toEqual([true, false])
    expect((await look(head)).members.map(({ code }) => code)).toEqual([head.code])
    expect((await rows(home, 'inbox_keys', 'epoch = 2')).map((row) => row.staff_id)).toEqual([head.staff])
  })

  it('is handed nothing even by a row that stayed', async () => {
    await home.db.batch([{ sql: 'DELETE FROM staff_roles WHERE staff_id = ?', params: [handler.staff] }])
    expect((await unlock(handler)).status).toBe(404)
    expect((await grant(head, handler, [1])).status).toBe(404)
  })
})

describe('a new epoch', () => {
  it('is for exactly those who work there, and its number is used once', async () => {
    expect((await renew([head])).status).toBe(409)
    await right(renew([head, handler]))
    expect((await renew([head, handler], 2)).status).toBe(409)
    const { epochs } = await look(handler)
    expect(epochs.map(({ epoch, request }) => [epoch, request === null])).toEqual([
      [1, true],
      [2, false],
    ])
    const renewed = await actionsOf(home)
    expect(renewed.filter((action) => action === 'keys.renew')).toHaveLength(1)
  })

  it('reaches a unit of sixty as well, and no body over its own limit', async () => {
    const many: Keyed[] = []
    for (let more = 0; more < 58; more++) many.push(await keyed(home, 'handler'))
    await right(renew([head, handler, ...many]))
    expect(await rows(home, 'inbox_keys', 'epoch = 2')).toHaveLength(60)
    const big = { recipient: inbox, wraps: 'x'.repeat(600 * 1024) }
    for (const path of ['renew', 'grant', 'recover/grant', 'unlock']) {
      expect((await head.post(`/api/staff/keys/${path}`, big)).status).toBe(413)
    }
    const middle = { recipient: inbox, wraps: 'x'.repeat(100 * 1024) }
    expect((await head.post('/api/staff/keys/grant', middle)).status).toBe(400)
    expect((await head.post('/api/staff/keys/unlock', middle)).status).toBe(413)
  })

  it('is drawn by the head for the inbox, by a custodian for the identities, and by nobody else', async () => {
    const keeper = await keyed(home, 'custodian')
    await begin(keeper, custodian, [keeper])
    expect((await unlock(keeper, custodian)).status).toBe(200)
    await expect(begin(head, custodian, [keeper])).rejects.toThrow('404')
    await expect(begin(keeper, inbox, [head, handler])).rejects.toThrow('404')
    await expect(begin(handler, inbox, [head, handler])).rejects.toThrow('404')
  })
})

describe('who joins', () => {
  it('gets the newest epoch from a colleague, an old one only after the decision of the head', async () => {
    await right(renew([head, handler]))
    const joiner = await keyed(home, 'dispatcher')
    await right(grant(handler, joiner, [2]))
    const refused = await grant(handler, joiner, [1])
    expect(refused.status).toBe(403)
    const asked = { recipient: inbox, code: joiner.code, epochs: [1] }
    expect((await handler.post('/api/staff/keys/admit', asked)).status).toBe(404)
    expect((await unlocked(joiner)).wraps.map(({ epoch }) => epoch)).toEqual([2])
    await right(head.post('/api/staff/keys/admit', asked))
    expect((await look(head)).members.find(({ code }) => code === joiner.code)).toMatchObject({
      holds: [2],
      admitted: [1],
    })
    await right(grant(handler, joiner, [1]))
    const { openers } = await openInbox(await unlocked(joiner), joiner.own, actors.directory, as)
    expect(openers.map(({ epoch }) => epoch)).toEqual([1])
    const actions = await actionsOf(home)
    expect(actions.filter((action) => /admit|grant/.test(action))).toEqual(['keys.grant', 'keys.admit', 'keys.grant'])
  })

  it('is given nothing by somebody who does not hold it', async () => {
    const [stranger, joiner] = [await keyed(home, 'handler'), await keyed(home, 'dispatcher')]
    const real = await grantTo(await colleague(joiner), [1], await unlocked(head), head.own)
    expect((await stranger.post('/api/staff/keys/grant', real)).status).toBe(403)
    expect((await unlock(joiner)).status).toBe(404)
  })
})

describe('losing a passphrase', () => {
  it('loses no matter: new pairs, and a colleague grants the key anew without another decision', async () => {
    await right(renew([head, handler]))
    const again = await withKeys(handler, 2)
    expect((await unlock(again)).status).toBe(404)
    expect((await look(head)).members.find(({ code }) => code === handler.code)).toMatchObject({
      holds: [],
      admitted: [1, 2],
      keys: { generation: 2 },
    })
    await right(grant(head, again, [1, 2]))
    const { openers } = await openInbox(await unlocked(again), again.own, actors.directory, as)
    expect(openers.map(({ epoch }) => epoch)).toEqual([1])
    // What was sealed to the former pair in between is refused.
    const late = await grantTo(await colleague(handler), [1], await unlocked(head), head.own)
    expect((await head.post('/api/staff/keys/grant', late)).status).toBe(409)
    expect(await actionsOf(home)).toContain('keys.make-anew')
  })
})
