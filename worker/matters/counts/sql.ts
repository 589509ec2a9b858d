import { type Statement, sql } from '../../db/database.ts'

export interface CountRow {
  readonly unit: string
  readonly state: string
  readonly count: number
  readonly overdue: number
}

/** What of the table somebody's numbers are made of; null: not bounded by it. */
export interface CountFilter {
  readonly unit: string | null
  readonly city: string | null
  readonly county: string | null
  readonly township: string | null
  readonly topic: string | null
  /** Matters kept from this person are not counted. */
  readonly staff: string
  readonly now: number
}

/** By unit and state, read in the order of the index of unit and state, which covers it. */
export function selectCounts({ staff, now, ...bounds }: CountFilter): Statement {
  const wanted: [string, string | null][] = [
    ['unit = ?', bounds.unit],
    ['+city = ?', bounds.city],
    ['+county = ?', bounds.county],
    ['+township = ?', bounds.township],
    ['+topic = ?', bounds.topic],
  ]
  const conditions = wanted.filter(([, value]) => value !== null)
  return sql(
    `SELECT unit, state, count(*) AS count, sum(due_at > 0 AND due_at <= ?) AS overdue
     FROM matters INDEXED BY matters_due_of_unit_state
     WHERE id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?)
       ${conditions.map(([text]) => `AND ${text}`).join(' ')}
     GROUP BY unit, state`,
    now,
    staff,
    ...conditions.map(([, value]) => value),
  )
}
