import type { Place } from '../../content/places/index.ts'
import { demoUnits, levelsOf } from '../../content/units/demo.ts'

const unitAt = new Map(demoUnits().map(({ place, code }) => [place, code]))

/**
 * The code of the unit in whose inbox a matter of this place lies first, as `360102-centre`: the county's, or the
 * city's when the county is unknown. A matter about that very unit goes to the next level's.
 */
export function receivingUnit(place: Place, aboutUnit = false): string {
  const level = levelsOf(place)[aboutUnit ? 1 : 0]
  const unit = level && unitAt.get(level)
  if (!unit) throw new Error(`no unit receives matters of ${level}`)
  return unit
}

/** The place whose custodian keeps the identity of a confidential reporter: the county, or the city when it is unknown. */
export function custodianOf({ county, city }: Place): string {
  return county ?? city
}
