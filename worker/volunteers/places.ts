import { countiesOf, placeName } from '../../content/places/index.ts'
import type { Place } from './types.ts'

/** Counties of a city for a list to choose from; empty for an unknown city. */
export function listCounties(city: string): readonly { readonly code: string; readonly name: string }[] {
  return countiesOf(city)
}

/** City and county as people say them. */
export function namePlace(place: Place): string {
  return placeName(place)
}
