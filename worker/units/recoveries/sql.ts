import type { UnitRecipient } from '../../contract/staff-keys.ts'
import { type Statement, sql } from '../../db/database.ts'

export interface RecoveryRow {
  readonly id: string
  readonly epoch: number
  readonly reason: string
  readonly askedBy: string
  readonly askedCode: string
  readonly askedRole: string
  readonly askedAt: number
  readonly agreedBy: string | null
  readonly agreedCode: string | null
  readonly agreedAt: number | null
}

const recovery = `SELECT v.id, v.epoch, v.reason, v.asked_by AS askedBy, a.code AS askedCode, v.asked_role AS askedRole,
    v.asked_at AS askedAt, v.agreed_by AS agreedBy, b.code AS agreedCode, v.agreed_at AS agreedAt
  FROM key_recoveries v JOIN staff a ON a.id = v.asked_by LEFT JOIN staff b ON b.id = v.agreed_by`

/** Open ones, not older than this. */
export function selectRecoveries(recipient: UnitRecipient, after: number): Statement {
  return sql(
    `${recovery} WHERE v.recipient = ? AND v.done_at IS NULL AND coalesce(v.agreed_at, v.asked_at) > ?
     ORDER BY v.asked_at`,
    recipient,
    after,
  )
}

export interface Asking {
  readonly id: string
  readonly recipient: UnitRecipient
  readonly epoch: number
  readonly reason: string
  readonly staffId: string
  readonly role: string
  readonly now: number
}

export function insertRecovery({ id, recipient, epoch, reason, staffId, role, now }: Asking): Statement {
  return sql(
    `INSERT INTO key_recoveries (id, recipient, epoch, reason, asked_by, asked_role, asked_at)
     SELECT ?, recipient, epoch, ?, ?, ?, ? FROM inbox_epochs WHERE recipient = ? AND epoch = ?`,
    id,
    reason,
    staffId,
    role,
    now,
    recipient,
    epoch,
  )
}

/** By another person in another office, while the request is young. */
export function agreeRecovery(id: string, staffId: string, role: string, now: number, after: number): Statement {
  return sql(
    `UPDATE key_recoveries SET agreed_by = ?, agreed_role = ?, agreed_at = ?
     WHERE id = ? AND agreed_by IS NULL AND asked_by <> ? AND asked_role <> ? AND asked_at > ?`,
    staffId,
    role,
    now,
    id,
    staffId,
    role,
    after,
  )
}

/** By one of the two, within the hour. `isLast` ends it. */
export function useRecovery(id: string, staffId: string, now: number, after: number, isLast: boolean): Statement {
  return sql(
    `UPDATE key_recoveries SET done_at = ? WHERE id = ? AND done_at IS NULL AND agreed_at > ? AND ? IN (asked_by, agreed_by)`,
    isLast ? now : null,
    id,
    after,
    staffId,
  )
}
