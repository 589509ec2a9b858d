import { describe, expect, it } from 'vitest'
import type { Directory } from '../../../site/browser/sealing/directory.ts'
import { openBody } from '../../../site/browser/sealing/open.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { rawOf } from '../../../site/browser/sealing/recipients.ts'
import { openReply, type StaffClaim, sealReply, vouchStaff } from '../../../site/browser/sealing/replies.ts'
import { openReporter, vouchReporter } from '../../../site/browser/sealing/reporter.ts'
import { sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import { drawSigningPair, importSigning } from '../../../site/browser/sealing/signatures.ts'
import { anonymous, donghu, meetActors, nanchang } from './actors.ts'

const { ceremony, directory, receivers, inbox, otherInbox } = await meetActors()
const receipt = drawReceipt()
const matter = await underReceipt(await sealMatter(anonymous, receivers), receipt)
const reporter = await openReporter(matter.matter, matter.reporter, receipt)
const place = { matter: matter.matter, seq: 0 }
const words = { text: '已经联系物业，三天内清走。', at: '2026-11-20T08:00:00.000Z' }

/** A member of the unit with a key that an inbox vouches for. */
async function enlist(change: Partial<StaffClaim> = {}, by: string = donghu) {
  const pair = await drawSigningPair()
  const kept = ceremony.keys.find(({ id }) => id === by)
  if (!kept?.signingJwk) throw new Error('no signing key')
  const claim: StaffClaim = {
    unit: donghu,
    epoch: 1,
    shownAs: '经办人 3',
    key: await rawOf(pair.publicKey),
    from: '2026-11-01T00:00:00.000Z',
    until: '2027-01-30T00:00:00.000Z',
    ...change,
  }
  return { key: pair.privateKey, staff: await vouchStaff(claim, await importSigning(kept.signingJwk)) }
}

/** The member reads the reporter's key out of the opened body, not from the server. */
async function recipients() {
  const { reporter: raw } = await openBody(matter, inbox)
  return { inbox: await directory.find('inbox', donghu), reporter: await vouchReporter(raw) }
}

const readBy = (member: Awaited<ReturnType<typeof enlist>>, by: Directory = directory) =>
  recipients()
    .then((to) => sealReply(place, words, member, to))
    .then((envelope) => openReply(place, envelope, reporter, by))

describe('a reply', () => {
  it('reaches the reporter and the unit, and says who signed it', async () => {
    const envelope = await sealReply(place, words, await enlist(), await recipients())
    for (const opener of [reporter, inbox]) {
      expect(await openReply(place, envelope, opener, directory)).toEqual({
        ...words,
        unit: donghu,
        shownAs: '经办人 3',
      })
    }
    expect(envelope.wraps.map(({ recipient }) => recipient)).toEqual([donghu, 'reporter'])
    await expect(openReply(place, envelope, otherInbox, directory)).rejects.toMatchObject({ reason: 'closed' })
  })

  it('is refused in another place, and from whom no inbox vouches for', async () => {
    const envelope = await sealReply(place, words, await enlist(), await recipients())
    const moved = openReply({ ...place, seq: 1 }, { ...envelope, seq: 1 }, reporter, directory)
    await expect(moved).rejects.toMatchObject({ reason: 'closed' })
    await expect(readBy(await enlist({}, nanchang))).rejects.toMatchObject({ reason: 'signature' })
    await expect(readBy(await enlist({ epoch: 7 }))).rejects.toMatchObject({ reason: 'recipient' })
    const stolen = { ...(await enlist()), key: (await drawSigningPair()).privateKey }
    await expect(readBy(stolen)).rejects.toMatchObject({ reason: 'signature' })
  })

  it('is refused when the member had left before', async () => {
    const left = await enlist({ until: '2026-11-19T00:00:00.000Z' })
    await expect(readBy(left)).rejects.toMatchObject({ reason: 'epoch' })
  })
})
