import * as z from 'zod/mini'
import { deskLimits } from './desk.ts'
import { dialogueLimits } from './dialogue.ts'
import { kindSchema, placeSchema, topicSchema } from './matter-schemas.ts'
import { handleSymbols, receiptAlphabet } from './receipts.ts'
import {
  type Envelope,
  type Kind,
  type RecipientId,
  type Role,
  type RoleOf,
  rolesOf,
  sealedPrivacyCodes,
  sealingLimits,
  suite,
  urgencies,
  type Wrap,
} from './sealing.ts'

// Messages are keys of words.errors.fields; what a browser of ours sends never shows one.

const message = 'wrong'
const { blockBytes, overheadBytes, attachmentsMax, attachmentBytesMax, chunkDataBytes } = sealingLimits
const idChars = 64
const epochMax = 100_000
const bytesOf = { matter: 16, auth: 32, hash: 32, point: 65, sealedKey: 48 } as const

/** Base64url of exactly so many bytes, written in the one way that RFC 4648 (3.5) calls canonical. */
function bytes(count: number) {
  return z.string(message).check(
    z.length(base64Chars(count), message),
    z.regex(/^[A-Za-z0-9_-]*$/, message),
    z.refine((text) => hasNoStrayBits(text), message),
  )
}

/** A ciphertext: nonce and tag around a multiple of 1 KiB; its length says no more than that. */
function ciphertext(bytesMax: number) {
  return z.string(message).check(
    z.maxLength(base64Chars(bytesMax + overheadBytes), message),
    z.regex(/^[A-Za-z0-9_-]+$/, message),
    z.refine((text) => isPadded(Math.floor((text.length * 3) / 4)) && hasNoStrayBits(text), message),
  )
}

const recipientForms: Readonly<Record<Role, RegExp>> = {
  inbox: /^inbox:\d{6}-[a-z][a-z-]*$/,
  custodian: /^custodian:\d{6}$/,
  recovery: /^recovery$/,
  reporter: /^reporter$/,
}

function wrapFor<R extends Role>(roles: readonly R[]) {
  return z.strictObject(
    {
      recipient: z.custom<RecipientId<R>>(
        (id) => typeof id === 'string' && id.length <= idChars && roles.some((role) => recipientForms[role].test(id)),
        message,
      ),
      epoch: z.int(message).check(z.minimum(0, message), z.maximum(epochMax, message)),
      enc: bytes(bytesOf.point),
      key: bytes(bytesOf.sealedKey),
    },
    message,
  )
}

/** Exactly one wrap for each role that may open this kind: a contact that names an inbox is refused here too. */
function wrapsOf<K extends Kind>(kind: K) {
  const roles: readonly RoleOf<K>[] = rolesOf[kind]
  return z
    .array(wrapFor(roles), message)
    .check(
      z.refine(
        (wraps) =>
          wraps.length === roles.length &&
          roles.every((role) => wraps.some(({ recipient }) => recipientForms[role].test(recipient))),
        message,
      ),
    )
}

function envelope<K extends Kind>(kind: K, bytesMax: number) {
  return z.strictObject({ seq: z.literal(0, message), ciphertext: ciphertext(bytesMax), wraps: wrapsOf(kind) }, message)
}

/** What the reporter adds later; its place counts with the dialogue. */
export const additionSchema = z.strictObject(
  {
    seq: z.int(message).check(z.minimum(0, message), z.maximum(dialogueLimits.messagesMax, message)),
    ciphertext: ciphertext(sealingLimits.additionBytesMax),
    wraps: wrapsOf('addition'),
  },
  message,
)

/** What a unit says to the reporter, sealed to both; its place counts with the dialogue. */
export const replySchema = z.strictObject(
  {
    seq: z.int(message).check(z.minimum(0, message), z.maximum(dialogueLimits.messagesMax * 2, message)),
    ciphertext: ciphertext(sealingLimits.replyBytesMax),
    wraps: wrapsOf('reply'),
  },
  message,
)

/** What colleagues write for each other; its place counts with the notes. */
export const noteSchema = z.strictObject(
  {
    seq: z.int(message).check(z.minimum(0, message), z.maximum(deskLimits.notesMax, message)),
    ciphertext: ciphertext(sealingLimits.noteBytesMax),
    wraps: wrapsOf('note'),
  },
  message,
)

/** Keys of what was sealed before, wrapped anew for another inbox. */
export const rewrapSchema = z
  .array(
    z.strictObject(
      {
        purpose: z.enum(['body', 'addition', 'reply', 'note', 'attachment-1', 'attachment-2', 'attachment-3'], message),
        seq: z.int(message).check(z.minimum(0, message), z.maximum(dialogueLimits.messagesMax * 2, message)),
        wrap: wrapFor(['inbox']),
      },
      message,
    ),
    message,
  )
  .check(z.minLength(1, message), z.maxLength(dialogueLimits.messagesMax * 2 + deskLimits.notesMax, message))

export const attachmentHead = z.strictObject(
  {
    number: z.union([z.literal(1), z.literal(2), z.literal(3)], message),
    chunks: z
      .array(bytes(bytesOf.hash), message)
      .check(z.minLength(1, message), z.maxLength(Math.ceil(attachmentBytesMax / chunkDataBytes), message)),
    wraps: wrapsOf('attachment'),
  },
  message,
)

/** `POST /api/matters`, a sealed matter: ciphertext and coarse facets, nothing else. */
export const sealedMatterSchema = z
  .strictObject({
    keeping: z.literal('sealed', message),
    suite: z.literal(suite, message),
    matter: bytes(bytesOf.matter),
    handle: z.string(message).check(z.regex(new RegExp(`^[${receiptAlphabet}]{${handleSymbols}}$`), message)),
    auth: bytes(bytesOf.auth),
    kind: kindSchema,
    privacy: z.enum(sealedPrivacyCodes, message),
    topic: topicSchema,
    place: placeSchema,
    urgency: z.enum(urgencies, message),
    aboutUnit: z.optional(z.boolean(message)),
    reporter: z.strictObject({ publicKey: bytes(bytesOf.point), wrapped: ciphertext(blockBytes) }, message),
    body: envelope('body', sealingLimits.bodyBytesMax),
    contact: z.optional(envelope('contact', sealingLimits.contactBytesMax)),
    attachments: z.array(attachmentHead, message).check(
      z.maxLength(attachmentsMax, message),
      z.refine((heads) => heads.every(({ number }, index) => number === index + 1), message),
    ),
  })
  .check(
    z.refine(({ privacy, contact }) => (privacy === 'confidential') === (contact !== undefined), {
      error: message,
      path: ['contact'],
    }),
  )

export type SealedMatterInput = z.output<typeof sealedMatterSchema>

/** Bytes of a sealed chunk as it is uploaded: padded, and within 1 MiB. */
export function isChunkLength(count: number): boolean {
  return count <= sealingLimits.chunkBytesMax && isPadded(count)
}

/** How big a matter is, so coarsely that it says little: kibibytes, rounded up to a power of two. */
export function sizeBucket({ body, attachments }: Pick<SealedMatterInput, 'body' | 'attachments'>): number {
  const chunks = attachments.reduce((sum, { chunks }) => sum + chunks.length, 0)
  const kibibytes = (body.ciphertext.length * 3) / 4 / blockBytes + chunks * blockBytes
  return 2 ** Math.ceil(Math.log2(Math.max(1, kibibytes)))
}

/** Every envelope and picture goes to this inbox and no other, and the contact to this custodian. */
export function isSealedTo(
  { body, contact, attachments }: Pick<SealedMatterInput, 'body' | 'contact' | 'attachments'>,
  { unit, custodian }: { readonly unit: string; readonly custodian: string },
): boolean {
  const toInbox = [...body.wraps, ...attachments.flatMap(({ wraps }) => wraps)]
  const areInboxes = toInbox.every(({ recipient }) => !recipient.startsWith('inbox:') || recipient === `inbox:${unit}`)
  const keepers = contact?.wraps.filter(({ recipient }) => recipient.startsWith('custodian:')) ?? []
  return areInboxes && keepers.every(({ recipient }) => recipient === `custodian:${custodian}`)
}

/** Whose inbox it goes to: the one among its recipients. */
export function inboxOf({ wraps }: Envelope<'body'>): Wrap<'inbox'> {
  const own = wraps.find((wrap): wrap is Wrap<'inbox'> => wrap.recipient.startsWith('inbox:'))
  if (!own) throw new Error('a body without an inbox passed the schema')
  return own
}

function isPadded(count: number): boolean {
  return count > overheadBytes && (count - overheadBytes) % blockBytes === 0
}

function base64Chars(count: number): number {
  return Math.ceil((count * 4) / 3)
}

/** The bits of the last symbol that no byte uses are zero, and no length is impossible. */
function hasNoStrayBits(text: string): boolean {
  const rest = text.length % 4
  if (rest === 1) return false
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = alphabet.indexOf(text.slice(-1))
  return rest === 0 || (rest === 2 ? last % 16 === 0 : last % 4 === 0)
}
