import type { Context } from '../context.ts'
import { selectHold } from './retention/sql.ts'

/** Since when a matter must not be erased; null when nothing stands against it. */
export async function heldSince(ctx: Context, matterId: string): Promise<number | null> {
  return (await ctx.db.first<{ since: number }>(selectHold(matterId)))?.since ?? null
}
