import { expect, it } from 'vitest'
import { cities, countiesOf } from '../../../content/places/index.ts'
import { units } from '../../../content/units/index.ts'
import { custodianOf, receivingUnit } from '../../../worker/matters/receiving-unit.ts'

const places = cities().flatMap(({ code: city }) => [
  { city, county: undefined },
  ...countiesOf(city).map(({ code: county }) => ({ city, county })),
])

it('gives every place of the province a unit that exists, and another one when the matter is about that unit', () => {
  const codes = new Set(units().map(({ code }) => code))
  for (const place of places) {
    const [own, next] = [receivingUnit(place), receivingUnit(place, true)]
    expect(codes.has(own) && codes.has(next)).toBe(true)
    expect(next).not.toBe(own)
    expect(own).toBe(`${custodianOf(place)}-centre`)
  }
})

it('goes from the county to the city, and from the city to the province', () => {
  const donghu = { city: '360100', county: '360102' }
  expect([receivingUnit(donghu), receivingUnit(donghu, true)]).toEqual(['360102-centre', '360100-centre'])
  const nanchang = { city: '360100' }
  expect([receivingUnit(nanchang), receivingUnit(nanchang, true)]).toEqual(['360100-centre', '360000-centre'])
})

it('fails for a place that nobody is responsible for, and never falls silent', () => {
  expect(() => receivingUnit({ city: '440100' })).toThrow(/440100/)
})
