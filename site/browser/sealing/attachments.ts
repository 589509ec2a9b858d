import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import {
  type AttachmentHead,
  type AttachmentNumber,
  pictureTypes,
  type RoleOf,
  sealingLimits,
} from '../../../worker/contract/sealing.ts'
import { decryptJson, drawContentKey, encryptJson } from './aead.ts'
import { type Bytes, sha256 } from './bytes.ts'
import { type RecipientsOf, wrapForAll } from './envelope.ts'
import { SealingFault } from './fault.ts'
import { openKey } from './hpke.ts'
import { additionalData, type Where } from './names.ts'
import type { Opener } from './recipients.ts'

/** A picture as `site/browser/photos` hands it over: re-encoded, without metadata. */
export interface Attachment {
  readonly type: string
  readonly bytes: Bytes
}

/** What the matter says of it, and the chunks that are sent one by one. */
export interface SealedAttachment {
  readonly head: AttachmentHead
  readonly chunks: readonly Bytes[]
}

interface Chunk {
  readonly type: string
  /** How many there are: a dropped end is seen. */
  readonly chunks: number
  readonly data: string
}

/** Seals a picture in chunks under one key; each chunk is bound to its place. */
export async function sealAttachment(
  matter: string,
  number: AttachmentNumber,
  attachment: Attachment,
  recipients: RecipientsOf<'attachment'>,
): Promise<SealedAttachment> {
  const { type, bytes } = attachment
  if (!isPicture(type) || bytes.length === 0 || bytes.length > sealingLimits.attachmentBytesMax)
    throw new SealingFault('draft')
  const where: Where<'attachment'> = { matter, purpose: `attachment-${number}` }
  const key = drawContentKey()
  const count = Math.ceil(bytes.length / sealingLimits.chunkDataBytes)
  const chunks: Bytes[] = []
  const hashes: string[] = []
  // One after the other: an old phone holds one chunk as text, not fourteen.
  for (let seq = 0; seq < count; seq++) {
    const from = seq * sealingLimits.chunkDataBytes
    const data = toBase64Url(bytes.subarray(from, from + sealingLimits.chunkDataBytes))
    const chunk: Chunk = { type, chunks: count, data }
    const sealed = await encryptJson(key, additionalData(matter, where.purpose, seq), chunk)
    chunks.push(sealed)
    hashes.push(toBase64Url(await sha256(sealed)))
  }
  return { head: { number, chunks: hashes, wraps: await wrapForAll('attachment', where, key, recipients) }, chunks }
}

/** Puts a picture together again. @throws SealingFault closed for a missing, moved or changed chunk */
export async function openAttachment(
  matter: string,
  head: AttachmentHead,
  sealed: readonly Bytes[],
  opener: Opener<RoleOf<'attachment'>>,
): Promise<Attachment> {
  const where: Where<'attachment'> = { matter, purpose: `attachment-${head.number}` }
  const key = await openKey(where, head.wraps, opener)
  const parts: Bytes[] = []
  let type = ''
  for (const [seq, bytes] of sealed.entries()) {
    const chunk = await decryptJson(key, additionalData(matter, where.purpose, seq), bytes)
    if (!isChunk(chunk) || chunk.chunks !== sealed.length) throw new SealingFault('closed')
    type = chunk.type
    parts.push(fromBase64Url(chunk.data))
  }
  if (parts.length === 0) throw new SealingFault('closed')
  return { type, bytes: joinBytes(parts) }
}

/** Only the types of pictures that our own re-encoding makes: nothing that could run is handed to a viewer. */
function isPicture(type: unknown): boolean {
  return typeof type === 'string' && pictureTypes.includes(type)
}

function isChunk(value: unknown): value is Chunk {
  if (typeof value !== 'object' || value === null) return false
  const { type, data } = value as Chunk
  return isPicture(type) && typeof data === 'string' && /^[A-Za-z0-9_-]+$/.test(data)
}

function joinBytes(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
