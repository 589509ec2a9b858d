import type { Context } from '../context.ts'
import { dialogueLimits } from '../contract/dialogue.ts'
import { PortalError } from '../contract/errors.ts'
import { selectWaiting } from './dialogue/sql.ts'
import { moveMatter } from './move.ts'
import type { Move } from './rules.ts'
import { addDays, addWorkdays, dayOf, endOf } from './workdays.ts'

const atOnce = 500

interface Waiting {
  readonly id: string
  readonly version: number
  readonly updatedAt: number
}

/** What one run did. */
export interface Swept {
  readonly calledBack: number
  readonly closed: number
}

/**
 * Scheduled work: asks every person who got an answer whether it is solved, and closes, unconfirmed, what has heard no
 * word for ten workdays. A word of the person starts them anew; where the calendar ends nothing is closed. At most 500 of
 * each in one run; the rest in the next.
 */
export async function closeUnanswered(ctx: Context): Promise<Swept> {
  const now = ctx.clock.now()
  const answered = await ctx.db.all<Waiting>(selectWaiting('answered', now, atOnce))
  const calledBack = await moveAll(ctx, 'matter.call-back', answered)
  // Ten workdays are never less than so many days.
  const before = endOf(addDays(dayOf(now), -dialogueLimits.confirmWorkdays))
  const waiting = await ctx.db.all<Waiting>(selectWaiting('call-back', before, atOnce))
  const closed = await moveAll(
    ctx,
    'matter.close',
    waiting.filter(({ updatedAt }) => isOver(updatedAt, now)),
  )
  return { calledBack, closed }
}

function isOver(since: number, now: number): boolean {
  const last = addWorkdays(dayOf(since), dialogueLimits.confirmWorkdays)
  return last !== 'unpublished' && now >= endOf(last)
}

/** A matter that somebody else moved or wrote to meanwhile is left to the next run. */
async function moveAll(ctx: Context, action: Move['action'], rows: readonly Waiting[]): Promise<number> {
  let moved = 0
  for (const { id, version } of rows) {
    try {
      await moveMatter(ctx, { matterId: id, action, version })
      moved += 1
    } catch (error) {
      if (!(error instanceof PortalError) || error.code !== 'conflict') throw error
    }
  }
  return moved
}
