import { type Statement, sql } from '../../db/database.ts'
import { onlyWith } from '../../db/write.ts'
import type { Credential } from '../../people/receipts.ts'
import { type MatterRecord, recordColumns } from '../sql.ts'

/** A matter of whoever holds its code, and whether somebody of staff has seen that very code. */
export interface HeldMatter extends MatterRecord {
  readonly isHanded: number
}

export function insertHanded(matterId: string, { handle, authHash }: Credential, eventId: string): Statement {
  return sql(
    `INSERT INTO handed_receipts (matter_id, handle, auth_hash) SELECT ?, ?, ? WHERE ${onlyWith}`,
    matterId,
    handle,
    authHash,
    eventId,
  )
}

export function selectHeldByHandle(handle: string): Statement {
  return sql(
    `SELECT ${recordColumns}, EXISTS (SELECT 1 FROM handed_receipts AS handed
       WHERE handed.matter_id = matters.id AND handed.auth_hash = matters.auth_hash) AS isHanded
     FROM matters WHERE handle = ?`,
    handle,
  )
}

/** As `selectNearestHeld`: a handle with such a row and one without cost the same. */
export function selectNearestHanded(handle: string): Statement {
  return sql(
    'SELECT handle, auth_hash AS authHash FROM handed_receipts WHERE handle >= ? ORDER BY handle LIMIT 1',
    handle,
  )
}

/** Puts another secret in the place of the one that was handed over: once, whoever comes first. */
export function exchangeHash(matterId: string, from: string, to: string): Statement {
  return sql(
    `UPDATE matters SET auth_hash = ? WHERE id = ? AND auth_hash = ?
       AND EXISTS (SELECT 1 FROM handed_receipts WHERE matter_id = matters.id AND auth_hash = matters.auth_hash)`,
    to,
    matterId,
    from,
  )
}
