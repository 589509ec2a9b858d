import { describe, expect, it } from 'vitest'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { type Draft, sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import { limits } from '../../../worker/contract/limits.ts'
import { matterLimits } from '../../../worker/contract/matters.ts'
import { inboxOf, isChunkLength, sealedMatterSchema, sizeBucket } from '../../../worker/contract/sealed-matter.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { anonymous, confidential, donghu, meetActors } from './actors.ts'

const { receivers } = await meetActors()
const bytes = new Uint8Array(5000)
const send = async (draft: Draft): Promise<SealedMatter> =>
  JSON.parse(JSON.stringify(await underReceipt(await sealMatter(draft, receivers), drawReceipt())))
const whole = await send({ ...confidential, attachments: [{ type: 'image/jpeg', bytes }] })
const bare = await send(anonymous)
const isTaken = (value: unknown) => sealedMatterSchema.safeParse(value).success

describe('the wire form of a sealed matter', () => {
  it('is taken as the browser makes it, at its largest within the limit of a body', async () => {
    expect([isTaken(whole), isTaken(bare)]).toEqual([true, true])
    const text = '\u{20000}'.repeat(matterLimits.textCharsMax)
    const picture = { type: 'image/jpeg', bytes }
    const largest = await send({ ...confidential, text, attachments: [picture, picture, picture] })
    expect(isTaken(largest)).toBe(true)
    expect(JSON.stringify(largest).length).toBeLessThan(limits.bodyBytesMax)
    expect(inboxOf(whole.body).recipient).toBe(donghu)
    expect(sizeBucket(sealedMatterSchema.parse(whole))).toBe(2048)
    expect([28 + 1024, 28 + 1000, 28, 28 + 1024 * 1024].map(isChunkLength)).toEqual([true, false, false, false])
  })

  it('has no contact when anonymous, and one when confidential', () => {
    const { contact, ...without } = whole
    expect(isTaken(without)).toBe(false)
    expect(isTaken({ ...bare, contact })).toBe(false)
    expect(isTaken({ ...bare, privacy: 'named' })).toBe(false)
  })

  it('refuses a contact that an inbox could open, and a body without recovery or reporter', () => {
    const [, ...others] = whole.contact?.wraps ?? []
    const withInbox = [...(whole.contact?.wraps ?? []), whole.body.wraps[0]]
    for (const wraps of [withInbox, [whole.body.wraps[0], ...others], others]) {
      expect(isTaken({ ...whole, contact: { ...whole.contact, wraps } })).toBe(false)
    }
    const { wraps } = whole.body
    for (const some of [wraps.slice(0, 2), wraps.slice(1), [...wraps, ...wraps], [wraps[0], wraps[0], wraps[0]]]) {
      expect(isTaken({ ...whole, body: { ...whole.body, wraps: some } })).toBe(false)
    }
  })

  it('refuses plaintext beside the envelopes, other lengths, and two ways to write one ciphertext', () => {
    const { ciphertext } = whole.body
    const last = ciphertext.slice(-1)
    const stray = ciphertext.slice(0, -1) + (last === 'A' ? 'B' : String.fromCharCode(last.charCodeAt(0) + 1))
    const changes: object[] = [
      { text: confidential.text },
      { contact: { ...whole.contact, name: 'x' } },
      { matter: whole.matter.slice(1) },
      { auth: `${whole.auth}A` },
      { handle: 'OOOOO' },
      { suite: 'pingan-0' },
      { kind: 'other' },
      { body: { ...whole.body, seq: 1 } },
      { body: { ...whole.body, ciphertext: ciphertext.slice(0, -8) } },
      { body: { ...whole.body, ciphertext: `${ciphertext.slice(0, -1)}=` } },
      { body: { ...whole.body, ciphertext: stray } },
      { attachments: [{ ...whole.attachments[0], number: 2 }] },
      { attachments: [{ ...whole.attachments[0], chunks: [] }] },
      { place: { city: '110000' } },
    ]
    for (const change of changes) expect(isTaken({ ...whole, ...change }), Object.keys(change).join()).toBe(false)
    for (const value of [null, [], 'x', 7, { keeping: 'sealed' }]) expect(isTaken(value)).toBe(false)
  })
})
