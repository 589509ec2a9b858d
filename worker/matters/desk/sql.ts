import type { StaffRole } from '../../contract/roles.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import type { MatterRecord } from '../sql.ts'

/** A matter as the desk knows it: neither text nor contact. */
export interface DeskRow extends MatterRecord {
  readonly sizeKib: number | null
  readonly updatedAt: number
  readonly dueAt: number
  readonly assignee: string | null
  /** JSON: ids of persons that it is kept from. */
  readonly excluded: string
}

/** Of one row. */
export const deskColumns = `id, handle, auth_hash AS authHash, kind, topic, city, county, township, unit, privacy, keeping,
  urgency, size_kib AS sizeKib, state, version, created_at AS createdAt, updated_at AS updatedAt,
  closed_at AS closedAt, due_at AS dueAt, assignee`

/** By its id or by the number that people say. */
export function selectDeskMatter(idOrHandle: string): Statement {
  return sql(
    `SELECT ${deskColumns}, (SELECT json_group_array(staff_id) FROM exclusions WHERE matter_id = matters.id) AS excluded
     FROM matters WHERE id = ?1 OR handle = ?1`,
    idOrHandle,
  )
}

/** Conditional on nobody having been excluded twice. */
export function insertExclusion(matterId: string, staffId: string, since: number): Statement {
  return sql(
    `INSERT INTO exclusions (matter_id, staff_id, since) SELECT id, ?, ? FROM matters WHERE id = ?
     ON CONFLICT DO NOTHING`,
    staffId,
    since,
    matterId,
  )
}

/** Whoever it is kept from does not work on it. */
export function dropAssignee(matterId: string, staffId: string): Rider {
  return (eventId) =>
    sql(`UPDATE matters SET assignee = NULL WHERE id = ? AND assignee = ? AND ${onlyWith}`, matterId, staffId, eventId)
}

export function handOver(matterId: string, version: number, from: string, to: string): Statement {
  return sql(
    'UPDATE matters SET assignee = ?, version = version + 1 WHERE id = ? AND version = ? AND assignee = ?',
    to,
    matterId,
    version,
    from,
  )
}

/** Wraps of inboxes that do not have the matter (any more). */
export function dropOtherInboxes(matterId: string, unit: string): Rider {
  return (eventId) =>
    sql(
      `DELETE FROM wraps WHERE matter_id = ? AND recipient LIKE 'inbox:%' AND recipient <> ? AND ${onlyWith}`,
      matterId,
      `inbox:${unit}`,
      eventId,
    )
}

/** Of all that is sealed in a matter: which envelopes and pictures an inbox must be able to open. */
export function selectSealedPlaces(matterId: string): Statement {
  return sql(
    `SELECT DISTINCT purpose, seq FROM wraps WHERE matter_id = ? AND recipient LIKE 'inbox:%' ORDER BY purpose, seq`,
    matterId,
  )
}

export function selectPlacesOf(matterId: string, recipient: string): Statement {
  return sql('SELECT DISTINCT purpose, seq FROM wraps WHERE matter_id = ? AND recipient = ?', matterId, recipient)
}

/** The same wrap again (a new epoch, a second transfer) takes the place of the one before. */
export function dropWrapsFor(matterId: string, recipient: string): Rider {
  return (eventId) =>
    sql(`DELETE FROM wraps WHERE matter_id = ? AND recipient = ? AND ${onlyWith}`, matterId, recipient, eventId)
}

export function selectHasContact(matterId: string): Statement {
  return sql('SELECT count(*) AS count FROM contacts WHERE matter_id = ?', matterId)
}

export interface ActRow {
  readonly action: string
  readonly actorId: string | null
  readonly actorRole: string
  readonly at: number
  readonly unit: string
  readonly detail: string
}

/** Who did what to a matter, oldest first. */
export function selectActs(matterId: string): Statement {
  return sql(
    `SELECT action, actor_id AS actorId, actor_role AS actorRole, at, unit, detail FROM events
     WHERE subject_kind = 'matter' AND subject_id = ? ORDER BY at, rowid`,
    matterId,
  )
}

export function selectText(matterId: string): Statement {
  return sql('SELECT text_cipher AS textCipher FROM matters WHERE id = ?', matterId)
}

/** Somebody who works here, by the code that colleagues call them by. */
export function selectColleague(code: string): Statement {
  return sql("SELECT id FROM staff WHERE code = ? AND state = 'active'", code)
}

export interface GrantRow {
  readonly role: StaffRole
  readonly unit: string
  readonly place: string
  readonly topic: string | null
  readonly readsContent: number
}

/** Once for each of their roles in the unit. */
export interface ColleagueRow extends GrantRow {
  readonly staffId: string
  readonly code: string
  readonly nameCipher: string
}

export function selectColleaguesIn(unit: string): Statement {
  return sql(
    `SELECT staff.id AS staffId, code, name_cipher AS nameCipher, role, unit, place, topic, reads_content AS readsContent
     FROM staff_roles JOIN staff ON staff.id = staff_id AND state = 'active' WHERE unit = ? ORDER BY code, since, role`,
    unit,
  )
}

/** What somebody who works here may act as. */
export function selectGrants(staffId: string): Statement {
  return sql(
    `SELECT role, unit, place, topic, reads_content AS readsContent FROM staff_roles
     JOIN staff ON staff.id = staff_id AND state = 'active' WHERE staff_id = ? ORDER BY since, role, unit`,
    staffId,
  )
}

/** The contact envelope with the keys of its custodian: neither those of recovery and reporter, nor of an inbox. */
export function selectSealedContact(matterId: string): Statement {
  return sql("SELECT seq, ciphertext FROM envelopes WHERE matter_id = ? AND purpose = 'contact'", matterId)
}

export function selectCustodianWraps(matterId: string): Statement {
  return sql(
    `SELECT recipient, epoch, enc, key FROM wraps
     WHERE matter_id = ? AND purpose = 'contact' AND recipient LIKE 'custodian:%'`,
    matterId,
  )
}
