import type { Place } from './index.ts'

type Townships = Readonly<Record<string, string>>
type Loaded = { readonly default: Townships }

/** One file per city, loaded only when asked for: together they are twenty times the size of cities and counties. */
const files: Readonly<Record<string, () => Promise<Loaded>>> = {
  '360100': () => import('./townships-360100.json', { with: { type: 'json' } }),
  '360200': () => import('./townships-360200.json', { with: { type: 'json' } }),
  '360300': () => import('./townships-360300.json', { with: { type: 'json' } }),
  '360400': () => import('./townships-360400.json', { with: { type: 'json' } }),
  '360500': () => import('./townships-360500.json', { with: { type: 'json' } }),
  '360600': () => import('./townships-360600.json', { with: { type: 'json' } }),
  '360700': () => import('./townships-360700.json', { with: { type: 'json' } }),
  '360800': () => import('./townships-360800.json', { with: { type: 'json' } }),
  '360900': () => import('./townships-360900.json', { with: { type: 'json' } }),
  '361000': () => import('./townships-361000.json', { with: { type: 'json' } }),
  '361100': () => import('./townships-361100.json', { with: { type: 'json' } }),
}

/** Townships and subdistricts of a city by their nine-digit code; empty for a code that is no city of Jiangxi. */
export async function townshipsOf(city: string): Promise<Townships> {
  return (await files[city]?.())?.default ?? {}
}

/** Whether the township, when one is named, lies in the county that is named. */
export async function isTownshipOf(place: Place): Promise<boolean> {
  if (place.township === undefined) return true
  if (place.county === undefined || !place.township.startsWith(place.county)) return false
  return place.township in (await townshipsOf(place.city))
}
