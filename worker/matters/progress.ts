import type { EventRow } from '../db/sql.ts'
import type { Later } from './clocks.ts'
import type { MatterState } from './rules.ts'
import type { Progress } from './show-clocks.ts'
import { addDays, dayOf, isWorkday } from './workdays.ts'

const asking = 'matter.ask'
/** What ends the waiting for the person. */
const goingOn: readonly string[] = ['matter.answer', 'matter.resume', 'matter.consult', 'matter.ask-withdrawal']

/** What the events of a matter, oldest first, mean for its clocks. */
export function progressOf(state: MatterState, events: readonly EventRow[]): Progress {
  return { state, later: laterOf(events), waitedWorkdays: waitedOf(events) }
}

function laterOf(events: readonly EventRow[]): Later {
  const first = (...actions: string[]) => events.find(({ action }) => actions.includes(action))?.at
  const last = (...actions: string[]) => events.filter(({ action }) => actions.includes(action)).pop()?.at
  const forwarded = last('matter.assign', 'matter.reassign')
  const accepted = first('matter.accept')
  const replied = last('matter.reply', 'matter.refuse')
  return {
    ...(forwarded !== undefined && { forwarded }),
    ...(accepted !== undefined && { accepted }),
    ...(replied !== undefined && { replied }),
  }
}

function waitedOf(events: readonly EventRow[]): number {
  let since: number | null = null
  let waited = 0
  for (const { action, at } of events) {
    if (action === asking) since ??= at
    if (since === null || !goingOn.includes(action)) continue
    waited += workdaysBetween(since, at)
    since = null
  }
  return waited
}

/** Workdays after the day of `from` up to the day of `to`; days of a year without a calendar are not guessed and count nothing. */
function workdaysBetween(from: number, to: number): number {
  const last = dayOf(to)
  let count = 0
  for (let day = addDays(dayOf(from), 1); day <= last; day = addDays(day, 1)) if (isWorkday(day)) count += 1
  return count
}
