import { type Statement, sql } from '../db/database.ts'
import { onlyWith } from '../db/write.ts'

export interface IdempotencyRow {
  readonly keyHash: string
  readonly fingerprint: string
  readonly subjectId: string | null
  readonly counter: number
  readonly createdOn: string
}

export function selectIdempotency(keyHash: string): Statement {
  return sql('SELECT fingerprint, subject_id AS subjectId, counter FROM idempotency WHERE key_hash = ?', keyHash)
}

export function insertIdempotency(row: IdempotencyRow, eventId: string): Statement {
  return sql(
    `INSERT INTO idempotency (key_hash, fingerprint, subject_id, counter, created_on)
     SELECT ?, ?, ?, ?, ? WHERE ${onlyWith}`,
    row.keyHash,
    row.fingerprint,
    row.subjectId,
    row.counter,
    row.createdOn,
    eventId,
  )
}
