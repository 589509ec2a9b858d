import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import type { LadderClock, Percent } from '../ladder/rungs.ts'

/** Whose notices are meant: of a role of a unit, or of the coordinating office of a place. */
export type NoticeScope =
  | {
      readonly audience: 'dispatcher' | 'handler' | 'reviewer'
      readonly unit: string
      /** A prefix of the matter's place: a township's nine digits, or as much of a code as says something. */
      readonly place: string
      readonly topic: string | null
    }
  | { readonly audience: 'supervisor'; readonly place: string; readonly tops: readonly string[] }

export interface NoticeRow {
  readonly id: string
  readonly matterId: string
  readonly handle: string
  readonly unit: string
  readonly clock: LadderClock
  readonly percent: Percent
  readonly dueAt: number
  readonly at: number
  readonly isRead: 0 | 1
  /** The clock that it speaks of runs still. */
  readonly isOpen: 0 | 1
}

export interface NoticePosition {
  readonly at: number
  readonly id: string
}

const isOpen = `EXISTS (SELECT 1 FROM ladders WHERE matter_id = notices.matter_id AND ladders.clock = notices.clock
  AND ladders.since = notices.since)`
const isRead = 'EXISTS (SELECT 1 FROM notice_reads WHERE notice_id = notices.id AND staff_id = ?1)'
/** The narrowest place known of a matter. */
const placeOf = 'coalesce(township, county, city)'

/** What one is told of; a reminder whose clock has stopped is nobody's any more, what was late stays. */
function within(scope: NoticeScope): { text: string; values: readonly (string | null)[] } {
  const common = `substr(${placeOf}, 1, length(?3)) = ?3 AND (percent >= 100 OR ${isOpen})
    AND matters.id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?1)`
  if (scope.audience === 'supervisor') {
    return {
      text: `audience = 'supervisor' AND top IN (SELECT value FROM json_each(?4)) AND ${common}`,
      values: [scope.place, JSON.stringify(scope.tops)],
    }
  }
  // What somebody works on is theirs alone; who assigns sees all of the unit.
  const mine = scope.audience === 'dispatcher' ? '' : 'AND (assignee IS NULL OR assignee = ?1)'
  return {
    text: `audience = ?5 AND notices.unit = ?4 AND matters.unit = ?4 AND (?6 IS NULL OR topic = ?6) ${mine} AND ${common}`,
    values: [scope.place, scope.unit, scope.audience, scope.topic],
  }
}

/** The newest first. */
export function selectNotices(
  staff: string,
  scope: NoticeScope,
  from: number,
  before: NoticePosition | null,
  most: number,
): Statement {
  const { text, values } = within(scope)
  const next = values.length + 3
  const after = before ? `AND (notices.at, notices.id) < (?${next + 1}, ?${next + 2})` : ''
  return sql(
    `SELECT notices.id AS id, matter_id AS matterId, handle, notices.unit AS unit, clock, percent,
       notices.due_at AS dueAt, notices.at AS at, ${isRead} AS isRead, ${isOpen} AS isOpen
     FROM notices JOIN matters ON matters.id = matter_id
     WHERE notices.at >= ?2 AND ${text} ${after} ORDER BY notices.at DESC, notices.id DESC LIMIT ?${next}`,
    staff,
    from,
    ...values,
    most,
    ...(before ? [before.at, before.id] : []),
  )
}

/** What is in the scope and not read yet. @param ids these alone; null: whichever */
export function selectUnread(
  staff: string,
  scope: NoticeScope,
  from: number,
  ids: readonly string[] | null,
  most: number,
): Statement {
  const { text, values } = within(scope)
  const next = values.length + 3
  const wanted = ids ? `AND notices.id IN (SELECT value FROM json_each(?${next + 1}))` : ''
  return sql(
    `SELECT notices.id AS id FROM notices JOIN matters ON matters.id = matter_id
     WHERE notices.at >= ?2 AND ${text} AND NOT ${isRead} ${wanted} LIMIT ?${next}`,
    staff,
    from,
    ...values,
    most,
    ...(ids ? [JSON.stringify(ids)] : []),
  )
}

export function markRead(noticeId: string, staff: string, at: number): Statement {
  return sql(
    `INSERT INTO notice_reads (notice_id, staff_id, at) SELECT id, ?, ? FROM notices WHERE id = ? ON CONFLICT DO NOTHING`,
    staff,
    at,
    noticeId,
  )
}

export function markAlsoRead(noticeId: string, staff: string, at: number): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO notice_reads (notice_id, staff_id, at)
       SELECT id, ?, ? FROM notices WHERE id = ? AND ${onlyWith} ON CONFLICT DO NOTHING`,
      staff,
      at,
      noticeId,
      eventId,
    )
}

export interface UnsentRow {
  readonly id: string
  readonly handle: string
  readonly unit: string
  readonly clock: LadderClock
  readonly percent: Percent
  readonly dueAt: number
  readonly at: number
  readonly tries: number
}

/** What the webhook must still be told, the longest waiting first. */
export function selectUnsent(now: number, most: number): Statement {
  return sql(
    `SELECT notices.id AS id, handle, notices.unit AS unit, clock, percent, notices.due_at AS dueAt, notices.at AS at, tries
     FROM notices JOIN matters ON matters.id = matter_id WHERE send_at IS NOT NULL AND send_at <= ?
     ORDER BY send_at LIMIT ?`,
    now,
    most,
  )
}

/** Takes a try before it is made: of two runs at once only one sends, and a crash leaves the next try waiting. */
export function claimTry({ id, tries }: UnsentRow, nextAt: number | null): Statement {
  return sql(
    'UPDATE notices SET tries = tries + 1, send_at = ? WHERE id = ? AND tries = ? AND send_at IS NOT NULL',
    nextAt,
    id,
    tries,
  )
}

export function noteSent(id: string, at: number): Statement {
  return sql('UPDATE notices SET send_at = NULL, sent_at = ? WHERE id = ?', at, id)
}
