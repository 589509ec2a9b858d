import type { Keeping } from '../../contract/matters.ts'
import { type Statement, sql } from '../../db/database.ts'
import type { EventRow } from '../../db/sql.ts'
import type { MatterState } from '../rules.ts'
import type { LadderClock, Percent, Running } from './rungs.ts'

export interface LadderRow {
  readonly id: string
  readonly state: MatterState
  readonly unit: string
  readonly keeping: Keeping
  readonly createdAt: number
  readonly dueAt: number
  /** Null as long as nobody has looked which one runs. */
  readonly clock: LadderClock | null
  readonly since: number | null
}

const ladder = `SELECT matters.id AS id, state, unit, keeping, created_at AS createdAt, due_at AS dueAt, clock, since
  FROM ladders JOIN matters ON matters.id = ladders.matter_id`

/** Matters of which it is not known yet which clock runs. */
export function selectUnaimed(most: number): Statement {
  return sql(`${ladder} WHERE next_at = 0 LIMIT ?`, most)
}

/** Matters of which somebody must be told by now, the longest waiting first. */
export function selectReached(now: number, most: number): Statement {
  return sql(`${ladder} WHERE next_at > 0 AND next_at <= ? ORDER BY next_at LIMIT ?`, now, most)
}

export type LadderEvent = Pick<EventRow, 'action' | 'at'> & { readonly id: string }

/** What begins or lengthens a clock, of all these matters, oldest first. */
export function selectBeginnings(ids: readonly string[]): Statement {
  return sql(
    `SELECT subject_id AS id, action, at FROM json_each(?) AS wanted
     JOIN events ON subject_kind = 'matter' AND subject_id = wanted.value
     WHERE +action IN ('matter.object', 'matter.ask-withdrawal', 'matter.ask', 'matter.not-solved', 'matter.extend')
     ORDER BY at, events.rowid`,
    JSON.stringify(ids),
  )
}

/** Only while the matter stands as it was read: else it is looked at again. */
export function aimLadder(row: LadderRow, running: Running | null, nextAt: number): Statement {
  return sql(
    `UPDATE ladders SET clock = ?, since = ?, next_at = ?
     WHERE matter_id = ? AND EXISTS (SELECT 1 FROM matters WHERE id = ladders.matter_id AND state = ? AND due_at = ?)`,
    running?.clock ?? null,
    running?.since ?? null,
    nextAt,
    row.id,
    row.state,
    row.dueAt,
  )
}

export function goUp(row: LadderRow, nextAt: number): Statement {
  return sql(
    'UPDATE ladders SET next_at = ? WHERE matter_id = ? AND clock = ? AND since = ?',
    nextAt,
    row.id,
    row.clock,
    row.since,
  )
}

export interface NewNotice {
  readonly id: string
  readonly matterId: string
  readonly clock: LadderClock
  readonly since: number
  readonly percent: Percent
  readonly dueAt: number
  readonly audience: string
  readonly unit: string
  readonly top: string
  readonly at: number
  /** From when on the webhook sends it; null without a webhook. */
  readonly sendAt: number | null
}

/** No row where this rung was reached before, or where the matter has moved on meanwhile. */
export function insertNotice(notice: NewNotice, state: MatterState): Statement {
  const { id, matterId, clock, since, percent, dueAt, audience, unit, top, at, sendAt } = notice
  return sql(
    `INSERT INTO notices (id, matter_id, clock, since, percent, due_at, audience, unit, top, at, send_at)
     SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM matters WHERE id = ? AND state = ? AND due_at = ? AND unit = ?
     ON CONFLICT (matter_id, clock, since, percent) DO NOTHING`,
    id,
    clock,
    since,
    percent,
    dueAt,
    audience,
    unit,
    top,
    at,
    sendAt,
    matterId,
    state,
    dueAt,
    unit,
  )
}
