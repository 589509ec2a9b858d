import { units } from './index.ts'

let names: ReadonlyMap<string, string> | null = null

/** What people call a unit; its code where the list does not have it (any more). */
export function unitName(code: string): string {
  names ??= new Map(units().map((unit) => [unit.code, unit.name]))
  return names.get(code) ?? code
}
