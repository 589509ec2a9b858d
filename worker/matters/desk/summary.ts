import { unitName } from '../../../content/units/name.ts'
import type { StaffActor } from '../../context.ts'
import { onlyFields } from '../../people/fields.ts'
import type { Subject } from '../../people/may.ts'
import { neverDue } from '../due.ts'
import type { DeskRow } from './sql.ts'

/** What the gate must know of a matter. */
export function subjectOf(row: DeskRow): Subject {
  const { unit, city, county, township, topic, excluded, assignee } = row
  return { unit, place: township ?? county ?? city, topic, excluded: JSON.parse(excluded) as string[], assignee }
}

/** The fields of a matter that come from its row; others are added by whoever hands them out. */
export function summaryFields(actor: StaffActor, row: DeskRow) {
  const { id, handle, kind, topic, city, county, township, unit, keeping, privacy, urgency, sizeKib } = row
  const { state, version, createdAt, updatedAt, closedAt, dueAt, assignee } = row
  const isDue = dueAt > 0 && dueAt < neverDue
  return {
    id,
    handle,
    kind,
    topic,
    place: { city, county, township },
    unit,
    unitName: unitName(unit),
    state,
    version,
    dueAt: isDue ? dueAt : null,
    keeping,
    privacy,
    urgency,
    sizeKib,
    createdAt,
    updatedAt,
    closedAt,
    assignee: assignee === null ? null : assignee === actor.staff ? ('me' as const) : ('other' as const),
  }
}

/** A row of the queue with the fields that the actor may see. */
export function summaryFor(actor: StaffActor, row: DeskRow) {
  return onlyFields(actor, summaryFields(actor, row))
}
