import { cities, countiesOf } from '../places/index.ts'
import { unitWords } from '../words/units.ts'
import { province } from './province.ts'
import type { Unit } from './types.ts'

/**
 * The units of the demonstration: a governance centre (第十三条) for the province, each city and each county. None of
 * them exists as such; a real installation lists its own bodies.
 */
export function demoUnits(): readonly Unit[] {
  const places = cities().flatMap((city) => [
    city,
    ...countiesOf(city.code).map(({ code, name }) => ({ code, name: city.name + name })),
  ])
  return [{ code: province, name: unitWords.province }, ...places].map(({ code, name }) => ({
    code: `${code}-centre`,
    place: code,
    placeName: name,
    name: unitWords.demoCentre(name),
  }))
}
