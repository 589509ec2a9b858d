import { unitName } from '../../../content/units/name.ts'
import type { StaffActor } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { type ExportFilter, type ExportView, exportLimits } from '../../contract/exports.ts'
import { decryptField } from '../../db/at-rest.ts'
import { mayOn, type Subject } from '../../people/may.ts'
import type { DeskContext } from '../desk/find.ts'
import { type ExportRow, selectExport, selectExports } from './sql.ts'

/** What the gate must know of a request: a list of one unit, as far as it reaches. */
export function subjectOfExport({ unit, place, filter }: Pick<ExportRow, 'unit' | 'place' | 'filter'>): Subject {
  return { unit, place, topic: (JSON.parse(filter) as ExportFilter).topic ?? null }
}

/** @throws PortalError not-found */
export async function findExport(ctx: DeskContext, id: string): Promise<ExportRow> {
  const row = await ctx.db.first<ExportRow>(selectExport(id))
  if (!row) throw new PortalError('not-found')
  return row
}

/** What these actors, who are one person, asked for, and what they can decide about. */
export async function listExports(ctx: DeskContext, actors: readonly StaffActor[]): Promise<ExportView[]> {
  const units = [...new Set(actors.map(({ unit }) => unit))]
  const rows = await ctx.db.all<ExportRow>(selectExports(units, ctx.clock.now(), exportLimits.listMost))
  const seen = rows.filter((row) => row.askedBy === ctx.actor.staff || mayDecide(actors, row))
  return Promise.all(seen.map((row) => viewOfExport(ctx, actors, row)))
}

function mayDecide(actors: readonly StaffActor[], row: ExportRow): boolean {
  return actors.some((actor) => mayOn(actor, 'matter.agree-export', subjectOfExport(row)))
}

export async function viewOfExport(
  ctx: DeskContext,
  actors: readonly StaffActor[],
  row: ExportRow,
): Promise<ExportView> {
  const { id, unit, filter, askedBy, askedCode, askedAt, until, state } = row
  const isMine = askedBy === ctx.actor.staff
  const isOver = until <= ctx.clock.now() && (state === 'waiting' || state === 'agreed')
  return {
    id,
    unit,
    unitName: unitName(unit),
    filter: JSON.parse(filter) as ExportFilter,
    reason: await decryptField(ctx, `exports.reason|${id}`, row.reasonCipher),
    askedBy: askedCode,
    isMine,
    askedAt,
    until,
    state: isOver ? 'lapsed' : state,
    mayDecide: state === 'waiting' && !isOver && !isMine && mayDecide(actors, row),
  }
}
