import type { EventRow } from '../../db/sql.ts'
import { neverDue } from '../due.ts'
import type { MatterState } from '../rules.ts'
import { addWorkdays, beginningOf, countWorkdays, dayOf, endOf } from '../workdays.ts'

/** Whose time runs: one of our promises, or the person's own to answer a question. */
export type LadderClock = 'routing' | 'answer' | 'general' | 'complex' | 'resident'

export interface Running {
  readonly clock: LadderClock
  /** The instant that it counts from. */
  readonly since: number
}

export const percents = [50, 80, 100, 200] as const
export type Percent = (typeof percents)[number]

/** Somebody is told, from this instant on. */
export interface Rung {
  readonly percent: Percent
  readonly at: number
}

/** By which event a clock begins anew; the others count from the day of receipt. */
const beginsBy: Readonly<Partial<Record<MatterState, string>>> = {
  objected: 'matter.object',
  'withdrawal-asked': 'matter.ask-withdrawal',
  'waiting-for-resident': 'matter.ask',
}

const clockOf: Readonly<Partial<Record<MatterState, Exclude<LadderClock, 'complex'>>>> = {
  registered: 'routing',
  'to-assign': 'routing',
  objected: 'routing',
  assigned: 'answer',
  accepted: 'answer',
  'withdrawal-asked': 'answer',
  'in-progress': 'general',
  consulting: 'general',
  redo: 'general',
  'waiting-for-resident': 'resident',
}

const reopening = 'matter.not-solved'

/** Which clock of a matter runs, by its state and its events, oldest first; null where nothing is due. */
export function runningClock(
  state: MatterState,
  received: number,
  events: readonly Pick<EventRow, 'action' | 'at'>[],
): Running | null {
  const clock = clockOf[state]
  if (!clock) return null
  const last = (action: string) => events.findLast((event) => event.action === action)?.at
  const own = beginsBy[state]
  // Whoever says "not solved" starts the whole way anew.
  const since = (own === undefined ? undefined : last(own)) ?? last(reopening) ?? received
  const isExtended = clock === 'general' && events.some(({ action, at }) => action === 'matter.extend' && at >= since)
  return { clock: isExtended ? 'complex' : clock, since }
}

/**
 * When who is told of a clock, in order. A share of it is reached on the morning of its workday, so that it comes while
 * something can still be done; the whole and twice the whole once their day is over. Null where the calendar ends: no
 * guess. Of the person's own time nobody is reminded before it is over.
 */
export function rungsOf({ clock, since }: Running, dueAt: number): readonly Rung[] | null {
  if (dueAt <= 0 || dueAt >= neverDue) return []
  const start = dayOf(since)
  const count = countWorkdays(start, dayOf(dueAt - 1))
  if (count === null) return null
  const whole = Math.max(count, 1)
  const wanted = clock === 'resident' ? percents.filter((percent) => percent >= 100) : percents
  return wanted.flatMap((percent): Rung[] => {
    if (percent === 100) return [{ percent, at: dueAt }]
    const day = addWorkdays(start, Math.ceil((whole * percent) / 100))
    if (day === 'unpublished') return []
    return [{ percent, at: percent < 100 ? beginningOf(day) : endOf(day) }]
  })
}
