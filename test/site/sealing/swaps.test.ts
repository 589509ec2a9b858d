import { describe, expect, it } from 'vitest'
import { openAttachment, type SealedAttachment } from '../../../site/browser/sealing/attachments.ts'
import { openEnvelope } from '../../../site/browser/sealing/envelope.ts'
import type { Opener } from '../../../site/browser/sealing/recipients.ts'
import { type Draft, type SealedDraft, sealMatter } from '../../../site/browser/sealing/seal.ts'
import type { Envelope, Kind, Purpose, Role, Wrap } from '../../../worker/contract/sealing.ts'
import { confidential, meetActors, seeded } from './actors.ts'

const swaps = 1000
const matters = 8
const actors = await meetActors()
const random = seeded(9180)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const pickOther = <T>(list: readonly T[], not: T): T => pick(list.filter((one) => one !== not))

/** One ciphertext as the server keeps it, with the wraps beside it. */
interface Kept {
  readonly matter: string
  readonly purpose: Purpose
  readonly seq: number
  readonly ciphertext: string
  readonly wraps: readonly Wrap[]
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

function keptOf(sealed: SealedDraft): Kept[] {
  const envelopeOf = (purpose: 'body' | 'contact', envelope: Envelope): Kept => ({
    ...envelope,
    matter: sealed.matter,
    purpose,
  })
  const chunksOf = ({ head, chunks }: SealedAttachment): Kept[] =>
    chunks.map((chunk, seq) => ({
      matter: sealed.matter,
      purpose: `attachment-${head.number}`,
      seq,
      ciphertext: base64(chunk),
      wraps: head.wraps,
    }))
  if (!sealed.contact) throw new Error('no contact')
  return [
    envelopeOf('body', sealed.body),
    envelopeOf('contact', sealed.contact),
    ...sealed.attachments.flatMap(chunksOf),
  ]
}

/** Opens one place with a key that may open its kind. */
function open({ matter, purpose, ...envelope }: Kept, opener: Opener<Role>): Promise<unknown> {
  return openEnvelope<Kind>({ matter, purpose }, envelope as Envelope, opener)
}

const picture = (fill: number, bytes: number) => ({ type: 'image/jpeg', bytes: new Uint8Array(bytes).fill(fill) })
const draft: Draft = { ...confidential, attachments: [picture(1, 800_000), picture(2, 3000)] }
const store: Kept[] = []
for (let count = 0; count < matters; count++) store.push(...keptOf(await sealMatter(draft, actors.receivers)))

const { inbox, custodian, recovery, otherInbox } = actors
const mayOpen = ({ purpose }: Kept) => [purpose === 'contact' ? custodian : inbox, recovery]

/** How a server could lay things in another place; each gives what it would hand out and who would open it. */
const moves: Readonly<Record<string, (own: Kept) => readonly [Kept, Opener<Role>]>> = {
  'the ciphertext of another matter': (own) => {
    const from = pick(store.filter(({ matter, purpose }) => matter !== own.matter && purpose === own.purpose))
    return [{ ...own, ciphertext: from.ciphertext }, pick(mayOpen(own))]
  },
  'ciphertext and wraps of another matter': (own) => {
    const from = pick(store.filter(({ matter }) => matter !== own.matter))
    return [{ ...from, matter: own.matter, purpose: own.purpose, seq: own.seq }, pick(mayOpen(from))]
  },
  'another purpose of the same matter': (own) => {
    const from = pick(store.filter(({ matter, purpose }) => matter === own.matter && purpose !== own.purpose))
    return [{ ...from, purpose: own.purpose, seq: own.seq }, pick(mayOpen(from))]
  },
  'another sequence': (own) => [{ ...own, seq: pickOther([0, 1, 2, 3], own.seq) }, pick(mayOpen(own))],
  'a wrap under another recipient': (own) => {
    const opener = pick(mayOpen(own))
    const from = pick(own.wraps.filter(({ recipient }) => recipient !== opener.id))
    const wrap = { ...from, recipient: opener.id, epoch: opener.epoch }
    return [{ ...own, wraps: [wrap] }, opener]
  },
  'a recipient who was never one': (own) => {
    const own0 = own.wraps[0] as Wrap
    const wrap = { ...own0, recipient: otherInbox.id, epoch: otherInbox.epoch }
    return [{ ...own, wraps: [wrap] }, otherInbox]
  },
  'another epoch': (own) => {
    const opener = pick(mayOpen(own))
    const epoch = pickOther([0, 1, 2, 3], opener.epoch)
    const wraps = own.wraps.map((wrap) => ({ ...wrap, epoch }))
    return [
      { ...own, wraps },
      { ...opener, epoch },
    ]
  },
}

describe('what the server moves', () => {
  it('opens where it belongs', async () => {
    for (const kept of store) for (const opener of mayOpen(kept)) await expect(open(kept, opener)).resolves.toBeTruthy()
  })

  it(`does not open in any other place: ${swaps} random swaps`, async () => {
    const names = Object.keys(moves)
    const opened: string[] = []
    const tried = new Map<string, number>()
    for (let count = 0; count < swaps; count++) {
      const name = names[count % names.length] as string
      const [moved, opener] = (moves[name] as (own: Kept) => readonly [Kept, Opener<Role>])(pick(store))
      const reason = await open(moved, opener).then(
        () => 'opened',
        (error: { reason?: string }) => error.reason ?? String(error),
      )
      if (reason !== 'closed') opened.push(`${name}: ${reason}`)
      tried.set(name, (tried.get(name) ?? 0) + 1)
    }
    expect(opened).toEqual([])
    expect(Math.min(...tried.values())).toBeGreaterThan(100)
  })

  it('notices one changed bit anywhere', async () => {
    for (let count = 0; count < 100; count++) {
      const own = pick(store.filter(({ ciphertext }) => ciphertext.length < 10_000))
      const bytes = Buffer.from(own.ciphertext, 'base64url')
      const at = Math.floor(random() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      const moved = { ...own, ciphertext: bytes.toString('base64url') }
      await expect(open(moved, pick(mayOpen(own)))).rejects.toMatchObject({ reason: 'closed' })
    }
  })

  it('keeps the pictures of one matter apart', async () => {
    const { matter, attachments } = await sealMatter(draft, actors.receivers)
    const [first, second] = attachments
    if (!first || !second) throw new Error('two pictures')
    const crossed = openAttachment(matter, { ...first.head, number: 2 }, first.chunks, inbox)
    await expect(crossed).rejects.toMatchObject({ reason: 'closed' })
    const wraps = openAttachment(matter, { ...second.head, wraps: first.head.wraps }, second.chunks, inbox)
    await expect(wraps).rejects.toMatchObject({ reason: 'closed' })
  })
})
