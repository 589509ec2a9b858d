import { isDemonstration, type Operator, operator } from '../operator.ts'
import { isPlace, type Place } from '../places/index.ts'
import { unitWords } from '../words/units.ts'
import { demoUnits } from './demo.ts'
import { levelsAmong } from './levels.ts'
import { operatorUnits } from './operator-units.ts'
import type { Unit } from './types.ts'

export type { Unit } from './types.ts'

/**
 * The units that an installation gives its matters to: the operator's own list, or the demonstration's while there is
 * no operator. What the list lacks, `checkUnits` says; the Worker does not start with a list that lacks something.
 */
export function unitsOf(record: Operator, own: readonly Unit[]): readonly Unit[] {
  return isDemonstration(record) ? demoUnits() : own
}

const here = unitsOf(operator, operatorUnits)

/** The units of this installation: the one list that routing, the forms and the key ceremony read. */
export function units(): readonly Unit[] {
  return here
}

/** The levels over a place that have a unit, from its own up: each is the next level of the one before. */
export function levelsOf(place: Place): readonly string[] {
  return levelsAmong(here, place).map((unit) => unit.place)
}

/**
 * The unit that a matter of this place goes to first, and the next level's when it is about that very unit.
 * @throws Error for a place that nobody is responsible for
 */
export function unitFor(place: Place, aboutUnit = false): Unit {
  const unit = isPlace(place) ? levelsAmong(here, place)[aboutUnit ? 1 : 0] : undefined
  if (!unit) throw new Error(`no unit receives matters of ${place.county ?? place.city}`)
  return unit
}

/** What the one is called who keeps the identities of a unit's place. */
export function custodianName({ placeName }: Pick<Unit, 'placeName'>): string {
  return isDemonstration() ? unitWords.demoCustodian(placeName) : unitWords.custodian(placeName)
}
