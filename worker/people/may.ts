import { type Actor, isStaff } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { assignedOnly, grantedOnly, policy } from './policy.ts'
import type { Relation, Verb } from './verbs.ts'

/** What must be known of an object to decide who may do what to it. */
export interface Subject {
  /** Code of the unit that it lies with, as `360102-centre`. */
  readonly unit: string
  /** The narrowest place known: city, county or township. */
  readonly place: string
  readonly topic?: string | null
  /** Persons of staff that it is kept from. */
  readonly excluded?: readonly string[]
  /** The person that it is assigned to. */
  readonly assignee?: string | null
}

/** Whether the policy lets the actor do this in this relation. Whoever has no account may nothing here. */
export function may(actor: Actor, verb: Verb, relation: Relation): boolean {
  if (!isStaff(actor)) return false
  const isGranted = actor.readsContent || !grantedOnly[actor.role]?.includes(verb)
  return isGranted && (policy[actor.role][verb]?.includes(relation) ?? false)
}

/** How the actor stands to the object; null: it lies with no unit. */
export function relationOf(actor: Actor, object: Subject | null): Relation {
  if (!isStaff(actor) || object === null) return 'none'
  const { unit, place, topic, excluded = [] } = object
  if (excluded.includes(actor.staff)) return 'excluded'
  if (!reaches(actor.place, place)) return 'other-place'
  const isOfTopic = actor.topic === null || actor.topic === topic
  return unit === actor.unit && isOfTopic ? 'own-unit' : 'other-unit'
}

/** The one gate: whether the actor may do this to this object. */
export function mayOn(actor: Actor, verb: Verb, object: Subject | null): boolean {
  if (!may(actor, verb, relationOf(actor, object))) return false
  return !assignedOnly.includes(verb) || (isStaff(actor) && object?.assignee === actor.staff)
}

/** The same as a demand. What one may not see is not there. @throws PortalError not-found */
export function requireMay(actor: Actor, verb: Verb, object: Subject | null): void {
  if (!mayOn(actor, verb, object)) throw new PortalError('not-found')
}

/** Whether a place lies in another: 360000 holds all, 360100 its counties, 360102 its townships. */
export function reaches(place: string, inner: string): boolean {
  return inner.startsWith(placePrefix(place))
}

/** What the code of every place begins with that lies in this one: for a query that does not ask the gate row by row. */
export function placePrefix(place: string): string {
  return place.length === 6 ? place.replace(/(?:00){1,2}$/, '') : place
}
