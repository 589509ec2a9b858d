import { operator } from '../../content/operator.ts'
import { clocks as words } from '../../content/words/clocks.ts'
import { matters as matterWords } from '../../content/words/matters.ts'
import type { MatterKind } from '../contract/matters.ts'
import type { ClockId } from './clock-rules.ts'
import { type Clock, clocksFor, type Due, type Later } from './clocks.ts'
import type { MatterState } from './rules.ts'
import { addWorkdays, type Day } from './workdays.ts'

/** A clock as the holder of the receipt sees it: who is reminded inside the body is not theirs to wait for. */
export interface ClockForResident extends Omit<Clock, 'ladder'> {
  /** 2026年11月27日（周五）, or the words for what is no day. */
  readonly dueText: string
}

/** What happened to the matter, as far as clocks go by it. */
export interface Progress {
  readonly state: MatterState
  readonly later: Later
  /** Workdays that the matter waited for the person: our own promises move by them, no law's period does. */
  readonly waitedWorkdays: number
}

const justReceived: Progress = { state: 'registered', later: {}, waitedWorkdays: 0 }

const runningStates: readonly MatterState[] = [
  'registered',
  'to-assign',
  'assigned',
  'objected',
  'accepted',
  'in-progress',
  'waiting-for-resident',
  'consulting',
  'redo',
  'withdrawal-asked',
]
/** The body has answered: only the person's own time runs. */
const answeredStates: readonly MatterState[] = ['answered', 'call-back', 'closed-unconfirmed', 'refused']
const beforeWork: readonly MatterState[] = ['registered', 'to-assign', 'assigned', 'objected']
/** Kept once somebody has accepted. */
const promisesOfWork: readonly ClockId[] = ['answer', 'general', 'complex']

/** The clocks of a matter received at `start`, in the order of the page: our promises, then other laws; none once it is over. */
export function showClocks(
  kind: MatterKind,
  topic: string,
  start: number,
  progress: Progress = justReceived,
): ClockForResident[] {
  const clocks = clocksFor(kind, topic, start, operator, progress.later)
  return clocks.filter((clock) => isShown(clock, progress.state)).map((clock) => forResident(clock, progress))
}

function isShown({ id, group }: Clock, state: MatterState): boolean {
  if (answeredStates.includes(state)) return id === 'petition-ask-review'
  if (!runningStates.includes(state)) return false
  return group === 'reference' || beforeWork.includes(state) || promisesOfWork.includes(id)
}

function forResident({ ladder: _, ...clock }: Clock, { state, waitedWorkdays }: Progress): ClockForResident {
  const isOurs = clock.group === 'promise' && isDay(clock.due)
  if (isOurs && state === 'waiting-for-resident') return { ...clock, dueText: matterWords.clockWaits }
  const due = isOurs ? addWorkdays(clock.due, waitedWorkdays) : clock.due
  return { ...clock, due, dueText: dueText(due) }
}

/** Whether a clock has a day; else `due` is the key of a word. */
export function isDay(due: Due): due is Day {
  return !Object.hasOwn(words.due, due)
}

/** A day in words with its weekday, or the words for what is no day. */
export function dueText(due: Due): string {
  if (!isDay(due)) return words.due[due as keyof typeof words.due]
  const [year = 0, month = 0, day = 0] = due.split('-').map(Number)
  return words.date(year, month, day, words.weekdays[new Date(due).getUTCDay()] ?? '')
}
