import { type Division, type Place, placeName } from '../../content/places/index.ts'
import { isTownshipOf, townshipsOf } from '../../content/places/townships.ts'

export { isTownshipOf }

/** Townships and subdistricts of a county; none where the county is unknown. */
export async function listTownships({ city, county }: Place): Promise<readonly Division[]> {
  if (!county) return []
  return Object.entries(await townshipsOf(city)).flatMap(([code, name]) =>
    code.startsWith(county) ? [{ code, name }] : [],
  )
}

/** City, county and township as people say them, as far as they are known. */
export async function fullPlaceName(place: Place): Promise<string> {
  const township = place.township ? ((await townshipsOf(place.city))[place.township] ?? '') : ''
  return placeName(place) + township
}
