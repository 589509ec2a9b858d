import type { Urgency } from '../../../contract/sealing.ts'
import { type SqlValue, type Statement, sql } from '../../../db/database.ts'
import { type MatterState, matterStates } from '../../rules.ts'
import type { Bounds } from '../bounds.ts'
import { deskColumns } from '../sql.ts'

/** Which column leads the index that the queue is read from. */
export type Lead = 'unit' | 'assignee' | 'county' | 'city' | null

/** Which rows somebody sees of a queue; null: not asked for. */
export interface QueueFilter extends Bounds {
  readonly lead: Lead
  /** Matters kept from this person are not there. */
  readonly staff: string
  readonly unit: string | null
  /** What the actor works on, beside the topic asked for. */
  readonly ownTopic: string | null
  readonly topic: string | null
  readonly kind: string | null
  readonly urgency: Urgency | null
  readonly askedCounty: string | null
  readonly isMine: boolean
}

export type Condition = readonly [string, SqlValue]

export function conditionsOf(filter: QueueFilter): Condition[] {
  const wanted: [string, SqlValue][] = [
    ['unit = ?', filter.unit],
    ['assignee = ?', filter.isMine ? filter.staff : null],
    ['county = ?', filter.county],
    ['city = ?', filter.city],
    ['township = ?', filter.township],
    ['topic = ?', filter.ownTopic],
    ['topic = ?', filter.topic],
    ['kind = ?', filter.kind],
    ['urgency = ?', filter.urgency],
    ['county = ?', filter.askedCounty],
  ]
  return [
    ...wanted.filter(([, value]) => value !== null),
    ['id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?)', filter.staff],
  ]
}

/** The index whose order is the queue's and that starts with the narrowest thing known; the planner has no say. */
function indexOf({ lead, askedCounty, topic }: QueueFilter, state: MatterState | null): string {
  if (lead === 'assignee') return 'matters_due_of_assignee'
  if (lead === 'unit') return state === null ? 'matters_due_of_unit' : 'matters_due_of_unit_state'
  if (lead === 'county' || askedCounty !== null) return 'matters_due_of_county'
  if (lead === 'city') return 'matters_due_of_city'
  if (topic !== null) return 'matters_due_of_topic'
  return state === null ? 'matters_due' : 'matters_due_of_state'
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
    `SELECT ${deskColumns}, '[]' AS excluded FROM matters INDEXED BY ${indexOf(filter, state)}
     WHERE ${conditions.map(([text]) => text).join(' AND ')}${from} ORDER BY due_at, id LIMIT ?`,
    ...conditions.map(([, value]) => value),
    ...(after ? [after.dueAt, after.id] : []),
    most + 1,
  )
}

/** What is put away is not counted: it only ever grows. */
const counted = matterStates.filter((state) => state !== 'archived' && state !== 'erased')

/** How many there are in each state but `archived`, from an index alone. */
export function countStates(filter: QueueFilter): Statement {
  const conditions = conditionsOf(filter)
  const index = { unit: 'matters_due_of_unit_state', other: 'matters_due_of_state' } as const
  const byState = filter.lead === 'unit' ? index.unit : indexOf(filter, null) === 'matters_due' ? index.other : null
  return sql(
    `SELECT state, count(*) AS count FROM matters INDEXED BY ${byState ?? indexOf(filter, null)}
     WHERE ${conditions.map(([text]) => text).join(' AND ')}
       AND state IN (${counted.map((state) => `'${state}'`).join(', ')}) GROUP BY state`,
    ...conditions.map(([, value]) => value),
  )
}
