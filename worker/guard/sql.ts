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

/** Also what a conflict of it is told by. */
export const workNonces = 'work_nonces'

export interface WorkNonceRow {
  readonly nonceHash: string
  /** 2026-11-22, UTC. */
  readonly day: string
}

/** Spends a challenge in the batch of a write. */
export function insertWorkNonce({ nonceHash, day }: WorkNonceRow, eventId: string): Statement {
  return sql(`INSERT INTO work_nonces (nonce_hash, day) SELECT ?, ? WHERE ${onlyWith}`, nonceHash, day, eventId)
}

/** Spends a challenge where nothing else is written. */
export function spendWorkNonce({ nonceHash, day }: WorkNonceRow): Statement {
  return sql('INSERT INTO work_nonces (nonce_hash, day) VALUES (?, ?)', nonceHash, day)
}

/** Keys of writes that nobody repeats any more. @param before 2026-11-20, UTC: rows of earlier days go */
export function deleteIdempotencyBefore(before: string, most: number): Statement {
  return sql(
    `DELETE FROM idempotency WHERE key_hash IN
       (SELECT key_hash FROM idempotency WHERE created_on < ? ORDER BY created_on LIMIT ?)`,
    before,
    most,
  )
}

export function deleteWorkNoncesBefore(before: string, most: number): Statement {
  return sql(
    `DELETE FROM work_nonces WHERE nonce_hash IN
       (SELECT nonce_hash FROM work_nonces WHERE day < ? ORDER BY day LIMIT ?)`,
    before,
    most,
  )
}

export function upsertClockRun(name: string, at: number): Statement {
  return sql(
    'INSERT INTO clock_runs (name, at) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at',
    name,
    at,
  )
}

export function selectClockRun(name: string): Statement {
  return sql('SELECT at FROM clock_runs WHERE name = ?', name)
}
