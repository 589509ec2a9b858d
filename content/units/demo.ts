import { cities, countiesOf } from '../places/index.ts'
import { unitWords } from '../words/units.ts'

/** A body that can receive sealed matters. The code is its place and what it is: `360102-centre`. */
export interface Unit {
  readonly code: string
  /** Six digits; the province ends in 0000, a city in 00. */
  readonly place: string
  readonly placeName: string
  readonly name: string
}

const province = '360000'

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

/** The places from the county up to the province: each is the next level of the one before. */
export function levelsOf(place: { readonly city: string; readonly county?: string | undefined }): readonly string[] {
  return [...(place.county ? [place.county] : []), place.city, province]
}
