import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openHome } from '#home'
import { forgetDirectories } from '../../../site/browser/staff/directories.ts'
import { stateOfUnitEpoch } from '../../../site/browser/staff/epochs.ts'
import { admitTo, beginEpoch, giveEpochs, recoverEpoch, takeKeyIn } from '../../../site/browser/staff/key-deeds.ts'
import { forgetRing, heldRing, NoKeysYet, type Ring, renewRing, unlockRing } from '../../../site/browser/staff/ring.ts'
import { dropSession, enterSession } from '../../../site/browser/staff/session.ts'
import { fingerprintOfMember } from '../../../site/browser/staff-keys/unit-key.ts'
import type { SessionView } from '../../../worker/contract/staff.ts'
import { now } from '../../site/sealing/actors.ts'
import { passphrase, publicOf, quick } from '../../site/staff-keys/staff.ts'
import type { TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { actors } from '../matters/sealed-matter.ts'
import { actionsOf, inbox, type Keyed, keptOf, keyed, leaveNow, look, right } from './unit.ts'

let home: TestHome
let page: SignedIn
const asked: string[] = []

/** From here on the page is this person's. */
async function sitDown(person: SignedIn): Promise<void> {
  page = person
  enterSession((await (await right(person.request('/api/staff/session'))).json()) as SessionView)
}

async function unlockAs(person: SignedIn): Promise<Ring> {
  await sitDown(person)
  return unlockRing(person.code, passphrase, quick)
}

const printOf = ({ code, kept }: Keyed) => fingerprintOfMember(publicOf(code, kept))

beforeEach(async () => {
  vi.setSystemTime(now)
  home = await openHome()
  asked.length = 0
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => actors.trust.fingerprint }) })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(path)
    return path.startsWith('/units/') ? Response.json(actors.ceremony.directory) : page.request(path, init)
  })
})
afterEach(() => {
  dropSession()
  forgetDirectories()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the ring of keys', () => {
  it('opens what stands for the person, names them by their role, and is gone with the session', async () => {
    const head = await keyed(home, 'reviewer')
    const empty = await unlockAs(head)
    expect([empty.inboxes, empty.answers]).toEqual([[], []])
    await takeKeyIn(empty, await look(head), keptOf(inbox), {})
    const { inboxes, members, closed } = await renewRing(empty)
    expect([inboxes.map(({ id, epoch }) => `${id} ${epoch}`), closed]).toEqual([[`${inbox} 1`], []])
    expect(members[0]?.staff.statement).toContain('"shownAs":"复核人员"')
    expect(heldRing()).not.toBeNull()
    dropSession()
    expect(heldRing()).toBeNull()
  })

  it('is not for a wrong passphrase, nor for somebody without keys', async () => {
    const head = await keyed(home, 'reviewer')
    await sitDown(head)
    await expect(unlockRing(head.code, 'another passphrase', quick)).rejects.toMatchObject({ reason: 'closed' })
    const person = await signIn(home, 'handler')
    await sitDown(person)
    await expect(unlockRing(person.code, passphrase, quick)).rejects.toBeInstanceOf(NoKeysYet)
    expect(heldRing()).toBeNull()
    forgetRing()
  })

  it('takes no key of a ceremony in that is another unit’s, or that the root did not sign', async () => {
    const head = await keyed(home, 'reviewer')
    const ring = await unlockAs(head)
    const other = actors.ceremony.keys.find(({ id }) => id.startsWith('inbox:') && id !== inbox) as typeof kept
    const kept = keptOf(inbox)
    for (const wrong of [other, { ...other, id: inbox }, { ...kept, epoch: 2 }]) {
      await expect(takeKeyIn(ring, await look(head), wrong as typeof kept, {})).rejects.toMatchObject({
        reason: 'signature',
      })
    }
    expect((await look(head)).epochs).toEqual([])
  })

  it('says of a file that holds no key that it is the file', async () => {
    const head = await keyed(home, 'reviewer')
    const ring = await unlockAs(head)
    for (const wrong of [null, [], {}, { ...keptOf(inbox), privateJwk: {} }]) {
      await expect(takeKeyIn(ring, await look(head), wrong as ReturnType<typeof keptOf>, {})).rejects.toMatchObject({
        reason: 'closed',
      })
    }
  })
})

describe('a unit, as its people use their page', () => {
  it('gives a joiner the newest epoch, an older one after the decision, and draws the next without who left', async () => {
    const [head, handler] = [await keyed(home, 'reviewer'), await keyed(home, 'handler')]
    const print = await printOf(handler)
    const first = await unlockAs(head)
    await takeKeyIn(first, await look(head), keptOf(inbox), { [handler.code]: print })
    const ring = await renewRing(first)
    const joiner = await keyed(home, 'handler')
    const said = { [handler.code]: print, [joiner.code]: await printOf(joiner) }
    await expect(beginEpoch(ring, await look(head), { ...said, [joiner.code]: print })).rejects.toMatchObject({
      reason: 'recipient',
    })
    await beginEpoch(ring, await look(head), said)
    // The inbox that the root follows has signed the request, and until the root does nothing opens by it.
    expect((await look(head)).epochs.at(-1)?.request?.statement).toContain('"epoch":2')
    expect(await stateOfUnitEpoch(inbox, 2)).toBeNull()
    const keys = (await look(head)).members.find(({ code }) => code === joiner.code)?.keys
    if (!keys) throw new Error('no keys')
    const give = async () => giveEpochs(await renewRing(ring), inbox, keys, [1], said[joiner.code] ?? '')
    await expect(give()).rejects.toMatchObject({ status: 403 })
    await admitTo(inbox, joiner.code, [1])
    await give()
    expect((await unlockAs(joiner)).inboxes.map(({ epoch }) => epoch)).toEqual([1])

    await leaveNow(home, joiner)
    await sitDown(head)
    await beginEpoch(await renewRing(ring), await look(head), said)
    expect((await look(head)).members.map(({ code, holds }) => [code, holds.at(-1)])).toEqual(
      [head, handler].map(({ code }) => [code, 3]).sort(),
    )
    expect(await actionsOf(home)).toEqual(expect.arrayContaining(['keys.grant', 'keys.admit', 'keys.renew']))
  })

  it('gets its key back with two shares, and does not even ask the server with one', async () => {
    const [head, keeper] = [await keyed(home, 'reviewer'), await keyed(home, 'custodian')]
    await takeKeyIn(await unlockAs(head), await look(head), keptOf(inbox), {})
    const reason = '全员忘记口令，演练'
    const { id } = await (
      await right(keeper.post('/api/staff/keys/recover/ask', { recipient: inbox, epoch: 1, reason }))
    ).json()
    await right(head.post('/api/staff/keys/recover/agree', { recipient: inbox, id }))
    const ring = await unlockAs(head)
    const [one = '', , three = ''] = actors.ceremony.recoveryShares
    const before = asked.length
    for (const shares of [[one], [one, ''], [one, ` ${one}`]]) {
      await expect(recoverEpoch(ring, inbox, id, shares)).rejects.toMatchObject({ reason: 'share' })
    }
    expect(asked.slice(before)).toEqual([])
    await expect(recoverEpoch(ring, inbox, id, [one, `${three.slice(0, -2)}AA`])).rejects.toMatchObject({
      reason: 'share',
    })
    await recoverEpoch(ring, inbox, id, [three, one])
    expect(await actionsOf(home, 'keys.recover')).toEqual(
      expect.arrayContaining(['keys.recover-ask', 'keys.recover-agree', 'keys.recover', 'keys.recover-grant']),
    )
    expect((await renewRing(ring)).inboxes).toHaveLength(1)
    expect((await unlockAs(keeper)).custodians).toEqual([])
  })
})
