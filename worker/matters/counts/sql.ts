import { type Statement, sql } from '../../db/database.ts'
import type { Bounds } from '../desk/bounds.ts'

export interface CountRow {
  readonly unit: string
  readonly state: string
  readonly count: number
  readonly overdue: number
}

/** What of the table somebody's numbers are made of; null: not bounded by it. */
export interface CountFilter extends Bounds {
  readonly unit: string | null
  readonly topic: string | null
  /** Matters kept from this person are not counted. */
  readonly staff: string
  readonly now: number
}

/** The index that the narrowest bound leads: each covers all that is counted. */
function indexFor({ unit, county, city }: CountFilter): string {
  if (unit !== null) return 'matters_due_of_unit_state'
  if (county !== null) return 'matters_due_of_county'
  return city === null ? 'matters_due_of_unit_state' : 'matters_due_of_city'
}

/** By unit and state. Only the whole province reads the whole index. */
export function selectCounts(filter: CountFilter): Statement {
  const { unit, city, county, township, topic, staff, now } = filter
  const wanted: [string, string | null][] = [
    ['unit = ?', unit],
    ['city = ?', city],
    ['county = ?', county],
    ['township = ?', township],
    ['topic = ?', topic],
  ]
  const conditions = wanted.filter(([, value]) => value !== null)
  return sql(
    `SELECT unit, state, count(*) AS count, sum(due_at > 0 AND due_at <= ?) AS overdue
     FROM matters INDEXED BY ${indexFor(filter)}
     WHERE id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?)
       ${conditions.map(([text]) => `AND ${text}`).join(' ')}
     GROUP BY unit, state`,
    now,
    staff,
    ...conditions.map(([, value]) => value),
  )
}
