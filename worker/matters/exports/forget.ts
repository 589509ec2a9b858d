import type { Context } from '../../context.ts'
import { retention } from '../../contract/retention.ts'
import { deleteExportsAskedBefore } from './sql.ts'

/** Scheduled work: requests for lists go; that there were any, who asked and who agreed, the ledger keeps. */
export async function forgetExports(ctx: Context, most: number): Promise<number> {
  const before = ctx.clock.now() - retention.exportDays * 86_400_000
  const [gone = 0] = await ctx.db.batch([deleteExportsAskedBefore(before, most)])
  return gone
}
