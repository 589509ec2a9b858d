import type { Context } from '../../context.ts'
import { toBase64Url } from '../../contract/bytes.ts'
import { PortalError } from '../../contract/errors.ts'
import { retention } from '../../contract/retention.ts'
import { isChunkLength } from '../../contract/sealed-matter.ts'
import { type AttachmentNumber, sealingLimits } from '../../contract/sealing.ts'
import { decryptBytes, encryptBytes } from '../../db/at-rest.ts'
import { writeWithEvent } from '../../db/write.ts'
import { deletePendingNamed, insertPendingBlob } from '../retention/sql.ts'
import { deleteBlobs } from '../retention/sweep-blobs.ts'
import { findMove } from '../rules.ts'
import { keptTime } from '../sealed/hour.ts'
import type { MatterRecord } from '../sql.ts'
import { beginsAs, isPicture } from './picture.ts'
import {
  type AttachmentRow,
  type ChunkRow,
  deleteChunks,
  insertChunk,
  notePendingChunks,
  selectAttachment,
  selectChunk,
  selectChunks,
  updateSent,
  updateWhole,
} from './sql.ts'

type Bytes = Uint8Array<ArrayBuffer>

const uploadMs = retention.uploadDays * 86_400_000

/** Where a chunk belongs, counted from picture 1 and chunk 0. */
export interface Place {
  readonly number: AttachmentNumber
  readonly seq: number
}

/** What has arrived of the picture, this chunk among it. */
export interface Arrived {
  readonly number: AttachmentNumber
  readonly stored: number
  readonly chunks: number
  /** All of it stands in the store, and is part of the matter. */
  readonly whole: boolean
}

/** Where the bytes of an open picture belong: bound to them, so that a chunk moved elsewhere does not open. */
export function purposeOf(matterId: string, { number, seq }: Place): string {
  return `attachments|${matterId}|${number}|${seq}`
}

/**
 * Keeps one chunk, in any order and as often as it comes: first the bytes, then the row that says where they are. The
 * last one makes the picture part of the matter, with its event.
 * @throws PortalError not-found for a picture or place that was not declared; refused for other bytes than declared, for
 * what is no picture, or too much; conflict for other bytes at a place that is taken, or a matter that takes nothing more
 */
export async function storeChunk(ctx: Context, record: MatterRecord, place: Place, bytes: Bytes): Promise<Arrived> {
  const { id } = record
  if (!findMove('matter.add', record.state, ctx.actor.role)) throw new PortalError('conflict')
  const attachment = await ctx.db.first<AttachmentRow>(selectAttachment(id, place.number))
  if (!attachment || place.seq >= attachment.chunks) throw new PortalError('not-found')
  const digest = await digestOf(ctx, record, bytes)
  refuseOther(ctx, attachment, place, bytes, digest)

  const at = selectChunk({ matterId: id, ...place })
  const earlier = await ctx.db.first<ChunkRow>(at)
  if (!earlier) await keep(ctx, record, place, bytes, digest)
  const kept = earlier ?? (await ctx.db.first<ChunkRow>(at))
  if (!kept) throw await notKept(ctx, id, place)
  if (kept.digest !== digest) throw new PortalError('conflict')

  await finish(ctx, record, attachment)
  const now = await ctx.db.first<AttachmentRow>(selectAttachment(id, place.number))
  const { sent, chunks } = now ?? attachment
  return { number: place.number, stored: sent, chunks, whole: sent === chunks }
}

function refuseOther(ctx: Context, attachment: AttachmentRow, { seq }: Place, bytes: Bytes, digest: string): void {
  const { refused } = ctx.words.matters
  const { hashes, type } = attachment
  if (type === null) {
    const declared = JSON.parse(hashes ?? '[]') as string[]
    if (!isChunkLength(bytes.length) || declared[seq] !== digest) {
      throw new PortalError('refused', { message: refused.chunk })
    }
  } else if (bytes.length === 0 || (seq === 0 && !beginsAs(type, bytes))) {
    throw new PortalError('refused', { message: refused.picture })
  }
}

/**
 * The row follows the bytes: what the database names is there. A note goes before them, so that bytes of a killed process
 * are found. Whoever comes second takes their own away.
 */
async function keep(
  ctx: Context,
  { id, keeping }: MatterRecord,
  place: Place,
  bytes: Bytes,
  digest: string,
): Promise<void> {
  const isSealed = keeping === 'sealed'
  const blob = ctx.ids.mint()
  const now = ctx.clock.now()
  await ctx.db.batch([insertPendingBlob(blob, keptTime('sealed', now) + uploadMs)])
  await ctx.blobs.put(blob, isSealed ? bytes : await encryptBytes(ctx, purposeOf(id, place), bytes))
  const storedAt = keptTime(keeping, now)
  const chunk = { matterId: id, ...place, blob, digest, bytes: bytes.length, storedAt }
  const { attachmentBytesMax } = sealingLimits
  // A sealed picture is bounded by its declared chunks; padding and base64 make it longer than the picture itself.
  const most = isSealed ? Number.MAX_SAFE_INTEGER : attachmentBytesMax
  const [inserted] = await ctx.db.batch([
    insertChunk(chunk, most),
    deletePendingNamed(blob),
    updateSent(id, place.number),
  ])
  if (inserted !== 1) await deleteBlobs(ctx, [blob])
}

/** Too much of it, unless the matter was forgotten while the bytes came. */
async function notKept(ctx: Context, id: string, { number }: Place): Promise<PortalError> {
  const still = await ctx.db.first<AttachmentRow>(selectAttachment(id, number))
  return still
    ? new PortalError('refused', { message: ctx.words.matters.refused.pictures })
    : new PortalError('conflict')
}

/** Once: the one who sees the last chunk in writes the event. An open picture is looked at as a whole before. */
async function finish(
  ctx: Context,
  record: MatterRecord,
  { number, chunks, type, sent }: AttachmentRow,
): Promise<void> {
  if (sent === chunks) return
  const { id, unit, keeping } = record
  if (type !== null) {
    const rows = await ctx.db.all<ChunkRow>(selectChunks(id, number))
    if (rows.length < chunks) return
    if (!isPicture(type, await joinOpen(ctx, id, number, rows))) {
      const [noted = 0] = await ctx.db.batch([notePendingChunks(id, number), deleteChunks(id, number)])
      if (noted > 0) {
        await deleteBlobs(
          ctx,
          rows.map(({ blob }) => blob),
        )
      }
      throw new PortalError('refused', { message: ctx.words.matters.refused.picture })
    }
  }
  const at = keptTime(keeping, ctx.clock.now())
  await writeWithEvent(ctx, {
    change: updateWhole(id, number),
    event: { subjectKind: 'matter', subjectId: id, unit, action: 'matter.attach', at, detail: { number } },
  })
}

async function joinOpen(ctx: Context, id: string, number: AttachmentNumber, rows: readonly ChunkRow[]): Promise<Bytes> {
  const whole = new Uint8Array(rows.reduce((sum, { bytes }) => sum + bytes, 0))
  let at = 0
  for (const { seq, blob } of rows) {
    const stored = await ctx.blobs.get(blob)
    if (!stored) throw new Error('a chunk is not in the store')
    const part = await decryptBytes(ctx, purposeOf(id, { number, seq }), stored)
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Sealed: as declared. Open: keyed, so that the database cannot be asked whether somebody sent a known picture. */
export async function digestOf(
  ctx: Context,
  { id, keeping }: Pick<MatterRecord, 'id' | 'keeping'>,
  bytes: Bytes,
): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  if (keeping === 'sealed') return toBase64Url(new Uint8Array(hash))
  const text = new TextEncoder().encode(`chunk|${id}|${toBase64Url(new Uint8Array(hash))}`)
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', ctx.settings.fingerprintKey, text)))
}
