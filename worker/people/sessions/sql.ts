import { type Statement, sql } from '../../db/database.ts'
import { onlyWith } from '../../db/write.ts'
import { type HolderRow, holderColumns } from '../accounts/sql.ts'

export interface SessionRow extends HolderRow {
  readonly seenAt: number
}

/** A live session of somebody who still works here, a row per role. */
export function selectSession(tokenHash: string, beganAfter: number, seenAfter: number): Statement {
  return sql(
    `SELECT ${holderColumns}, s.seen_at AS seenAt FROM sessions s
     JOIN staff p ON p.id = s.staff_id AND p.state = 'active' LEFT JOIN staff_roles r ON r.staff_id = p.id
     WHERE s.token_hash = ? AND s.began_at > ? AND s.seen_at > ? ORDER BY r.since, r.role, r.unit`,
    tokenHash,
    beganAfter,
    seenAfter,
  )
}

export function touchSession(tokenHash: string, now: number): Statement {
  return sql('UPDATE sessions SET seen_at = ? WHERE token_hash = ? AND seen_at < ?', now, tokenHash, now)
}

export function insertSession(tokenHash: string, staffId: string, now: number, eventId: string): Statement {
  return sql(
    `INSERT INTO sessions (token_hash, staff_id, began_at, seen_at) SELECT ?, ?, ?, ? WHERE ${onlyWith}`,
    tokenHash,
    staffId,
    now,
    now,
    eventId,
  )
}

export function deleteSession(tokenHash: string): Statement {
  return sql('DELETE FROM sessions WHERE token_hash = ?', tokenHash)
}

/** As a rider. */
export function dropSession(tokenHash: string, eventId: string): Statement {
  return sql(`DELETE FROM sessions WHERE token_hash = ? AND ${onlyWith}`, tokenHash, eventId)
}

export function dropSessions(staffId: string, eventId: string): Statement {
  return sql(`DELETE FROM sessions WHERE staff_id = ? AND ${onlyWith}`, staffId, eventId)
}
