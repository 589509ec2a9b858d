import { type StaffRole, separateRoles } from '../../contract/roles.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith } from '../../db/write.ts'

export interface InviteRow {
  readonly tokenHash: string
  readonly nameCipher: string
  readonly nameHash: string
  readonly role: StaffRole
  readonly unit: string
  readonly place: string
  readonly topic: string | null
  readonly readsContent: number
  readonly until: number
}

export function insertInvite(row: InviteRow): Statement {
  return sql(
    `INSERT INTO invites (token_hash, name_cipher, name_hash, role, unit, place, topic, reads_content, until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.tokenHash,
    row.nameCipher,
    row.nameHash,
    row.role,
    row.unit,
    row.place,
    row.topic,
    row.readsContent,
    row.until,
  )
}

export function selectInvite(tokenHash: string, now: number): Statement {
  return sql(
    `SELECT token_hash AS tokenHash, name_cipher AS nameCipher, name_hash AS nameHash, role, unit, place, topic,
       reads_content AS readsContent, until FROM invites WHERE token_hash = ? AND until > ?`,
    tokenHash,
    now,
  )
}

/** Uses the invitation up: of two who come with one link, one gets in. */
export function takeInvite(tokenHash: string, now: number): Statement {
  return sql('DELETE FROM invites WHERE token_hash = ? AND until > ?', tokenHash, now)
}

export function dropInvitesOf(nameHash: string, eventId: string): Statement {
  return sql(`DELETE FROM invites WHERE name_hash = ? AND ${onlyWith}`, nameHash, eventId)
}

const apart = separateRoles.map((role) => `'${role}'`).join(', ')

/** Which of the three administrations somebody of this name holds, or is invited to. */
export function selectSeparateRoles(nameHash: string, now: number): Statement {
  return sql(
    `SELECT r.role FROM staff p JOIN staff_roles r ON r.staff_id = p.id
     WHERE p.name_hash = ? AND p.state = 'active' AND r.role IN (${apart})
     UNION SELECT role FROM invites WHERE name_hash = ? AND until > ? AND role IN (${apart})`,
    nameHash,
    nameHash,
    now,
  )
}
