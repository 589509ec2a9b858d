import type { Context, StaffActor } from '../../context.ts'
import { type CountsView, countGroups, type UnitCounts } from '../../contract/counts.ts'
import { may } from '../../people/may.ts'
import { nameOfUnit } from '../../units/name-of.ts'
import { boundsOf } from '../desk/bounds.ts'
import { type CountRow, selectCounts } from './sql.ts'

const counted: readonly string[] = Object.values(countGroups).flat()

/**
 * How many matters stand where: a dispatcher's own unit, every unit of a supervisor's place. Numbers alone, one query; what
 * is kept from somebody is not among them. Units in the order of their places, never by their numbers.
 */
export async function countMatters(ctx: Context & { readonly actor: StaffActor }): Promise<CountsView> {
  const { actor, clock, db } = ctx
  const isPlaceWide = may(actor, 'counts.look', 'other-unit')
  const rows = await db.all<CountRow>(
    selectCounts({
      unit: isPlaceWide ? null : actor.unit,
      ...boundsOf(actor.place),
      topic: isPlaceWide ? null : actor.topic,
      staff: actor.staff,
      now: clock.now(),
    }),
  )
  const units = new Map<string, UnitCounts>()
  for (const { unit, state, count, overdue } of rows.filter((row) => counted.includes(row.state))) {
    const before = units.get(unit) ?? { unit, unitName: nameOfUnit(unit), states: {}, overdue: 0 }
    units.set(unit, { ...before, states: { ...before.states, [state]: count }, overdue: before.overdue + overdue })
  }
  return { units: [...units.values()].sort((one, other) => (one.unit < other.unit ? -1 : 1)) }
}
