import jiangxi from './jiangxi.json' with { type: 'json' }
import { renamings } from './patch.ts'

/** Six digits: a city ends in 00. Townships have nine and stand in townships.ts, loaded per city. */
export type Division = { readonly code: string; readonly name: string }

/** Where something is, as it travels on the wire: city always, county and township when the person knows them. */
export type Place = {
  readonly city: string
  readonly county?: string | undefined
  readonly township?: string | undefined
}

/** ISO date of the list, shown wherever it is offered. */
export const placesDate: string = jiangxi.date

const renamed = new Map(renamings.map(({ code, name }) => [code, name]))
const named = ({ code, name }: Division): Division => ({ code, name: renamed.get(code) ?? name })
const countiesByCity = new Map(jiangxi.cities.map((city) => [city.code, city.counties.map(named)]))
const names = new Map(
  jiangxi.cities.flatMap((city) => [city, ...city.counties]).map(({ code, name }) => [code, renamed.get(code) ?? name]),
)

/** The eleven cities of Jiangxi. */
export function cities(): readonly Division[] {
  return jiangxi.cities.map(named)
}

/** Counties, districts and county-level cities of a city; empty for a code that is no city of Jiangxi. */
export function countiesOf(city: string): readonly Division[] {
  return countiesByCity.get(city) ?? []
}

/** Whether city and county are codes of Jiangxi and the county lies in the city. */
export function isPlace(place: Place): boolean {
  if (!countiesByCity.has(place.city)) return false
  return place.county === undefined || countiesOf(place.city).some(({ code }) => code === place.county)
}

/** City and county as people say them; unknown codes are left out. */
export function placeName(place: Place): string {
  return [place.city, place.county].map((code) => (code ? (names.get(code) ?? '') : '')).join('')
}
