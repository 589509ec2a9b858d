import { deskLimits } from '../../contract/desk.ts'
import type { SimilarMatters } from '../../contract/desk-notes.ts'
import type { DeskContext } from './find.ts'
import { filterFor } from './queue.ts'
import { countSimilar, type DeskRow, selectSimilar } from './sql.ts'
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
  const [rows, counted] = await Promise.all([
    ctx.db.all<DeskRow>(selectSimilar(filter, like, deskLimits.similarRows)),
    ctx.db.first<{ count: number }>(countSimilar(filter, like)),
  ])
  return { rows: rows.map((one) => summaryFor(ctx.actor, one)), count: counted?.count ?? 0 }
}
