import { type Statement, sql } from './database.ts'
import type { LedgerRow } from './ledger.ts'
import type { End, Place } from './ledger-heads.ts'
import type { SubjectKind } from './write.ts'

export interface EventRow {
  readonly action: string
  readonly actor_role: string
  readonly at: number
  readonly detail: string
}

/** All events of one subject, oldest first. */
export function selectEvents(kind: SubjectKind, subjectId: string): Statement {
  return sql(
    'SELECT action, actor_role, at, detail FROM events WHERE subject_kind = ? AND subject_id = ? ORDER BY at, rowid',
    kind,
    subjectId,
  )
}

/** Name of the newest migration that this database has seen. */
export function selectNewestMigration(): Statement {
  return sql('SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1')
}

/**
 * The event of a change that changed one row, in its place of the chain. Built upon a row that is not the last one it has
 * no hash, which a trigger refuses, or a number that is taken.
 */
export function insertEvent(
  row: Omit<LedgerRow, 'n'>,
  { n, hash, before }: Pick<Place, 'n' | 'hash' | 'before'>,
): Statement {
  return sql(
    `INSERT INTO events (id, subject_kind, subject_id, action, actor_role, actor_id, at, detail, unit, n, hash)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       CASE WHEN ? = 0 OR EXISTS (SELECT 1 FROM events WHERE unit = ? AND n = ? AND hash IS ?) THEN ? END
     WHERE changes() = 1`,
    row.id,
    row.subject_kind,
    row.subject_id,
    row.action,
    row.actor_role,
    row.actor_id,
    row.at,
    row.detail,
    row.unit,
    n,
    ...built(row.unit, before),
    hash,
  )
}

function built(unit: string, { n, stored }: End): [number, string, number, string | null] {
  return [n, unit, n, stored]
}

/** The last row of one chain. */
export function selectChainEnd(unit: string): Statement {
  return sql('SELECT n, hash FROM events WHERE unit = ? ORDER BY n DESC LIMIT 1', unit)
}

/** The last row of every chain: one step in the index for each unit, however many events it has. */
export function selectChainEnds(): Statement {
  return sql(
    `WITH RECURSIVE units (unit) AS (
       SELECT min(unit) FROM events
       UNION ALL
       SELECT (SELECT min(unit) FROM events WHERE unit > units.unit) FROM units WHERE units.unit IS NOT NULL
     )
     SELECT events.unit AS unit, n, hash FROM units JOIN events ON events.unit = units.unit
       AND n = (SELECT max(n) FROM events AS last WHERE last.unit = units.unit)`,
  )
}

/** A chain of rows of before the ledger, in order. */
export function selectUnhashed(unit: string): Statement {
  return sql(
    `SELECT id, subject_kind, subject_id, action, actor_role, actor_id, at, detail, unit, n FROM events
     WHERE unit = ? ORDER BY n`,
    unit,
  )
}
