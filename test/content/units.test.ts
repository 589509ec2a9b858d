import { describe, expect, it } from 'vitest'
import { type Operator, operator } from '../../content/operator.ts'
import { cities, countiesOf, type Place } from '../../content/places/index.ts'
import { checkUnits, requireSound } from '../../content/units/check-units.ts'
import { demoUnits } from '../../content/units/demo.ts'
import { levelsOf, type Unit, unitFor, units, unitsOf } from '../../content/units/index.ts'
import { levelsAmong } from '../../content/units/levels.ts'

const places: readonly Place[] = cities().flatMap(({ code: city }) => [
  { city },
  ...countiesOf(city).map(({ code: county }) => ({ city, county })),
])
const unit = (place: string, name: string): Unit => ({
  code: `${place}-centre`,
  place,
  placeName: name,
  name: `${name}综治中心`,
})
const province = unit('360000', '江西省')
const everyCity = cities().map(({ code, name }) => unit(code, name))
// It belongs to nobody and stands in tests alone.
const named: Operator = { ...operator, name: '青云市平安建设统筹协调机构办公室' }
const reasons = (list: readonly Unit[]) => [...new Set(checkUnits(list).map(({ reason }) => reason))]

/** A small generator whose run can be repeated. */
function* draws(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1664525 + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

describe('the units of an installation', () => {
  it('are the operator’s list when there is an operator, the demonstration’s while there is none', () => {
    expect(unitsOf(operator, [province])).toEqual(demoUnits())
    expect(unitsOf(named, [province, ...everyCity])).toEqual([province, ...everyCity])
    expect(unitsOf(named, [])).toEqual([])
  })

  it('leave no place of the province without an owner, nor a matter about that owner', () => {
    expect(() => requireSound(units(), operator)).not.toThrow()
    for (const place of places) {
      expect(levelsOf(place).length).toBeGreaterThanOrEqual(2)
      expect(unitFor(place, true).code).not.toBe(unitFor(place).code)
    }
  })

  it('go on to the next level where a level has no unit, for every place and any sound list', () => {
    const random = draws(20230101)
    for (let round = 0; round < 50; round++) {
      const share = random.next().value
      const counties = places.flatMap(({ county }) =>
        county && random.next().value < share ? [unit(county, '某县')] : [],
      )
      const list = [...counties, province, ...everyCity]
      for (const place of places) {
        const [own, next] = levelsAmong(list, place)
        const hasOwn = counties.some((one) => one.place === place.county)
        expect(own?.place).toBe(hasOwn ? place.county : place.city)
        expect(next?.place).toBe(hasOwn ? place.city : province.place)
      }
    }
  })

  it('never go down again: what is about the city’s unit does not come to a county', () => {
    for (const place of places) expect(levelsOf(place)).toEqual([...levelsOf(place)].sort().reverse())
  })
})

describe('an operator’s list', () => {
  it('is sound with the province and each city', () => {
    expect(checkUnits([province, ...everyCity])).toEqual([])
    expect(() => requireSound([province, ...everyCity], named)).not.toThrow()
  })

  it('is refused when some place has fewer than two levels', () => {
    expect(reasons([])).toEqual(['nobody'])
    expect(reasons(everyCity)).toEqual(['nobody'])
    expect(checkUnits([province, ...everyCity.slice(1)]).map(({ at }) => at)).toContain('360100')
    expect(() => requireSound([], named)).toThrow(/operator-units\.ts: nobody/)
  })

  const sound = [province, ...everyCity]
  const wrong: [string, Unit, string][] = [
    ['a code of another place', { ...unit('360102', '东湖区'), code: '360103-centre' }, 'code'],
    ['a code of another shape', { ...unit('360102', '东湖区'), code: '360102' }, 'code'],
    ['a place elsewhere', unit('440100', '广州市'), 'place'],
    ['no name', { ...unit('360102', '东湖区'), name: ' ' }, 'name'],
    ['a place that has a unit', { ...unit('360100', '南昌市'), code: '360100-office' }, 'twice'],
    ['a demonstration', { ...unit('360102', '东湖区'), name: '东湖区综治中心（演示）' }, 'placeholder'],
    ['a property company', { ...unit('360102', '东湖区'), name: '东湖区平安物业服务企业' }, 'neighbour'],
    ['an owners’ committee', { ...unit('360102', '东湖区'), name: '花园小区业主委员会' }, 'neighbour'],
    ['a residents’ committee', { ...unit('360102', '东湖区'), name: '八一桥居民委员会' }, 'neighbour'],
  ]
  it.each(wrong)('is refused with %s', (_name, extra, reason) => {
    expect(checkUnits([...sound, extra])).toContainEqual({ at: extra.code, reason })
  })
})
