import type { Context } from '../../context.ts'
import { toBase64Url } from '../../contract/bytes.ts'
import { PortalError } from '../../contract/errors.ts'
import { type AttachmentNumber, sealingLimits } from '../../contract/sealing.ts'
import { findMove } from '../rules.ts'
import type { MatterRecord } from '../sql.ts'
import { type AttachmentRow, declareAttachment, selectDeclared } from './sql.ts'

export interface Declared {
  /** Among `pictureTypes`. */
  readonly type: string
  readonly chunks: number
}

/**
 * Gives a picture of an open matter its number, once per key; a sealed matter named its pictures when it came. There is
 * no event yet: the picture is part of the matter when it is whole.
 * @throws PortalError conflict for a sealed matter or one that takes nothing more, key-reused, refused for a fourth
 */
export async function declarePicture(
  ctx: Context,
  record: MatterRecord,
  { type, chunks }: Declared,
  key: string,
): Promise<{ readonly number: AttachmentNumber }> {
  const { id, keeping, state } = record
  if (keeping === 'sealed' || !findMove('matter.add', state, ctx.actor.role)) throw new PortalError('conflict')
  const declared = await hashOf(ctx, id, key)
  await ctx.db.batch([declareAttachment({ matterId: id, type, chunks, declared }, sealingLimits.attachmentsMax)])
  const row = await ctx.db.first<AttachmentRow>(selectDeclared(id, declared))
  if (!row) throw new PortalError('refused', { message: ctx.words.matters.refused.pictures })
  if (row.type !== type || row.chunks !== chunks) throw new PortalError('key-reused')
  return { number: row.number }
}

async function hashOf(ctx: Context, id: string, key: string): Promise<string> {
  const text = new TextEncoder().encode(`declare|${id}|${key}`)
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', ctx.settings.fingerprintKey, text)))
}
