import { describe, expect, it } from 'vitest'
import { cities, countiesOf, isPlace, placeName, placesDate } from '../../content/places/index.ts'
import { isTownshipOf, townshipsOf } from '../../content/places/townships.ts'

describe('places of Jiangxi', () => {
  it('counts 11 cities, 100 counties and 1,580 townships, each code once and each under its own', async () => {
    const counties = cities().flatMap(({ code }) => countiesOf(code).map((county) => ({ ...county, city: code })))
    expect(cities()).toHaveLength(11)
    expect(counties).toHaveLength(100)
    expect(new Set(counties.map(({ code }) => code)).size).toBe(100)
    expect(counties.every(({ code, city }) => code.slice(0, 4) === city.slice(0, 4))).toBe(true)
    const townships = (await Promise.all(cities().map(({ code }) => townshipsOf(code)))).flatMap(Object.keys)
    expect(new Set(townships).size).toBe(1580)
    const known = new Set(counties.map(({ code }) => code))
    expect(townships.every((code) => /^\d{9}$/.test(code) && known.has(code.slice(0, 6)))).toBe(true)
  })

  it('leaves out units that exist for statistics only', async () => {
    const all = (await Promise.all(cities().map(({ code }) => townshipsOf(code)))).flatMap(Object.keys)
    expect(all.filter((code) => Number(code.slice(6)) >= 400)).toEqual([])
  })

  it('names a place from its codes and says the date of the list', () => {
    expect(placeName({ city: '360100', county: '360102' })).toBe('南昌市东湖区')
    expect(placeName({ city: '360700' })).toBe('赣州市')
    expect(placeName({ city: '110000' })).toBe('')
    expect(placesDate).toBe('2023-06-30')
  })

  it('accepts a county or township only inside the one above it', async () => {
    expect(isPlace({ city: '360100', county: '360102' })).toBe(true)
    expect(isPlace({ city: '360100', county: '360702' })).toBe(false)
    expect(isPlace({ city: '360102' })).toBe(false)
    expect(isPlace({ city: '440100' })).toBe(false)
    expect(await isTownshipOf({ city: '360100', county: '360102', township: '360102002' })).toBe(true)
    expect(await isTownshipOf({ city: '360100', county: '360103', township: '360102002' })).toBe(false)
    expect(await isTownshipOf({ city: '360100', township: '360102002' })).toBe(false)
    expect(await isTownshipOf({ city: '360100', county: '360102', township: '360102999' })).toBe(false)
  })
})
