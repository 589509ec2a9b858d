import { cities, countiesOf, placeName } from '../../../../content/places/index.ts'
import { townshipsOf } from '../../../../content/places/townships.ts'
import type { MatterSummary } from '../../../../worker/contract/desk.ts'

export interface CountyGroup {
  readonly name: string
  readonly counties: readonly { readonly code: string; readonly name: string }[]
}

/** Counties that somebody of this place can tell apart: none within one county, those of a city, or all by city. */
export function countiesWithin(place: string): CountyGroup[] {
  if (place.length !== 6 || !place.endsWith('00')) return []
  const within = cities().filter(({ code }) => place.endsWith('0000') || code === place)
  return within.map(({ code, name }) => ({ name, counties: countiesOf(code) }))
}

/** The narrowest names of a place; what everybody at this desk shares is left out. @param own place of who looks */
export function shortPlace(place: MatterSummary['place'], own: string, townships: Readonly<Record<string, string>>) {
  const { city, county, township } = place
  const name = township ? (townships[township] ?? '') : ''
  const isOfCounty = county !== null && own.startsWith(county)
  if (isOfCounty && name) return name
  const isOfCity = own.length === 6 && !own.endsWith('0000') && own.slice(0, 4) === city.slice(0, 4)
  const whole = placeName({ city, county: county ?? undefined })
  return (isOfCity && county ? whole.slice(placeName({ city }).length) : whole) + name
}

/** Names of townships of all these cities, fetched once each. */
export async function townshipNames(found: Iterable<string>): Promise<Record<string, string>> {
  const lists = await Promise.all([...new Set(found)].map(townshipsOf))
  return Object.assign({}, ...lists)
}
