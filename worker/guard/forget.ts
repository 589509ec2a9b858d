import type { Context } from '../context.ts'
import { retention } from '../contract/retention.ts'
import { deleteIdempotencyBefore, deleteWorkNoncesBefore } from './sql.ts'

const dayMs = 86_400_000

/** Scheduled work: forgets keys of writes and spent challenges that no request can come back with; how many of each. */
export async function forgetKeys(ctx: Context, most: number): Promise<{ idempotency: number; workNonces: number }> {
  const daysAgo = (days: number) => new Date(ctx.clock.now() - days * dayMs).toISOString().slice(0, 10)
  const [idempotency = 0, workNonces = 0] = await ctx.db.batch([
    deleteIdempotencyBefore(daysAgo(retention.idempotencyDays), most),
    deleteWorkNoncesBefore(daysAgo(retention.workNonceDays), most),
  ])
  return { idempotency, workNonces }
}
