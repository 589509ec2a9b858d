import { unitName } from '../../content/units/name.ts'

/** What people call a unit, for doors; its code where the list does not have it (any more). */
export function nameOfUnit(code: string): string {
  return unitName(code)
}
