import type { Context } from '../../context.ts'
import type { AttachmentNumber } from '../../contract/sealing.ts'
import { type AttachmentRow, selectAttachments } from './sql.ts'

/** A picture that belongs to the matter, and how much of it has arrived. */
export interface AttachmentState {
  readonly number: AttachmentNumber
  readonly chunks: number
  readonly stored: number
  /** Null when sealed. */
  readonly type: string | null
}

/** The pictures of a matter, by number. */
export async function attachmentsOf(ctx: Context, matterId: string): Promise<AttachmentState[]> {
  const rows = await ctx.db.all<AttachmentRow>(selectAttachments(matterId))
  return rows.map(({ number, chunks, sent, type }) => ({ number, chunks, stored: sent, type }))
}
