import type { ExportFilter } from '../../contract/exports.ts'
import type { StaffRole } from '../../contract/roles.ts'
import { type SqlValue, type Statement, sql } from '../../db/database.ts'
import type { Bounds } from '../desk/bounds.ts'
import type { DeskRow } from '../desk/sql.ts'

export interface ExportRow {
  readonly id: string
  readonly unit: string
  readonly place: string
  /** JSON of an ExportFilter. */
  readonly filter: string
  readonly reasonCipher: string
  readonly askedBy: string
  /** S-… */
  readonly askedCode: string
  readonly askedRole: StaffRole
  readonly askedAt: number
  readonly until: number
  readonly state: 'waiting' | 'agreed' | 'refused' | 'done'
  /** Null while nobody has decided. */
  readonly decidedBy: string | null
  /** S-… */
  readonly decidedCode: string | null
}

export function insertExport(asked: Omit<ExportRow, 'askedCode' | 'decidedBy' | 'decidedCode' | 'state'>): Statement {
  const { id, unit, place, filter, reasonCipher, askedBy, askedRole, askedAt, until } = asked
  return sql(
    `INSERT INTO exports (id, unit, place, filter, reason_cipher, asked_by, asked_role, asked_at, until, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    id,
    unit,
    place,
    filter,
    reasonCipher,
    askedBy,
    askedRole,
    askedAt,
    until,
  )
}

const exportsOf = `SELECT exports.id, exports.unit, place, filter, reason_cipher AS reasonCipher, asked_by AS askedBy,
    asking.code AS askedCode, asked_role AS askedRole, asked_at AS askedAt, until, exports.state,
    decided_by AS decidedBy, deciding.code AS decidedCode
  FROM exports JOIN staff AS asking ON asking.id = asked_by LEFT JOIN staff AS deciding ON deciding.id = decided_by`

export function selectExport(id: string): Statement {
  return sql(`${exportsOf} WHERE exports.id = ?`, id)
}

/** Of these units, not yet over; whether somebody may see each, the caller says. */
export function selectExports(units: readonly string[], now: number, most: number): Statement {
  return sql(
    `${exportsOf} WHERE exports.unit IN (SELECT value FROM json_each(?)) AND until > ? ORDER BY asked_at DESC LIMIT ?`,
    JSON.stringify(units),
    now,
    most,
  )
}

/** A row as it may leave the house: no text, no contact, and nothing that finds the person. */
export type ExportedRow = Pick<
  DeskRow,
  | 'handle'
  | 'kind'
  | 'topic'
  | 'city'
  | 'county'
  | 'township'
  | 'keeping'
  | 'urgency'
  | 'state'
  | 'createdAt'
  | 'closedAt'
>

export interface ExportReach extends Bounds {
  readonly unit: string
  /** What is kept from either of the two is not in the list. */
  readonly kept: readonly string[]
}

export function selectExported(
  { unit, city, county, township, kept }: ExportReach,
  { state, topic, kind }: ExportFilter,
  [from, to]: readonly [number | null, number | null],
  most: number,
): Statement {
  const wanted: [string, SqlValue][] = [
    ['unit = ?', unit],
    ['city = ?', city],
    ['county = ?', county],
    ['township = ?', township],
    ['state = ?', state ?? null],
    ['topic = ?', topic ?? null],
    ['kind = ?', kind ?? null],
    ['created_at >= ?', from],
    ['created_at < ?', to],
  ]
  const conditions = wanted.filter(([, value]) => value !== null)
  return sql(
    `SELECT handle, kind, topic, city, county, township, keeping, urgency, state, created_at AS createdAt,
       closed_at AS closedAt
     FROM matters WHERE ${conditions.map(([text]) => text).join(' AND ')}
       AND id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id IN (SELECT value FROM json_each(?)))
     ORDER BY created_at, id LIMIT ?`,
    ...conditions.map(([, value]) => value),
    JSON.stringify(kept),
    most,
  )
}

/** Scheduled work. */
export function deleteExportsAskedBefore(before: number, most: number): Statement {
  return sql(
    'DELETE FROM exports WHERE id IN (SELECT id FROM exports WHERE asked_at <= ? ORDER BY asked_at LIMIT ?)',
    before,
    most,
  )
}
