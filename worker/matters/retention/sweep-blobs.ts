import type { Context } from '../../context.ts'
import { forEach, type Tally } from './each.ts'
import { deletePending, selectPending } from './sql.ts'

/** Deletes bytes that belong to no row any more, and then the note of them. */
export async function deleteBlobs(ctx: Context, blobs: readonly string[]): Promise<void> {
  if (blobs.length === 0) return
  await ctx.blobs.delete(blobs)
  await ctx.db.batch([deletePending(blobs)])
}

/** Scheduled work: what a failing store, a killed process or a racing upload left in the store of pictures. */
export async function sweepBlobs(ctx: Context, most: number): Promise<Tally> {
  const rows = await ctx.db.all<{ blob: string }>(selectPending(ctx.clock.now(), most))
  return forEach(rows, ({ blob }) => deleteBlobs(ctx, [blob]))
}
