import { topics } from '../../../content/duties/topics.ts'
import { unitName } from '../../../content/units/name.ts'
import { PortalError } from '../../contract/errors.ts'
import { type ExportFile, type ExportFilter, exportLimits } from '../../contract/exports.ts'
import { writeWithEvent } from '../../db/write.ts'
import { boundsOf } from '../desk/bounds.ts'
import type { DeskContext } from '../desk/find.ts'
import { useAgreed } from '../second-person/sql.ts'
import { fullPlaceName } from '../townships.ts'
import { beginningOf, dayOf, endOf } from '../workdays.ts'
import { toCsv } from './csv.ts'
import { type ExportedRow, type ExportRow, selectExported } from './sql.ts'

/**
 * The list itself, to who asked for it and once: written down first, with how many rows. What is kept from one of the
 * two persons is not in it.
 * @throws PortalError conflict when nobody agreed, its days are over or it was fetched; refused when it is too long
 */
export async function fileExport(ctx: DeskContext, row: ExportRow): Promise<void> {
  if (row.askedBy !== ctx.actor.staff) throw new PortalError('forbidden', { message: ctx.words.exports.notYours })
  const rows = await rowsOf(ctx, row)
  const { id, unit } = row
  const written = await writeWithEvent(ctx, {
    change: useAgreed('exports', id, ctx.clock.now()),
    event: {
      subjectKind: 'unit',
      subjectId: unit,
      unit,
      action: 'matter.export',
      detail: { export: id, rows: rows.length },
    },
  })
  if (!written) throw new PortalError('conflict', { message: ctx.words.exports.notAgreed })
}

/** Once the event stands. */
export async function readExport(ctx: DeskContext, row: ExportRow): Promise<ExportFile> {
  const { words, clock } = ctx
  const rows = await rowsOf(ctx, row)
  const now = clock.now()
  const mark = words.exports.watermark({
    asked: row.askedCode,
    agreed: row.decidedCode ?? '',
    at: new Date(now).toISOString(),
    unit: unitName(row.unit),
    rows: rows.length,
  })
  const csv = toCsv([[mark], [...words.exports.columns], ...(await Promise.all(rows.map((one) => cellsOf(ctx, one))))])
  return { name: `matters-${dayOf(now)}.csv`, csv }
}

async function rowsOf(ctx: DeskContext, row: ExportRow): Promise<ExportedRow[]> {
  const filter = JSON.parse(row.filter) as ExportFilter
  const reach = { unit: row.unit, ...boundsOf(row.place), kept: [row.askedBy, row.decidedBy ?? row.askedBy] }
  const from = filter.from === undefined ? null : beginningOf(filter.from)
  const to = filter.to === undefined ? null : endOf(filter.to)
  const rows = await ctx.db.all<ExportedRow>(selectExported(reach, filter, [from, to], exportLimits.rowsMax + 1))
  if (rows.length <= exportLimits.rowsMax) return rows
  throw new PortalError('refused', { message: ctx.words.exports.tooLong(exportLimits.rowsMax) })
}

/** Of a sealed matter neither number nor township: together with the day they could lead to a person. */
async function cellsOf({ words }: DeskContext, row: ExportedRow): Promise<string[]> {
  const { kinds, states } = words.matters
  const isSealed = row.keeping === 'sealed'
  const place = { city: row.city, ...(row.county !== null && { county: row.county }) }
  const township = isSealed || row.township === null ? {} : { township: row.township }
  return [
    isSealed ? '' : row.handle,
    kinds[row.kind].label,
    topics.find(({ code }) => code === row.topic)?.label ?? row.topic,
    await fullPlaceName({ ...place, ...township }),
    states[row.state],
    words.exports.urgencies[row.urgency],
    words.exports.keepings[row.keeping],
    dayOf(row.createdAt),
    row.closedAt === null ? '' : dayOf(row.closedAt),
  ]
}
