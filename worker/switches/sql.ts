import type { SwitchName, SwitchReason } from '../contract/switches.ts'
import { type Statement, sql } from '../db/database.ts'

export interface SwitchRow {
  readonly name: SwitchName
  readonly isOff: 0 | 1
  readonly reason: SwitchReason | null
  readonly note: string
  readonly turnedAt: number
  readonly version: number
}

const columns = 'name, is_off AS isOff, reason, note, turned_at AS turnedAt, version'

export function selectSwitch(name: SwitchName): Statement {
  return sql(`SELECT ${columns} FROM switches WHERE name = ?`, name)
}

export function selectSwitches(): Statement {
  return sql(`SELECT ${columns} FROM switches`)
}

/** What the turn stands on: the version that was seen, 0 when it was never turned. */
export type NewState = Pick<SwitchRow, 'isOff' | 'reason' | 'note' | 'turnedAt'>

/** Changes one row, or none when somebody turned it since, or when it stands so already. */
export function turnSwitch(name: SwitchName, version: number, to: NewState): Statement {
  const { isOff, reason, note, turnedAt } = to
  return sql(
    `INSERT INTO switches (name, is_off, reason, note, turned_at, version)
     SELECT ?1, ?2, ?3, ?4, ?5, 1 WHERE ?6 > 0 OR ?2 = 1
     ON CONFLICT (name) DO UPDATE SET is_off = ?2, reason = ?3, note = ?4, turned_at = ?5, version = version + 1
       WHERE version = ?6 AND (is_off <> ?2 OR reason IS NOT ?3 OR note <> ?4)`,
    name,
    isOff,
    reason,
    note,
    turnedAt,
    version,
  )
}
