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

/** Around which matter and time. */
export interface Likeness {
  readonly row: DeskRow
  readonly from: number
  readonly to: number
}

/** The narrowest place that is known of the matter, and the topic by its index. */
function likenessOf(filter: QueueFilter, { row, from, to }: Likeness): Condition[] {
  const place: Condition =
    row.township !== null
      ? ['township = ?', row.township]
      : row.county !== null
        ? ['+county = ?', row.county]
        : ['+city = ?', row.city]
  return [
    ...conditionsOf({ ...filter, topic: null }),
    ['topic = ?', row.topic],
    ['created_at >= ?', from],
    ['created_at <= ?', to],
    ['id <> ?', row.id],
    place,
  ]
}

/** Of one unit and topic, the newest first. */
export function selectSimilar(filter: QueueFilter, like: Likeness, most: number): Statement {
  const conditions = likenessOf(filter, like)
  return sql(
    `SELECT ${columns}, '[]' AS excluded FROM matters WHERE ${conditions.map(([text]) => text).join(' AND ')}
     ORDER BY created_at DESC LIMIT ?`,
    ...conditions.map(([, value]) => value),
    most,
  )
}

export function countSimilar(filter: QueueFilter, like: Likeness): Statement {
  const conditions = likenessOf(filter, like)
  return sql(
    `SELECT count(*) AS count FROM matters WHERE ${conditions.map(([text]) => text).join(' AND ')}`,
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
