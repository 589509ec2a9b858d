import type { StaffRole } from '../../contract/roles.ts'
import type { Urgency } from '../../contract/sealing.ts'
import { type SqlValue, type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import type { MatterState } from '../rules.ts'
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

const columns = `id, handle, auth_hash AS authHash, kind, topic, city, county, township, unit, privacy, keeping,
  urgency, size_kib AS sizeKib, state, version, created_at AS createdAt, updated_at AS updatedAt,
  closed_at AS closedAt, due_at AS dueAt, assignee`

/** By its id or by the number that people say. */
export function selectDeskMatter(idOrHandle: string): Statement {
  return sql(
    `SELECT ${columns}, (SELECT json_group_array(staff_id) FROM exclusions WHERE matter_id = matters.id) AS excluded
     FROM matters WHERE id = ?1 OR handle = ?1`,
    idOrHandle,
  )
}

/** Which column leads the index that the queue is read from. */
export type Lead = 'unit' | 'assignee' | 'county' | 'city' | null

/** Which rows somebody sees of a queue; null: not asked for. */
export interface QueueFilter {
  readonly lead: Lead
  /** Matters kept from this person are not there. */
  readonly staff: string
  readonly unit: string | null
  readonly city: string | null
  readonly county: string | null
  readonly township: string | null
  /** What the actor works on, beside the topic asked for. */
  readonly ownTopic: string | null
  readonly topic: string | null
  readonly kind: string | null
  readonly urgency: Urgency | null
  readonly askedCounty: string | null
  readonly isMine: boolean
}

type Condition = readonly [string, SqlValue]

/** A `+` keeps a column from choosing the index: the order by due day is read from the leading one alone. */
function conditionsOf(filter: QueueFilter): Condition[] {
  const led = (column: Lead, name: string) => `${filter.lead === column ? '' : '+'}${name} = ?`
  const wanted: [string, SqlValue][] = [
    [led('unit', 'unit'), filter.unit],
    [led('assignee', 'assignee'), filter.isMine ? filter.staff : null],
    [led('county', 'county'), filter.county],
    [led('city', 'city'), filter.city],
    ['+township = ?', filter.township],
    ['+topic = ?', filter.ownTopic],
    ['+topic = ?', filter.topic],
    ['kind = ?', filter.kind],
    ['urgency = ?', filter.urgency],
    ['+county = ?', filter.askedCounty],
  ]
  return [
    ...wanted.filter(([, value]) => value !== null),
    ['id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?)', filter.staff],
  ]
}

export interface QueuePosition {
  readonly dueAt: number
  readonly id: string
}

/** One page, next due first; one row more than asked for tells whether there is another page. */
export function selectQueue(
  filter: QueueFilter,
  state: MatterState | null,
  after: QueuePosition | null,
  most: number,
): Statement {
  const byState: Condition[] = state === null ? [] : [['state = ?', state]]
  const conditions = [...conditionsOf(filter), ...byState]
  const from = after ? ' AND (due_at, id) > (?, ?)' : ''
  return sql(
    `SELECT ${columns}, '[]' AS excluded FROM matters WHERE ${conditions.map(([text]) => text).join(' AND ')}${from}
     ORDER BY due_at, id LIMIT ?`,
    ...conditions.map(([, value]) => value),
    ...(after ? [after.dueAt, after.id] : []),
    most + 1,
  )
}

export function countStates(filter: QueueFilter): Statement {
  const conditions = conditionsOf(filter)
  return sql(
    `SELECT state, count(*) AS count FROM matters WHERE ${conditions.map(([text]) => text).join(' AND ')}
     GROUP BY state`,
    ...conditions.map(([, value]) => value),
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

/** What somebody who works here may act as. */
export function selectGrants(staffId: string): Statement {
  return sql(
    `SELECT role, unit, place, topic, reads_content AS readsContent FROM staff_roles
     JOIN staff ON staff.id = staff_id AND state = 'active' WHERE staff_id = ? ORDER BY since, role, unit`,
    staffId,
  )
}

export interface ApprovalRow {
  readonly id: string
  readonly matterId: string
  readonly action: `matter.${string}`
  readonly unit: string
  readonly askedBy: string
  /** S-… */
  readonly askedCode: string
  readonly askedRole: StaffRole
  readonly neededRole: 'reviewer' | 'custodian'
  readonly deedCipher: string
  readonly askedAt: number
  readonly until: number
  readonly state: 'waiting' | 'agreed' | 'refused' | 'done' | 'lapsed'
}

export type NewApproval = Omit<ApprovalRow, 'askedCode' | 'state'> & {
  readonly matterState: MatterState
  readonly version: number
}

/** No row where the matter has moved on, or where the same already waits. */
export function insertApproval(asked: NewApproval): Statement {
  return sql(
    `INSERT INTO approvals (id, matter_id, action, unit, asked_by, asked_role, needed_role, deed_cipher, asked_at, until, state)
     SELECT ?1, id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'waiting' FROM matters WHERE id = ?10 AND state = ?11 AND version = ?12
       AND NOT EXISTS (SELECT 1 FROM approvals WHERE matter_id = ?10 AND action = ?2 AND state = 'waiting' AND until > ?8)`,
    asked.id,
    asked.action,
    asked.unit,
    asked.askedBy,
    asked.askedRole,
    asked.neededRole,
    asked.deedCipher,
    asked.askedAt,
    asked.until,
    asked.matterId,
    asked.matterState,
    asked.version,
  )
}

const approvalColumns = `approvals.id, matter_id AS matterId, action, unit, asked_by AS askedBy, code AS askedCode,
  asked_role AS askedRole, needed_role AS neededRole, deed_cipher AS deedCipher, asked_at AS askedAt, until,
  approvals.state`
const approvalsOf = `SELECT ${approvalColumns} FROM approvals JOIN staff ON staff.id = asked_by`

export function selectApproval(id: string): Statement {
  return sql(`${approvalsOf} WHERE approvals.id = ?`, id)
}

/** What this person asked for of a matter and what is not decided yet: what a repeated request finds again. */
export function selectOwnWaiting(matterId: string, action: string, staffId: string): Statement {
  return sql(
    `SELECT id FROM approvals WHERE matter_id = ? AND action = ? AND state = 'waiting' AND asked_by = ?
     ORDER BY asked_at DESC LIMIT 1`,
    matterId,
    action,
    staffId,
  )
}

/** What waits for these roles, and what this person asked for. */
export function selectApprovals(staffId: string, roles: readonly StaffRole[], now: number, most: number): Statement {
  return sql(
    `SELECT * FROM (${approvalsOf}
       WHERE needed_role IN (SELECT value FROM json_each(?1)) AND approvals.state = 'waiting' AND until > ?2)
     UNION
     SELECT * FROM (${approvalsOf} WHERE asked_by = ?3 AND until > ?2)
     ORDER BY until, id LIMIT ?4`,
    JSON.stringify(roles),
    now,
    staffId,
    most,
  )
}

/** One decision, in time, by somebody else. */
export function decideApproval(id: string, state: 'agreed' | 'refused', staffId: string, now: number): Statement {
  return sql(
    `UPDATE approvals SET state = ?, decided_by = ?, decided_at = ?
     WHERE id = ? AND state = 'waiting' AND until > ? AND asked_by <> ?`,
    state,
    staffId,
    now,
    id,
    now,
    staffId,
  )
}

/** What was agreed to happens once, in time. As the guarded change itself. */
export function useApproval(id: string, now: number): Statement {
  return sql("UPDATE approvals SET state = 'done' WHERE id = ? AND state = 'agreed' AND until > ?", id, now)
}

/** The same as a rider. */
export function finishApproval(id: string): Rider {
  return (eventId) =>
    sql(`UPDATE approvals SET state = 'done' WHERE id = ? AND state = 'agreed' AND ${onlyWith}`, id, eventId)
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
