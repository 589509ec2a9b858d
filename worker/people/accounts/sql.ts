import type { StaffRole } from '../../contract/roles.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith } from '../../db/write.ts'

/** One role of one person beside the person, as a session or a list reads it; the role is null when they hold none. */
export interface HolderRow {
  readonly staffId: string
  readonly code: string
  readonly nameCipher: string
  readonly isDemo: number
  readonly state: 'active' | 'left'
  readonly role: StaffRole | null
  readonly unit: string | null
  readonly place: string | null
  readonly topic: string | null
  readonly readsContent: number | null
}

export interface StaffRow {
  readonly id: string
  readonly code: string
  readonly nameCipher: string
  readonly nameHash: string
  readonly isDemo: number
}

/** Of tables `p` and `r`. */
export const holderColumns = `p.id AS staffId, p.code, p.name_cipher AS nameCipher, p.is_demo AS isDemo, p.state,
  r.role, r.unit, r.place, r.topic, r.reads_content AS readsContent`

export function selectHolders(): Statement {
  return sql(
    `SELECT ${holderColumns} FROM staff p LEFT JOIN staff_roles r ON r.staff_id = p.id
     ORDER BY p.state, p.joined_at, p.id, r.since, r.role, r.unit`,
  )
}

export function selectHolder(code: string): Statement {
  return sql(
    `SELECT ${holderColumns} FROM staff p LEFT JOIN staff_roles r ON r.staff_id = p.id
     WHERE p.code = ? AND p.state = 'active' ORDER BY r.since, r.role, r.unit`,
    code,
  )
}

export function dropRoles(staffId: string, eventId: string): Statement {
  return sql(`DELETE FROM staff_roles WHERE staff_id = ? AND ${onlyWith}`, staffId, eventId)
}

export function selectHolderById(staffId: string): Statement {
  return sql(
    `SELECT ${holderColumns} FROM staff p LEFT JOIN staff_roles r ON r.staff_id = p.id
     WHERE p.id = ? AND p.state = 'active' ORDER BY r.since, r.role, r.unit`,
    staffId,
  )
}

/** Changes nothing of a demo account that is there, and does not touch any other: what rides with it is for demos alone. */
export function markDemo(staffId: string): Statement {
  return sql("UPDATE staff SET is_demo = 1 WHERE id = ? AND is_demo = 1 AND state = 'active'", staffId)
}

export function insertStaff(row: StaffRow, now: number, eventId: string): Statement {
  return sql(
    `INSERT INTO staff (id, code, name_cipher, name_hash, state, is_demo, joined_at)
     SELECT ?, ?, ?, ?, 'active', ?, ? WHERE ${onlyWith}`,
    row.id,
    row.code,
    row.nameCipher,
    row.nameHash,
    row.isDemo,
    now,
    eventId,
  )
}

/** The same as the guarded change itself: nothing happens when the code is taken. */
export function insertNewStaff(row: StaffRow, now: number): Statement {
  return sql(
    `INSERT INTO staff (id, code, name_cipher, name_hash, state, is_demo, joined_at)
     SELECT ?, ?, ?, ?, 'active', ?, ? WHERE NOT EXISTS (SELECT 1 FROM staff WHERE code = ?)`,
    row.id,
    row.code,
    row.nameCipher,
    row.nameHash,
    row.isDemo,
    now,
    row.code,
  )
}

/** What a role is made of, in an invitation as in a grant. */
export interface RoleValues {
  readonly role: StaffRole
  readonly unit: string
  readonly place: string
  readonly topic: string | null
  readonly readsContent: number
}

const roleColumns = 'INSERT INTO staff_roles (staff_id, role, unit, place, topic, reads_content, since)'

export function insertRole(staffId: string, grant: RoleValues, now: number, eventId: string): Statement {
  const { role, unit, place, topic, readsContent } = grant
  return sql(
    `${roleColumns} SELECT ?, ?, ?, ?, ?, ?, ? WHERE ${onlyWith}`,
    staffId,
    role,
    unit,
    place,
    topic,
    readsContent,
    now,
    eventId,
  )
}

/** A further role as the guarded change itself, for somebody who works here and does not hold it there. */
export function insertFurtherRole(staffId: string, grant: RoleValues, now: number): Statement {
  const { role, unit, place, topic, readsContent } = grant
  return sql(
    `${roleColumns} SELECT id, ?, ?, ?, ?, ?, ? FROM staff WHERE id = ? AND state = 'active'
     AND NOT EXISTS (SELECT 1 FROM staff_roles WHERE staff_id = staff.id AND role = ? AND unit = ?)`,
    role,
    unit,
    place,
    topic,
    readsContent,
    now,
    staffId,
    role,
    unit,
  )
}

export function leaveStaff(staffId: string, now: number): Statement {
  return sql("UPDATE staff SET state = 'left', left_at = ? WHERE id = ? AND state = 'active'", now, staffId)
}

export function selectNameHash(staffId: string): Statement {
  return sql('SELECT name_hash AS nameHash FROM staff WHERE id = ?', staffId)
}
