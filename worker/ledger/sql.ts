import { type Statement, sql } from '../db/database.ts'
import type { LedgerRow } from '../db/ledger.ts'

export interface PublishedDay {
  /** `2026-11-21`, in China's time. */
  readonly day: string
  readonly head: string
}

export function selectDay(day: string): Statement {
  return sql('SELECT day, head FROM ledger_heads WHERE day = ?', day)
}

/** The first one of a day stays. */
export function insertDay({ day, head, lines }: PublishedDay & { readonly lines: string }): Statement {
  return sql(
    'INSERT INTO ledger_heads (day, head, lines) VALUES (?, ?, ?) ON CONFLICT (day) DO NOTHING',
    day,
    head,
    lines,
  )
}

/** The newest days, newest first. */
export function selectDays(most: number): Statement {
  return sql('SELECT day, head FROM ledger_heads ORDER BY day DESC LIMIT ?', most)
}

export interface StoredDay extends PublishedDay {
  /** What the head was folded from: `unit n hash` of every chain. */
  readonly lines: string
}

export function selectNewestDay(): Statement {
  return sql('SELECT day, head, lines FROM ledger_heads ORDER BY day DESC LIMIT 1')
}

/** A row as it was hashed, with the hash that stands in it. */
export interface StretchRow extends LedgerRow {
  readonly hash: string | null
}

/** Rows of one chain in order, from a number up to another one, which is left out. */
export function selectChain(unit: string, from: number, until: number): Statement {
  return sql(
    `SELECT id, subject_kind, subject_id, action, actor_role, actor_id, at, detail, unit, n, hash FROM events
     WHERE unit = ? AND n >= ? AND n < ? ORDER BY n`,
    unit,
    from,
    until,
  )
}

/** Null: not asked for. */
export interface LedgerFilter {
  readonly unit: string | null
  readonly noun: string | null
  readonly role: string | null
  /** S-… */
  readonly who: string | null
  readonly from: number | null
  readonly until: number | null
  readonly subject: string | null
}

export interface EntryRow {
  /** Where the row stands in the order of the page: in its chain, or in the table. */
  readonly position: number
  readonly unit: string
  readonly n: number
  readonly at: number
  readonly action: string
  readonly role: string
  readonly who: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly detail: string
  readonly hash: string | null
}

/** Newest first by the chain's own numbers, or by the order of writing. */
const positionOf = (unit: string | null) => (unit === null ? 'events.rowid' : 'n')

/** The newest position: one step in an index. */
export function selectNewest(unit: string | null): Statement {
  if (unit === null) return sql('SELECT max(rowid) AS position FROM events')
  return sql('SELECT max(n) AS position FROM events WHERE unit = ?', unit)
}

/** Rows between two positions, both left out, newest first: never more than these are looked through. */
export function selectEntries(
  filter: LedgerFilter,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  most: number,
): Statement {
  const position = positionOf(filter.unit)
  const wanted: [string, string | number | null][] = [
    ['unit = ?', filter.unit],
    ["substr(action, 1, instr(action, '.') - 1) = ?", filter.noun],
    ['actor_role = ?', filter.role],
    ['actor_id = (SELECT id FROM staff WHERE code = ?)', filter.who],
    ['at >= ?', filter.from],
    ['at < ?', filter.until],
    // A plus keeps the index of subjects out: the order is read from the position alone.
    ['+subject_id = ?', filter.subject],
  ]
  const conditions = wanted.filter(([, value]) => value !== null)
  return sql(
    `SELECT ${position} AS position, unit, n, at, action, actor_role AS role, staff.code AS who,
       subject_kind AS subjectKind, subject_id AS subjectId, detail, hash
     FROM events LEFT JOIN staff ON staff.id = actor_id
     WHERE ${position} < ? AND ${position} > ?${conditions.map(([text]) => ` AND ${text}`).join('')}
     ORDER BY ${position} DESC LIMIT ?`,
    top,
    bottom,
    ...conditions.map(([, value]) => value),
    most,
  )
}
