import { describe, expect, it } from 'vitest'
import { additionReceivers, openAddition, sealAddition } from '../../../site/browser/sealing/additions.ts'
import { openAttachment } from '../../../site/browser/sealing/attachments.ts'
import { sealEnvelope } from '../../../site/browser/sealing/envelope.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import type { Opener } from '../../../site/browser/sealing/recipients.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import { dialogueLimits } from '../../../worker/contract/dialogue.ts'
import { wordsSchema } from '../../../worker/contract/dialogue-schemas.ts'
import { type Envelope, type Role, sealingLimits, type Wrap } from '../../../worker/contract/sealing.ts'
import { confidential, donghu, meetActors, nanchang, seeded } from './actors.ts'

const actors = await meetActors()
const { directory, inbox, otherInbox, custodian, recovery } = actors
const receipt = drawReceipt()
const matter = await underReceipt(await sealMatter(confidential, actors.receivers), receipt)
const reporter = await openReporter(matter.matter, matter.reporter, receipt)
const receivers = await additionReceivers(directory, donghu, reporter)
const place = { matter: matter.matter, seq: 3 }
const draft = { kind: 'answer', text: '是周三晚上十一点，白色的货车。' } as const
const { addition } = await sealAddition(place, draft, receivers)
const closed = { reason: 'closed' }

describe('an addition to a sealed matter', () => {
  it('opens for the unit, the recovery key and the reporter, and for nobody else', async () => {
    for (const opener of [inbox, recovery, reporter]) {
      expect(await openAddition(place, addition, opener)).toEqual({ ...draft, attachments: 0 })
    }
    expect(addition.wraps.map(({ recipient }) => recipient)).toEqual([donghu, 'recovery', 'reporter'])
    await expect(openAddition(place, addition, otherInbox)).rejects.toMatchObject(closed)
    const forced = custodian as unknown as Opener<'inbox'>
    await expect(openAddition(place, addition, forced)).rejects.toMatchObject(closed)
    const other = await underReceipt(await sealMatter(confidential, actors.receivers), receipt)
    const stranger = await openReporter(other.matter, other.reporter, receipt)
    await expect(openAddition(place, addition, stranger)).rejects.toMatchObject(closed)
  })

  it('is sealed to the pair that the code opened, not to what a server names', async () => {
    expect(receivers.reporter.raw).toBe(matter.reporter.publicKey)
    await expect(additionReceivers(directory, 'inbox:360999-centre', reporter)).rejects.toMatchObject({
      reason: 'recipient',
    })
  })

  it('does not open in another matter, at another place, as another purpose, or under another wrap: 300 swaps', async () => {
    const random = seeded(23)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    const elsewhere = await underReceipt(await sealMatter(confidential, actors.receivers), drawReceipt())
    const second = (await sealAddition({ ...place, seq: 4 }, { ...draft, text: '还有一辆。' }, receivers)).addition
    const toOther = await additionReceivers(directory, nanchang, reporter)
    const foreign = (await sealAddition({ matter: elsewhere.matter, seq: 3 }, draft, toOther)).addition
    const replied = await sealEnvelope<'reply'>(
      'reply',
      { matter: place.matter, purpose: 'reply' },
      3,
      draft,
      receivers,
    )
    type Moved = readonly [typeof place, Envelope<'addition'>, Opener<Role>]
    const openers = [inbox, recovery, reporter]
    const relabel = (from: Wrap, to: Opener<Role>) => ({ ...from, recipient: to.id, epoch: to.epoch })
    const moves: readonly (() => Moved)[] = [
      () => [{ ...place, matter: elsewhere.matter }, addition, pick(openers)],
      () => [{ ...place, seq: 4 }, { ...addition, seq: 4 }, pick(openers)],
      () => [place, { ...second, seq: 3 }, pick(openers)],
      () => [place, { ...addition, ciphertext: second.ciphertext }, pick(openers)],
      () => [place, { ...addition, wraps: second.wraps }, pick(openers)],
      () => [place, foreign, pick([otherInbox, reporter])],
      () => [place, { ...matter.body, seq: 3 } as Envelope<'addition'>, pick(openers)],
      () => [place, replied as Envelope as Envelope<'addition'>, pick([inbox, reporter])],
      () => {
        const opener = pick(openers)
        const from = pick(addition.wraps.filter(({ recipient }) => recipient !== opener.id))
        return [place, { ...addition, wraps: [relabel(from, opener)] } as Envelope<'addition'>, opener]
      },
      () => {
        const bytes = Buffer.from(addition.ciphertext, 'base64url')
        const at = Math.floor(random() * bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        return [place, { ...addition, ciphertext: bytes.toString('base64url') }, pick(openers)]
      },
    ]
    const opened: string[] = []
    for (let count = 0; count < 300; count++) {
      const index = count % moves.length
      const [where, envelope, opener] = (moves[index] as () => Moved)()
      const reason = await openAddition(where, envelope, opener as Opener<'inbox'>).then(
        () => 'opened',
        (error: { reason?: string }) => error.reason ?? String(error),
      )
      if (reason !== 'closed') opened.push(`${index}: ${reason}`)
    }
    expect(opened).toEqual([])
  })

  it('refuses what is no addition, though a key opens it', async () => {
    for (const content of [null, 'text', { text: 'x', attachments: 0 }, { kind: 'reply', text: 'x', attachments: 0 }]) {
      const where = { matter: place.matter, purpose: 'addition' } as const
      const odd = await sealEnvelope('addition', where, 3, content, receivers)
      await expect(openAddition(place, odd, inbox)).rejects.toMatchObject(closed)
    }
  })

  it('brings pictures under the numbers that are free, and no fourth', async () => {
    const picture = { type: 'image/jpeg', bytes: new Uint8Array(2000).fill(7) }
    const sealed = await sealAddition(place, { ...draft, attachments: [picture], taken: 1 }, receivers)
    const [first] = sealed.attachments
    expect(first?.head.number).toBe(2)
    expect(await openAddition(place, sealed.addition, reporter)).toMatchObject({ attachments: 1 })
    if (!first) throw new Error('no picture')
    expect(await openAttachment(place.matter, first.head, first.chunks, reporter)).toEqual(picture)
    const moved = openAttachment(place.matter, { ...first.head, number: 1 }, first.chunks, inbox)
    await expect(moved).rejects.toMatchObject(closed)
    const tooMany = sealAddition(place, { ...draft, attachments: [picture], taken: 3 }, receivers)
    await expect(tooMany).rejects.toMatchObject({ reason: 'draft' })
  })

  it('fits the wire at its longest, in whole kibibytes, and no longer', async () => {
    const proof = { handle: matter.handle, auth: matter.auth }
    const isTaken = (one: Envelope<'addition'>) => wordsSchema.safeParse({ ...proof, addition: one }).success
    for (const symbol of ['\u{20000}', '"', '\u0001', '字']) {
      const text = symbol.repeat(dialogueLimits.messageCharsMax)
      const longest = (await sealAddition(place, { ...draft, text }, receivers)).addition
      expect(isTaken(longest)).toBe(true)
      const bytes = Math.floor((longest.ciphertext.length * 3) / 4)
      expect((bytes - sealingLimits.overheadBytes) % sealingLimits.blockBytes).toBe(0)
    }
    const text = 'x'.repeat(sealingLimits.additionBytesMax)
    expect(isTaken((await sealAddition(place, { ...draft, text }, receivers)).addition)).toBe(false)
    expect(isTaken({ ...addition, wraps: addition.wraps.slice(1) })).toBe(false)
    expect(isTaken({ ...addition, seq: -1 })).toBe(false)
  })
})
