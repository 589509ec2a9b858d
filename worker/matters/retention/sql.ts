import type { Keeping, MatterKind } from '../../contract/matters.ts'
import type { Role } from '../../contract/roles.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import type { MatterState } from '../rules.ts'

export interface Burial {
  readonly id: string
  readonly version: number
  readonly from: MatterState
  /** `2026-11` */
  readonly closedMonth: string
}

/** The tombstone comes first and is the guarded change: no row for a lost race, and none while a hold stands. */
export function buryMatter({ id, version, from, closedMonth }: Burial): Statement {
  return sql(
    `INSERT INTO tombstones (id, handle, kind, unit, closed_month)
     SELECT id, handle, kind, unit, ? FROM matters WHERE id = ? AND version = ? AND state = ?
       AND NOT EXISTS (SELECT 1 FROM holds WHERE matter_id = matters.id)`,
    closedMonth,
    id,
    version,
    from,
  )
}

/** The matter and all that hangs on it (ON DELETE CASCADE); which bytes must go is written down first. */
export function deleteMatterRows(matterId: string): Rider[] {
  return [
    (eventId) =>
      sql(
        `INSERT INTO blobs_pending (blob, due_at)
         SELECT blob, 0 FROM attachment_chunks WHERE matter_id = ? AND ${onlyWith}`,
        matterId,
        eventId,
      ),
    (eventId) =>
      sql(
        `INSERT INTO blobs_pending (blob, due_at)
         SELECT photo_blob, 0 FROM tasks WHERE matter_id = ? AND photo_blob IS NOT NULL AND ${onlyWith}`,
        matterId,
        eventId,
      ),
    (eventId) => sql(`DELETE FROM contacts WHERE matter_id = ? AND ${onlyWith}`, matterId, eventId),
    (eventId) => sql(`DELETE FROM matters WHERE id = ? AND ${onlyWith}`, matterId, eventId),
  ]
}

/** Which closed matters are meant: of this state, keeping and kind, closed before this instant. */
export interface Due {
  readonly state: MatterState
  readonly keeping: Keeping
  readonly kind: MatterKind
  readonly before: number
}

/** Closed matters that are due and not held, the longest closed first. */
export function selectDue(due: readonly Due[], most: number): Statement {
  return sql(
    `SELECT matters.id AS id FROM json_each(?) AS due JOIN matters
       ON state = due.value ->> 'state' AND closed_at < due.value ->> 'before'
       AND keeping = due.value ->> 'keeping' AND kind = due.value ->> 'kind'
     WHERE NOT EXISTS (SELECT 1 FROM holds WHERE matter_id = matters.id)
     ORDER BY closed_at, matters.id LIMIT ?`,
    JSON.stringify(due),
    most,
  )
}

/** Closed matters that can be put away, the longest closed first. */
export function selectClosed(states: readonly MatterState[], before: number, most: number): Statement {
  return sql(
    `SELECT id FROM matters WHERE state IN (SELECT value FROM json_each(?)) AND closed_at < ?
     ORDER BY closed_at, id LIMIT ?`,
    JSON.stringify(states),
    before,
    most,
  )
}

/** Written before the bytes. */
export function insertPendingBlob(blob: string, dueAt: number): Statement {
  return sql('INSERT INTO blobs_pending (blob, due_at) VALUES (?, ?)', blob, dueAt)
}

/** Together with the row that names the bytes, if it came to be. */
export function deletePendingNamed(blob: string): Statement {
  return sql(
    `DELETE FROM blobs_pending WHERE blob = ?1
     AND EXISTS (SELECT 1 FROM attachment_chunks WHERE blob = ?1)`,
    blob,
  )
}

/** Once their bytes are gone. */
export function deletePending(blobs: readonly string[]): Statement {
  return sql('DELETE FROM blobs_pending WHERE blob IN (SELECT value FROM json_each(?))', JSON.stringify(blobs))
}

/** Bytes that belong to no row. */
export function selectPending(now: number, most: number): Statement {
  return sql(
    `SELECT blob FROM blobs_pending WHERE due_at <= ?
     AND NOT EXISTS (SELECT 1 FROM attachment_chunks AS chunk WHERE chunk.blob = blobs_pending.blob)
     AND NOT EXISTS (SELECT 1 FROM tasks WHERE photo_blob = blobs_pending.blob)
     ORDER BY due_at LIMIT ?`,
    now,
    most,
  )
}

export interface NewHold {
  readonly matterId: string
  /** What the actor saw. */
  readonly state: MatterState
  readonly reasonCipher: string
  readonly heldBy: Role
  readonly since: number
}

/** No row where the matter has moved on or is held already. */
export function insertHold({ matterId, state, reasonCipher, heldBy, since }: NewHold): Statement {
  return sql(
    `INSERT INTO holds (matter_id, reason_cipher, held_by, since)
     SELECT id, ?, ?, ? FROM matters WHERE id = ? AND state = ? ON CONFLICT (matter_id) DO NOTHING`,
    reasonCipher,
    heldBy,
    since,
    matterId,
    state,
  )
}

export function deleteHold(matterId: string): Statement {
  return sql('DELETE FROM holds WHERE matter_id = ?', matterId)
}

export function selectHold(matterId: string): Statement {
  return sql('SELECT since FROM holds WHERE matter_id = ?', matterId)
}
