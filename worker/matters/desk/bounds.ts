import { province } from '../../../content/units/province.ts'

/** What a place bounds of the table; null: nothing. The county also of a township, since an index begins with it. */
export interface Bounds {
  readonly city: string | null
  readonly county: string | null
  readonly township: string | null
}

/** The bounds of a city, a county or a township; of the province there are none. */
export function boundsOf(place: string): Bounds {
  const isWide = place.length === 6 && place.endsWith('00')
  return {
    city: isWide && place !== province ? place : null,
    county: isWide ? null : place.slice(0, 6),
    township: place.length > 6 ? place : null,
  }
}
