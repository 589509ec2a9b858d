import type { Context } from '../../context.ts'
import { retention } from '../../contract/retention.ts'
import { moveMatter } from '../move.ts'
import { closedStates } from '../rules.ts'
import { addDays, dayOf, endOf } from '../workdays.ts'
import { forEach, type Tally } from './each.ts'
import { selectClosed } from './sql.ts'

/** Scheduled work: puts away what has been closed for so long that nobody will say "not solved" any more. */
export async function archiveClosed(ctx: Context, most: number): Promise<Tally> {
  const before = endOf(addDays(dayOf(ctx.clock.now()), -retention.archiveDays))
  const rows = await ctx.db.all<{ id: string }>(selectClosed(closedStates, before, most))
  return forEach(rows, ({ id }) => moveMatter(ctx, { matterId: id, action: 'matter.archive' }))
}
