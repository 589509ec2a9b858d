import type { Context } from '../context.ts'
import { foldHeads, portalChain } from '../db/ledger.ts'
import { readChainHeads } from '../db/ledger-heads.ts'
import { writeWithEvent } from '../db/write.ts'
import { insertDay, selectDay } from './sql.ts'

const dayMs = 86_400_000
const chinaMs = 8 * 3_600_000

/**
 * Scheduled work: once a day is over, folds the last row of every chain into one hash and writes it down for good. A day on
 * which the clock never came has none; the next one vouches for it.
 * @returns done 1 when it was this run
 */
export async function publishHeads(ctx: Context): Promise<{ readonly done: number; readonly failed: number }> {
  const day = new Date(ctx.clock.now() + chinaMs - dayMs).toISOString().slice(0, 10)
  if (await ctx.db.first(selectDay(day))) return { done: 0, failed: 0 }
  const heads = await readChainHeads(ctx.db)
  if (heads.length === 0) return { done: 0, failed: 0 }
  const written = await writeWithEvent(ctx, {
    change: insertDay({ day, ...foldHeads(heads) }),
    event: { subjectKind: 'portal', subjectId: day, unit: portalChain, action: 'ledger.publish' },
  })
  return { done: written ? 1 : 0, failed: 0 }
}
