import { province } from '../../../content/units/province.ts'
import type { StaffRole } from '../../contract/roles.ts'
import { type MatterState, ownerOf } from '../rules.ts'
import type { LadderClock, Percent } from './rungs.ts'

/** Who is told of a rung: whoever has to do something next, or the coordinating offices up to a level. */
export interface Addressee {
  readonly audience: Extract<StaffRole, 'dispatcher' | 'handler' | 'reviewer' | 'supervisor'>
  /** The widest place whose coordinating office is told; the place of the unit for everybody else. */
  readonly top: string
}

/** So many levels above the unit's own: its own office, that of 第六十二条第一款 with the next, the province. */
const levelsUp: Readonly<Record<Percent, number>> = { 50: 0, 80: 0, 100: 1, 200: 2 }

/** @param unit its code begins with its place: `360102-centre` */
export function addresseeOf(percent: Percent, clock: LadderClock, state: MatterState, unit: string): Addressee {
  const place = unit.slice(0, 6)
  const isForOwner = percent === 50 || (clock === 'resident' && percent === 100)
  if (!isForOwner) return { audience: 'supervisor', top: above(place, levelsUp[percent]) }
  const owner = ownerOf[state]
  return { audience: owner === 'dispatcher' || owner === 'reviewer' ? owner : 'handler', top: place }
}

/** A place and all that it lies in, itself first. */
export function levelsOver(place: string): string[] {
  const levels = [place, place.slice(0, 6), `${place.slice(0, 4)}00`, province]
  return [...new Set(levels)]
}

function above(place: string, levels: number): string {
  return levelsOver(place)[levels] ?? province
}
