import { type Statement, sql } from './database.ts'
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
