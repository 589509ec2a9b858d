import { type Promises, promisesInForce } from '../../content/operator.ts'
import type { Context } from '../context.ts'
import { dialogueLimits } from '../contract/dialogue.ts'
import { type EventRow, selectEvents } from '../db/sql.ts'
import { progressOf } from './progress.ts'
import type { FoundMove, MatterState } from './rules.ts'
import type { MatterRecord } from './sql.ts'
import { addDays, type Day, dayOf, endOf, isWorkday } from './workdays.ts'

/** Where nothing is due of the body any more; larger than every instant (9999-12-31). */
export const neverDue = 253_402_300_799_999

/** Which of our promises is the next one in a state, and what it counts from. */
const nextOf: Readonly<Partial<Record<MatterState, { days: keyof Promises; from: 'received' | 'now' }>>> = {
  registered: { days: 'routingShownDays', from: 'received' },
  'to-assign': { days: 'routingShownDays', from: 'received' },
  objected: { days: 'routingShownDays', from: 'now' },
  assigned: { days: 'personAnswersDays', from: 'received' },
  accepted: { days: 'personAnswersDays', from: 'received' },
  'in-progress': { days: 'generalDays', from: 'received' },
  consulting: { days: 'generalDays', from: 'received' },
  redo: { days: 'generalDays', from: 'now' },
  'withdrawal-asked': { days: 'personAnswersDays', from: 'now' },
}

/**
 * The first instant at which something is late in this state: what a queue is ordered by. Where the calendar ends, the
 * end of the first day that nobody knows: no guess, but never later than the truth.
 */
export function dueOf(state: MatterState, received: number, now: number): number {
  if (state === 'waiting-for-resident') return endAfter(dayOf(now), dialogueLimits.answerWorkdays)
  const next = nextOf[state]
  if (!next) return neverDue
  return endAfter(dayOf(next.from === 'now' ? now : received), promisesInForce()[next.days])
}

/**
 * What a move does to the next due instant; null where it stays. Within a matter it only moves on, but a wait for the
 * person that has ended is taken off again.
 */
export async function dueAfter(
  ctx: Context,
  record: MatterRecord,
  { action, to }: FoundMove,
): Promise<{ at: number; exact: boolean } | null> {
  const { id, state, createdAt } = record
  const isExtended = action === 'matter.extend'
  if (to === state) {
    return isExtended ? { at: endAfter(dayOf(createdAt), promisesInForce().complexDays), exact: false } : null
  }
  const at = dueOf(to, createdAt, ctx.clock.now())
  if (at >= neverDue || to === 'waiting-for-resident') return { at, exact: true }
  if (state !== 'waiting-for-resident' || nextOf[to]?.from === 'now') return { at, exact: false }
  const events = await ctx.db.all<EventRow>(selectEvents('matter', id))
  // The move that ends the wait is not among them yet.
  const ended = { action, actor_role: ctx.actor.role, at: ctx.clock.now(), detail: '{}' }
  const { waitedWorkdays } = progressOf(to, [...events, ended])
  const wasExtended = events.some((event) => event.action === 'matter.extend')
  const { generalDays, complexDays } = promisesInForce()
  return { at: endAfter(dayOf(createdAt), (wasExtended ? complexDays : generalDays) + waitedWorkdays), exact: true }
}

function endAfter(day: Day, count: number): number {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    const works = isWorkday(at)
    if (works === null) return endOf(at)
    if (works) left -= 1
  }
  return endOf(at)
}
