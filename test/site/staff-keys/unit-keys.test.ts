import { describe, expect, it } from 'vitest'
import { importRoot, issueKey, openerOf, signRecord } from '../../../site/browser/sealing/ceremony.ts'
import { openDirectory } from '../../../site/browser/sealing/directory.ts'
import { openBody, openContact } from '../../../site/browser/sealing/open.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { openReply, sealReply } from '../../../site/browser/sealing/replies.ts'
import { openReporter, vouchReporter } from '../../../site/browser/sealing/reporter.ts'
import { sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import { drawEpoch, grantTo, recoverUnitKey, takeIn } from '../../../site/browser/staff-keys/hand-on.ts'
import { rewrap } from '../../../site/browser/staff-keys/transfer.ts'
import { openUnitKey, type UnitKept } from '../../../site/browser/staff-keys/unit-key.ts'
import { openCustody, openerFor, openInbox, openOwnWrap } from '../../../site/browser/staff-keys/unlock.ts'
import type { MemberWrap, NewEpoch } from '../../../worker/contract/staff-keys.ts'
import { confidential, custodianId, donghu, listed, meetActors, nanchang, now } from '../sealing/actors.ts'
import { compared, personOf } from './staff.ts'

const { ceremony, directory, receivers, trust } = await meetActors()
const recovery = await directory.find('recovery', 'recovery')
const keptOf = (id: string) => ceremony.keys.find((key) => key.id === id) as UnitKept
const inboxKept = keptOf(donghu)

const [anna, boris, carla] = await Promise.all(['S-AAAAA', 'S-BBBBB', 'S-CCCCC'].map((code) => personOf(code)))
if (!anna || !boris || !carla) throw new Error('nobody')

/** What the server hands somebody out of an epoch. */
const answerFor = (code: string, ...epochs: readonly NewEpoch[]) => ({
  recipient: donghu as 'inbox:360102-centre',
  wraps: epochs.flatMap(({ epoch, wraps }) =>
    wraps.filter((one) => one.code === code).map(({ enc, sealed }: MemberWrap) => ({ epoch, enc, sealed })),
  ),
})
const first = await takeIn(inboxKept, [await compared(anna.keys)], recovery)
const as = { shownAs: '经办人 3', now }
const closed = { reason: 'closed' }

describe('a unit key', () => {
  it('opens sealed matters for a member, who answers in the name of the inbox', async () => {
    const receipt = drawReceipt()
    const matter = await underReceipt(await sealMatter(confidential, receivers), receipt)
    const inbox = await openInbox(answerFor(anna.code, first), anna.own, directory, as)
    const { text, reporter } = await openBody(matter, openerFor(matter.body.wraps, inbox.openers))
    expect(text).toBe(confidential.text)
    const place = { matter: matter.matter, seq: 0 }
    const to = { inbox: await directory.find('inbox', donghu), reporter: await vouchReporter(reporter) }
    const said = { text: '已经联系物业。', at: new Date(now).toISOString() }
    const envelope = await sealReply(place, said, inbox.member, to)
    const back = await openReporter(matter.matter, matter.reporter, receipt)
    expect(await openReply(place, envelope, back, directory)).toEqual({ ...said, unit: donghu, shownAs: '经办人 3' })
    const late = { ...said, at: new Date(now + 9 * 3_600_000).toISOString() }
    const after = await sealReply(place, late, inbox.member, to)
    await expect(openReply(place, after, back, directory)).rejects.toMatchObject({ reason: 'epoch' })
  })

  it('is bound to member, unit and epoch, and held against what the root signed', async () => {
    const [wrap] = answerFor(anna.code, first).wraps
    if (!wrap) throw new Error('no wrap')
    const opens = (recipient: typeof donghu | typeof nanchang, epoch: number, who: string) =>
      openUnitKey(recipient, epoch, wrap, { who, keyPair: anna.own.encryption })
    await expect(opens(donghu, 1, anna.code)).resolves.toMatchObject({ id: donghu })
    await expect(opens(nanchang, 1, anna.code)).rejects.toMatchObject(closed)
    await expect(opens(donghu, 2, anna.code)).rejects.toMatchObject(closed)
    await expect(opens(donghu, 1, boris.code)).rejects.toMatchObject(closed)
    await expect(openOwnWrap(donghu, wrap, boris.own)).rejects.toMatchObject(closed)
    // A server that gives a key of its own making is seen.
    const { kept } = await issueKey(await importRoot(ceremony.root), listed[0], 1, now)
    const planted = await takeIn(kept as UnitKept, [await compared(anna.keys)], recovery)
    await expect(openInbox(answerFor(anna.code, planted), anna.own, directory, as)).rejects.toMatchObject({
      reason: 'signature',
    })
  })

  it('is granted by its holder to a colleague, and by nobody who does not hold it', async () => {
    const given = await grantTo(await compared(boris.keys), [1], answerFor(anna.code, first), anna.own)
    expect(given).toMatchObject({ recipient: donghu, code: boris.code, generation: 1 })
    const inbox = await openInbox({ recipient: donghu, wraps: given.wraps }, boris.own, directory, as)
    expect(inbox.openers.map(({ epoch }) => epoch)).toEqual([1])
    const stranger = grantTo(await compared(boris.keys), [1], answerFor(anna.code, first), carla.own)
    await expect(stranger).rejects.toMatchObject(closed)
    const absent = grantTo(await compared(boris.keys), [2], answerFor(anna.code, first), anna.own)
    await expect(absent).rejects.toMatchObject(closed)
  })

  it('of a custodian opens the contact and no body', async () => {
    const epoch = await takeIn(keptOf(custodianId), [await compared(carla.keys)], recovery)
    const wraps = epoch.wraps.map(({ enc, sealed }) => ({ epoch: 1, enc, sealed }))
    const answer = { recipient: custodianId, wraps } as const
    const openers = await openCustody(answer, carla.own, directory)
    const { matter, contact, body } = await sealMatter(confidential, receivers)
    const opener = openerFor(contact?.wraps ?? [], openers)
    expect(await openContact({ matter, contact }, opener)).toEqual(confidential.contact)
    expect(() => openerFor(body.wraps, openers)).toThrow('closed')
  })
})

describe('a new epoch', () => {
  it('leaves a leaver without it at once, and reaches everybody present when the root has signed', async () => {
    const before = await openOwnWrap(donghu, answerFor(anna.code, first).wraps[0] as never, anna.own)
    const members = [await compared(anna.keys), await compared(carla.keys)]
    const second = await drawEpoch({ recipient: donghu, epoch: 2 }, members, recovery, { own: anna.own, before })
    expect(second.wraps.map(({ code }) => code)).toEqual([anna.code, carla.code])
    // Not signed yet: nobody seals to it, and nobody's page takes it for the inbox's.
    const unsigned = await openInbox(answerFor(anna.code, first, second), anna.own, directory, as)
    expect(unsigned.openers).toHaveLength(1)
    const root = await importRoot(ceremony.root)
    const points = { key: second.key, signing: second.signing ?? '' }
    const record = await signRecord(root, listed[0], 2, now, points)
    const file = { ...ceremony.directory, records: [...ceremony.directory.records, record] }
    const renewed = await openDirectory(file, trust)
    const matter = await sealMatter(confidential, { ...receivers, inbox: await renewed.find('inbox', donghu) })
    for (const one of [anna, carla]) {
      const inbox = await openInbox(answerFor(one.code, first, second), one.own, renewed, as)
      expect((await openBody(matter, openerFor(matter.body.wraps, inbox.openers))).text).toBe(confidential.text)
    }
    const left = await openerOf(inboxKept)
    await expect(openBody(matter, left as never)).rejects.toMatchObject(closed)
    expect(answerFor(boris.code, second).wraps).toEqual([])
    for (const { enc, sealed } of second.wraps) {
      await expect(openOwnWrap(donghu, { epoch: 2, enc, sealed }, boris.own)).rejects.toMatchObject(closed)
    }
  })
})

describe('a transfer', () => {
  it('wraps every key of the unit for the other, touches no body, and takes no contact along', async () => {
    const matter = await underReceipt(await sealMatter(confidential, receivers), drawReceipt())
    const part = { ...matter, additions: [], replies: [] }
    const inbox = await openInbox(answerFor(anna.code, first), anna.own, directory, as)
    const moved = await rewrap(part, inbox.openers, await directory.find('inbox', nanchang))
    expect(moved.map(({ purpose, seq, wrap }) => [purpose, seq, wrap.recipient])).toEqual([['body', 0, nanchang]])
    const body = { ...matter.body, wraps: [...matter.body.wraps, ...moved.map(({ wrap }) => wrap)] }
    const other = await openerOf(keptOf(nanchang))
    expect((await openBody({ ...matter, body }, other as never)).text).toBe(confidential.text)
    await expect(openContact(matter, other as never)).rejects.toMatchObject(closed)
    // What comes later is sealed to the new unit alone.
    const later = await sealMatter(confidential, { ...receivers, inbox: await directory.find('inbox', nanchang) })
    await expect(openBody(later, inbox.openers[0] as never)).rejects.toMatchObject(closed)
    await expect(rewrap(part, [other as never], await directory.find('inbox', nanchang))).rejects.toMatchObject(closed)
  })
})

describe('the recovery drill', () => {
  const answer = { recipient: donghu, epoch: 1, recovery: first.recovery, members: [boris.keys] } as const
  const [one = '', two = '', three = ''] = ceremony.recoveryShares

  it('opens and grants an inbox again with any two of three shares', async () => {
    for (const shares of [
      [one, two],
      [one, three],
      [three, two],
    ]) {
      const { wraps } = await recoverUnitKey(answer, shares, directory, [await compared(boris.keys)])
      const sealed = wraps.map(({ enc, sealed }) => ({ epoch: 1, enc, sealed }))
      const inbox = await openInbox({ recipient: donghu, wraps: sealed }, boris.own, directory, as)
      const matter = await sealMatter(confidential, receivers)
      expect((await openBody(matter, openerFor(matter.body.wraps, inbox.openers))).text).toBe(confidential.text)
    }
  })

  it('fails with one share, one twice, or a copy of another unit', async () => {
    for (const shares of [[one], [one, one], []]) {
      await expect(recoverUnitKey(answer, shares, directory, [])).rejects.toMatchObject({ reason: 'share' })
    }
    const moved = recoverUnitKey({ ...answer, recipient: nanchang }, [one, two], directory, [])
    await expect(moved).rejects.toMatchObject(closed)
  })
})
