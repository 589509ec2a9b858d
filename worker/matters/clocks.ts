import { type Operator, type Promises, promisesInForce } from '../../content/operator.ts'
import { clocks as words } from '../../content/words/clocks.ts'
import type { MatterKind } from '../contract/matters.ts'
import { type ClockId, type Reference, references, type Start } from './clock-rules.ts'
import { addDays, addWorkdays, type Counted, type Day, dayOf } from './workdays.ts'

/**
 * The last day, as `2026-11-27` in Asia/Shanghai; `now` for at once; `unpublished` while the holidays of a year that it
 * touches are not; `not-started` until what it counts from has happened; `unverified` where a text that we have not read
 * has taken the place of the one we know.
 */
export type Due = Day | keyof typeof words.due

/** Who hears of a clock, and when: half, four fifths, the whole, twice its time. */
export interface LadderPoint {
  readonly percent: 50 | 80 | 100 | 200
  readonly on: Counted
  /** `coordinating-office` by 第六十二条第一款. */
  readonly to: 'handler' | 'supervisor' | 'coordinating-office'
}

export interface Clock {
  readonly id: ClockId
  /** `promise`: of this platform. `reference`: of another law, when the matter is treated by it. */
  readonly group: 'promise' | 'reference'
  readonly name: string
  /** 收到后5个工作日内 */
  readonly period: string
  readonly due: Due
  /** Who says so. */
  readonly source: string
  /** `if`: only when the body treats the matter by that law. */
  readonly binds: 'yes' | 'no' | 'if'
  /** Whom it binds, in words. */
  readonly force: string
  /** Empty where nothing is counted, or where the time is the person's own. */
  readonly ladder: readonly LadderPoint[]
}

/** Instants of what happened after the matter was received; a clock whose start is missing is `not-started`. */
export type Later = Readonly<Partial<Record<Exclude<Start, 'received'>, number>>>

/** All clocks of a matter that was received at `start` (milliseconds since 1970): our promises, then other laws. */
export function clocksFor(
  kind: MatterKind,
  topic: string,
  start: number,
  operator: Operator,
  later: Later = {},
): Clock[] {
  const concerned = references.filter(({ kinds, topics }) => has(kinds, kind) && has(topics, topic))
  return [
    ...promisesOf(dayOf(start), operator),
    ...concerned.map((reference) => referenceClock(reference, dayOf(start), later)),
  ]
}

const promised: readonly { readonly id: ClockId; readonly days: keyof Promises }[] = [
  { id: 'routing', days: 'routingShownDays' },
  { id: 'answer', days: 'personAnswersDays' },
  { id: 'general', days: 'generalDays' },
  { id: 'complex', days: 'complexDays' },
]

function promisesOf(start: Day, operator: Operator): Clock[] {
  const inForce = promisesInForce(operator)
  const voice = {
    group: 'promise' as const,
    source: inForce.adopted ? words.promise(operator.name) : words.example,
    binds: inForce.adopted ? ('yes' as const) : ('no' as const),
    force: inForce.adopted ? words.binds.promise : words.binds.example,
  }
  const atOnce: Clock = {
    ...voice,
    id: 'receipt',
    name: words.names.receipt,
    period: words.period.now,
    due: 'now',
    ladder: [],
  }
  const counted = promised.map(({ id, days }): Clock => {
    const count = inForce[days]
    return {
      ...voice,
      id,
      name: words.names[id],
      period: words.starts.received + words.period.workdays(count),
      due: addWorkdays(start, count),
      ladder: ladderOf(start, count, addWorkdays),
    }
  })
  return [atOnce, ...counted]
}

function referenceClock(reference: Reference, received: Day, later: Later): Clock {
  const { id, unit, count, from, force, ofPerson, until } = reference
  const isReplaced = until !== undefined && received > until
  const instant = from === 'received' ? null : later[from]
  const start = instant === null ? received : instant === undefined ? null : dayOf(instant)
  const add = unit === 'workdays' ? addWorkdays : addDays
  const runs = start !== null && unit !== 'now' && !isReplaced
  return {
    id,
    group: 'reference',
    name: words.names[id],
    period: isReplaced ? '' : periodOf(reference),
    due: isReplaced ? 'unverified' : unit === 'now' ? 'now' : start === null ? 'not-started' : add(start, count),
    source: isReplaced ? words.replaced : words.sources[id],
    binds: force === 'law' ? 'yes' : 'if',
    force: words.binds[force],
    ladder: runs && !ofPerson ? ladderOf(start, count, add) : [],
  }
}

function periodOf({ unit, count, from }: Reference): string {
  return unit === 'now' ? words.period.now : words.starts[from] + words.period[unit](count)
}

const rungs: readonly Pick<LadderPoint, 'percent' | 'to'>[] = [
  { percent: 50, to: 'handler' },
  { percent: 80, to: 'supervisor' },
  { percent: 100, to: 'coordinating-office' },
  { percent: 200, to: 'coordinating-office' },
]

/** Part days count as whole ones: half of five workdays is reached on the third. */
function ladderOf(start: Day, count: number, add: (day: Day, count: number) => Counted): LadderPoint[] {
  return rungs.map(({ percent, to }) => ({ percent, on: add(start, Math.ceil((count * percent) / 100)), to }))
}

function has<T>(list: readonly T[] | undefined, one: T): boolean {
  return list === undefined || list.includes(one)
}
