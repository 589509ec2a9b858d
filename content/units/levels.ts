import type { Place } from '../places/index.ts'
import { province } from './province.ts'
import type { Unit } from './types.ts'

/** Of these units those over a place, from its own level up; a level without a unit is left to the next. */
export function levelsAmong(units: readonly Unit[], { city, county }: Place): readonly Unit[] {
  return [county, city, province].flatMap((level) => units.find(({ place }) => place === level) ?? [])
}
