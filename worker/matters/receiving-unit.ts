import { operator } from '../../content/operator.ts'
import type { Place } from '../../content/places/index.ts'
import { requireSound } from '../../content/units/check-units.ts'
import { unitFor, units } from '../../content/units/index.ts'
import type { Receiver } from './types.ts'

// No Worker starts on a list that would leave some matter without an owner.
requireSound(units(), operator)

/**
 * The code of the unit in whose inbox a matter of this place lies first, as `360102-centre`: the county's, or the
 * city's when the county is unknown. A matter about that very unit goes to the next level's.
 */
export function receivingUnit(place: Place, aboutUnit = false): string {
  return unitFor(place, aboutUnit).code
}

/** The same unit by its name, and the one that it is not given to when the matter is about that one. */
export function receivingNames(place: Place): { readonly own: string; readonly above: string } {
  return { own: unitFor(place).name, above: unitFor(place, true).name }
}

/** The unit of this code as the person may read it. */
export function receiverOf(code: string, place: Place): Receiver {
  const { own, above } = { own: unitFor(place), above: unitFor(place, true) }
  const isRaised = code === above.code && code !== own.code
  return { name: units().find((unit) => unit.code === code)?.name ?? own.name, insteadOf: isRaised ? own.name : null }
}

/**
 * The place whose custodian keeps the identity of a confidential reporter: the county, or the city when it is unknown,
 * and the next level's where the installation has no unit there.
 */
export function custodianOf(place: Place): string {
  return unitFor(place).place
}
