import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { type MatterRecord, selectMatterById } from './sql.ts'

/** A matter for staff and scheduled work; whether they may, the gate of people says first. @throws PortalError not-found */
export async function findMatter(ctx: Context, id: string): Promise<MatterRecord> {
  const record = await ctx.db.first<MatterRecord>(selectMatterById(id))
  if (!record) throw new PortalError('not-found')
  return record
}
