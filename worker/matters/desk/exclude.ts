import { PortalError } from '../../contract/errors.ts'
import { writeWithEvent } from '../../db/write.ts'
import { keptTime } from '../sealed/hour.ts'
import { mayTake } from './colleagues.ts'
import { type DeskContext, requireVersion } from './find.ts'
import {
  type DeskRow,
  dropAssignee,
  type GrantRow,
  handOver,
  insertExclusion,
  selectColleague,
  selectGrants,
} from './sql.ts'
import { subjectOf } from './summary.ts'

export interface Naming {
  readonly version: number
  /** S-… */
  readonly staff: string
}

/**
 * Keeps a matter from somebody it touches: from now on it is not there for them, in content, list and counts.
 * @throws PortalError invalid for nobody who works here; conflict when it is so already
 */
export async function excludeFrom(ctx: DeskContext, row: DeskRow, { version, staff }: Naming): Promise<void> {
  requireVersion(ctx, row, version)
  const person = await colleague(ctx, staff)
  const at = keptTime(row.keeping, ctx.clock.now())
  const written = await writeWithEvent(ctx, {
    change: insertExclusion(row.id, person, at),
    event: {
      subjectKind: 'matter',
      subjectId: row.id,
      unit: row.unit,
      action: 'matter.exclude',
      at,
      detail: { excluded: person },
    },
    also: [dropAssignee(row.id, person)],
  })
  if (!written) throw new PortalError('conflict', { message: ctx.words.desk.excludedAlready })
}

/** Gives one's matter to another handler of the unit. @throws PortalError invalid for who is none; conflict for a lost race */
export async function handOverTo(ctx: DeskContext, row: DeskRow, { version, staff }: Naming): Promise<void> {
  const person = await colleague(ctx, staff)
  const grants = await ctx.db.all<GrantRow>(selectGrants(person))
  if (!mayTake(person, grants, subjectOf(row)))
    throw new PortalError('invalid', { fields: { staff: ctx.words.desk.notHandler } })
  const at = keptTime(row.keeping, ctx.clock.now())
  const written = await writeWithEvent(ctx, {
    change: handOver(row.id, version, ctx.actor.staff, person),
    event: {
      subjectKind: 'matter',
      subjectId: row.id,
      unit: row.unit,
      action: 'matter.hand-over',
      at,
      detail: { to: person },
    },
  })
  if (!written) throw new PortalError('conflict', { message: ctx.words.desk.stale })
}

async function colleague(ctx: DeskContext, code: string): Promise<string> {
  const found = await ctx.db.first<{ id: string }>(selectColleague(code))
  if (!found) throw new PortalError('invalid', { fields: { staff: ctx.words.errors.fields.staffAccountUnknown } })
  return found.id
}
