import { describe, expect, it } from 'vitest'
import { openAttachment } from '../../../site/browser/sealing/attachments.ts'
import { openEnvelope, rewrap, sealEnvelope } from '../../../site/browser/sealing/envelope.ts'
import { openBody, openContact } from '../../../site/browser/sealing/open.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import type { Opener } from '../../../site/browser/sealing/recipients.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { type Draft, sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import { sealedMatterSchema } from '../../../worker/contract/sealed-matter.ts'
import { type RoleOf, sealingLimits } from '../../../worker/contract/sealing.ts'
import { anonymous, confidential, meetActors, seeded } from './actors.ts'

const actors = await meetActors()
const { receivers, inbox, otherInbox, custodian, recovery } = actors

const seal = async (draft: Draft) => {
  const sealed = await sealMatter(draft, receivers)
  const receipt = drawReceipt()
  return { sealed, receipt, wire: await underReceipt(sealed, receipt) }
}

describe('a sealed matter', () => {
  it('opens for the handling body, by two recovery shares, and for the holder of the receipt', async () => {
    const { wire, receipt } = await seal(confidential)
    const reporter = await openReporter(wire.matter, wire.reporter, receipt)
    for (const opener of [inbox, recovery, reporter]) {
      expect((await openBody(wire, opener)).text).toBe(confidential.text)
    }
    for (const opener of [custodian, recovery, reporter]) {
      expect(await openContact(wire, opener)).toEqual(confidential.contact)
    }
  })

  it('does not open its contact with the inbox key, even when asked past the types', async () => {
    const { wire } = await seal(confidential)
    // @ts-expect-error -- the promise of the types: an inbox key opens no contact
    await expect(openContact(wire, inbox)).rejects.toMatchObject({ reason: 'closed' })
    const thief = inbox as unknown as Opener<'custodian'>
    await expect(openContact(wire, thief)).rejects.toMatchObject({ reason: 'closed' })
    // Every wrap of the contact in turn, under the name it was made for.
    for (const { recipient, epoch } of wire.contact?.wraps ?? []) {
      const posing = { ...thief, id: recipient, epoch } as Opener<'custodian'>
      await expect(openContact(wire, posing)).rejects.toMatchObject({ reason: 'closed' })
    }
    expect(JSON.stringify(wire.contact)).not.toContain('inbox')
  })

  it('never seals a contact to an inbox, whatever object is handed in', async () => {
    const { sealed } = await seal(confidential)
    const stray = { ...receivers, reporter: sealed.reporter.recipient }
    const contact = await sealEnvelope('contact', { matter: sealed.matter, purpose: 'contact' }, 0, {}, stray)
    expect(contact.wraps.map(({ recipient }) => recipient)).toEqual([custodian.id, 'recovery', 'reporter'])
    // @ts-expect-error -- the promise of the types: an inbox key in the custodian's place does not compile
    const wrong: Parameters<typeof sealMatter>[1] = { ...receivers, custodian: receivers.inbox }
    await expect(sealMatter(confidential, wrong)).rejects.toMatchObject({ reason: 'recipient' })
  })

  it('refuses one key under two names, a contact of an anonymous matter, and a confidential one without', async () => {
    const twice = { ...receivers, custodian: { ...receivers.custodian, raw: receivers.inbox.raw } }
    await expect(sealMatter(confidential, twice)).rejects.toMatchObject({ reason: 'recipient' })
    const named = { ...anonymous, contact: confidential.contact } as unknown as Draft
    await expect(sealMatter(named, receivers)).rejects.toMatchObject({ reason: 'draft' })
    const bare = { ...anonymous, privacy: 'confidential' } as unknown as Draft
    await expect(sealMatter(bare, receivers)).rejects.toMatchObject({ reason: 'draft' })
  })

  it('stays closed to another unit, another code and another matter', async () => {
    const { wire, receipt } = await seal(anonymous)
    const other = await seal(anonymous)
    await expect(openBody(wire, otherInbox)).rejects.toMatchObject({ reason: 'closed' })
    const attempt = openReporter(wire.matter, wire.reporter, other.receipt)
    await expect(attempt).rejects.toMatchObject({ reason: 'closed' })
    await expect(openReporter(other.wire.matter, wire.reporter, receipt)).rejects.toMatchObject({ reason: 'closed' })
  })

  it('carries pictures in chunks, whole or not at all', async () => {
    const random = seeded(7)
    const bytes = Uint8Array.from({ length: sealingLimits.chunkDataBytes * 2 + 777 }, () => random() * 256)
    const { sealed, wire } = await seal({ ...anonymous, attachments: [{ type: 'image/jpeg', bytes }] })
    const [picture] = sealed.attachments
    if (!picture) throw new Error('no picture')
    expect(picture.chunks.map(({ length }) => (length - sealingLimits.overheadBytes) % 1024)).toEqual([0, 0, 0])
    expect(Math.max(...picture.chunks.map(({ length }) => length))).toBeLessThanOrEqual(sealingLimits.chunkBytesMax)
    const opened = await openAttachment(wire.matter, picture.head, picture.chunks, inbox)
    expect(Buffer.from(opened.bytes).equals(Buffer.from(bytes))).toBe(true)
    expect((await openBody(wire, inbox)).attachments).toBe(1)
    const page = { type: 'text/html', bytes }
    const refused = sealMatter({ ...anonymous, attachments: [page] }, receivers)
    await expect(refused).rejects.toMatchObject({ reason: 'draft' })
    const [first, second, third] = picture.chunks
    for (const chunks of [[first, second], [second, first, third], []]) {
      const attempt = openAttachment(
        wire.matter,
        picture.head,
        chunks.flatMap((chunk) => chunk ?? []),
        inbox,
      )
      await expect(attempt).rejects.toMatchObject({ reason: 'closed' })
    }
  })

  it('says nothing but facets outside its envelopes, and fits the schema of the wire', async () => {
    const canary = { ...confidential, note: 'canary-outside' }
    const { wire, receipt } = await seal(canary)
    const text = JSON.stringify(wire)
    for (const secret of [canary.text, canary.contact.name, canary.contact.phone, canary.note, receipt.secret]) {
      expect(text).not.toContain(secret)
    }
    expect(sealedMatterSchema.safeParse(JSON.parse(text)).error?.issues).toBeUndefined()
    expect(text.length).toBeLessThan(8 * 1024)
  })

  it('takes nothing strange for a body or a contact, though anybody can seal to a public key', async () => {
    const { sealed } = await seal(confidential)
    const { matter, reporter } = sealed
    const to = { ...receivers, reporter: reporter.recipient }
    for (const strange of [null, 7, 'text', [], { text: 5 }]) {
      const body = await sealEnvelope('body', { matter, purpose: 'body' }, 0, strange, to)
      await expect(openBody({ matter, body }, inbox)).rejects.toMatchObject({ reason: 'closed' })
    }
    for (const strange of [null, 7, 'text', { name: { toString: 1 } }, { phone: 5 }]) {
      const contact = await sealEnvelope('contact', { matter, purpose: 'contact' }, 0, strange, to)
      await expect(openContact({ matter, contact }, custodian)).rejects.toMatchObject({ reason: 'closed' })
    }
    const body = { ...sealed.body, ciphertext: '*' }
    await expect(openBody({ matter, body }, inbox)).rejects.toMatchObject({ reason: 'closed' })
  })

  it('transfers by a new wrap alone: the body is not touched', async () => {
    const { wire } = await seal(anonymous)
    const where = { matter: wire.matter, purpose: 'body' } as const
    const to = await actors.directory.find('inbox', otherInbox.id)
    const wrap = await rewrap<'body', RoleOf<'body'>>(where, wire.body.wraps, inbox, to)
    const moved = { ...wire.body, wraps: [...wire.body.wraps, wrap] }
    expect(await openEnvelope(where, moved, otherInbox)).toMatchObject({ text: anonymous.text })
    expect(moved.ciphertext).toBe(wire.body.ciphertext)
  })
})
