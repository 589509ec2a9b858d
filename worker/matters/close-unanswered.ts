import type { Context } from '../context.ts'
import { dialogueLimits } from '../contract/dialogue.ts'
import { selectWaiting } from './dialogue/sql.ts'
import { moveMatter } from './move.ts'
import { forEach, type Tally } from './retention/each.ts'
import type { Move } from './rules.ts'
import { addDays, addWorkdays, dayOf, endOf } from './workdays.ts'

const atOnceMax = 500

interface Waiting {
  readonly id: string
  readonly version: number
  readonly updatedAt: number
}

/** What one run did. */
export interface Swept {
  readonly calledBack: number
  readonly closed: number
  /** Those that did not go, if any: the next run tries again. */
  readonly failed?: number
}

/**
 * Scheduled work: asks every person who got an answer whether it is solved, and closes, unconfirmed, what has heard no
 * word for ten workdays. A word of the person starts them anew; where the calendar ends nothing is closed.
 * @param most so many of each in one run; the rest in the next
 */
export async function closeUnanswered(ctx: Context, most: number = atOnceMax): Promise<Swept> {
  const now = ctx.clock.now()
  const answered = await ctx.db.all<Waiting>(selectWaiting('answered', now, most))
  const calledBack = await moveAll(ctx, 'matter.call-back', answered)
  // Ten workdays are never less than so many days.
  const before = endOf(addDays(dayOf(now), -dialogueLimits.confirmWorkdays))
  const waiting = await ctx.db.all<Waiting>(selectWaiting('call-back', before, most))
  const closed = await moveAll(
    ctx,
    'matter.close',
    waiting.filter(({ updatedAt }) => isOver(updatedAt, now)),
  )
  const failed = calledBack.failed + closed.failed
  return { calledBack: calledBack.done, closed: closed.done, ...(failed > 0 && { failed }) }
}

function isOver(since: number, now: number): boolean {
  const last = addWorkdays(dayOf(since), dialogueLimits.confirmWorkdays)
  return last !== 'unpublished' && now >= endOf(last)
}

function moveAll(ctx: Context, action: Move['action'], rows: readonly Waiting[]): Promise<Tally> {
  return forEach(rows, ({ id, version }) => moveMatter(ctx, { matterId: id, action, version }))
}
