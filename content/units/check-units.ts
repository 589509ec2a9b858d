import { topics } from '../duties/topics.ts'
import { isDemonstration, type Operator } from '../operator.ts'
import { cities, countiesOf, isPlace } from '../places/index.ts'
import { levelsAmong } from './levels.ts'
import { province } from './province.ts'
import type { Unit } from './types.ts'

export interface UnitProblem {
  /** The code of the unit, or of the place that has none. */
  readonly at: string
  /**
   * - `code`, `place`, `name`: of the wrong shape, of no place of the list, or without a name;
   * - `twice`: a code or a place that stands there twice;
   * - `placeholder`: calls itself a demonstration or an example;
   * - `neighbour`: a body that must never learn who wrote (第五十二条: the estate's committees and its company);
   * - `nobody`: fewer than two levels of this place have a unit, so that a matter about the first would have no owner.
   */
  readonly reason: 'code' | 'place' | 'name' | 'twice' | 'placeholder' | 'neighbour' | 'nobody'
}

const codeShape = /^(\d{6})-[a-z][a-z-]*$/
const placeholders = /演示|示例|测试|待定|某|todo|example/i
const neighbours = new Set(topics.flatMap(({ neverReceive = [] }) => neverReceive))
/** As people call them; 村民委员会 are to villages what 居民委员会 are to estates. */
const neighbourNames = [...neighbours, '物业', '业委会', '居委会', '村委会', '村民委员会']

/** What a list of receiving units lacks, empty when every matter finds an owner in it. */
export function checkUnits(units: readonly Unit[]): readonly UnitProblem[] {
  return [...units.flatMap((unit, index) => problemsOf(unit, units.slice(0, index))), ...placesWithout(units)]
}

/** Refuses to go on with an operator's list that lacks something. @throws Error that names the first problem */
export function requireSound(units: readonly Unit[], record: Operator): void {
  if (isDemonstration(record)) return
  const [problem] = checkUnits(units)
  if (problem) throw new Error(`content/units/operator-units.ts: ${problem.reason} at ${problem.at}`)
}

function problemsOf(unit: Unit, earlier: readonly Unit[]): UnitProblem[] {
  const { code, place, placeName, name } = unit
  const found: UnitProblem['reason'][] = []
  if (codeShape.exec(code)?.[1] !== place) found.push('code')
  if (!isKnown(place)) found.push('place')
  if (name.trim() === '' || placeName.trim() === '') found.push('name')
  if (earlier.some((other) => other.code === code || other.place === place)) found.push('twice')
  if (placeholders.test(name)) found.push('placeholder')
  if (neighbourNames.some((neighbour) => name.includes(neighbour))) found.push('neighbour')
  return found.map((reason) => ({ at: code, reason }))
}

const isKnown = (place: string) =>
  place === province || isPlace({ city: place }) || cities().some(({ code: city }) => isPlace({ city, county: place }))

/** Every place that the forms offer: each city, for who does not know the county, and each county. */
function placesWithout(units: readonly Unit[]): UnitProblem[] {
  const places = cities().flatMap(({ code: city }) => [
    { city },
    ...countiesOf(city).map(({ code: county }) => ({ city, county })),
  ])
  return places
    .filter((place) => levelsAmong(units, place).length < 2)
    .map(({ city, ...rest }) => ({ at: 'county' in rest ? rest.county : city, reason: 'nobody' }))
}
