import { deskLimits } from '../../contract/desk.ts'
import type { SimilarMatters } from '../../contract/desk-notes.ts'
import type { DeskContext } from './find.ts'
import { filterFor } from './queue.ts'
import { selectSimilar } from './similar/sql.ts'
import type { DeskRow } from './sql.ts'
import { summaryFor } from './summary.ts'

const dayMs = 86_400_000

/**
 * What else came in of the same topic and place around the same time, as far as the actor's own list reaches: whether
 * one of them is the same thing, or the fifth one, people see. No content, so no read.
 */
export async function similarTo(ctx: DeskContext, row: DeskRow): Promise<SimilarMatters> {
  const { unit, topic } = row
  const filter = { ...filterFor(ctx.actor, { topic }), unit, lead: 'unit' as const }
  const span = deskLimits.similarDays * dayMs
  const like = { row, from: row.createdAt - span, to: row.createdAt + span }
  const rows = await ctx.db.all<DeskRow & { readonly inAll: number }>(
    selectSimilar(filter, like, deskLimits.similarRows),
  )
  return { rows: rows.map((one) => summaryFor(ctx.actor, one)), count: rows[0]?.inAll ?? 0 }
}
