import type { Context } from '../../context.ts'
import { fromBase64Url } from '../../contract/bytes.ts'
import { PortalError } from '../../contract/errors.ts'
import { retention } from '../../contract/retention.ts'
import { type TaskPhoto, taskLimits } from '../../contract/tasks.ts'
import { decryptBytes, encryptBytes } from '../../db/at-rest.ts'
import { isPicture } from '../attachments/picture.ts'
import { insertPendingBlob } from '../retention/sql.ts'
import { deleteBlobs } from '../retention/sweep-blobs.ts'
import { keptTime } from '../sealed/hour.ts'

const uploadMs = retention.uploadDays * 86_400_000

export interface KeptPhoto {
  readonly blob: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Puts a picture into the store, encrypted; a note goes before the bytes, so that those of a lost write are found.
 * @param purpose what the bytes are bound to
 * @throws PortalError refused for what is no picture, or too much
 */
export async function keepPhoto(ctx: Context, purpose: string, { type, data }: TaskPhoto): Promise<KeptPhoto> {
  const bytes = decode(data)
  if (bytes === null || bytes.length > taskLimits.photoBytesMax || !isPicture(type, bytes)) {
    throw new PortalError('refused', { message: ctx.words.matters.refused.picture })
  }
  const blob = ctx.ids.mint()
  await ctx.db.batch([insertPendingBlob(blob, keptTime('sealed', ctx.clock.now()) + uploadMs)])
  await ctx.blobs.put(blob, await encryptBytes(ctx, purpose, bytes))
  return { blob, type, bytes }
}

/** After a write that did not come to be. */
export async function dropPhoto(ctx: Context, photo: KeptPhoto | null): Promise<void> {
  if (photo) await deleteBlobs(ctx, [photo.blob])
}

/** @throws PortalError not-found */
export async function readPhoto(ctx: Context, purpose: string, blob: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const stored = blob === null ? null : await ctx.blobs.get(blob)
  if (!stored) throw new PortalError('not-found')
  return decryptBytes(ctx, purpose, stored)
}

function decode(data: string): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64Url(data)
  } catch {
    return null
  }
}
