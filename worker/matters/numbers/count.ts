import { promisesInForce } from '../../../content/operator.ts'
import { cities } from '../../../content/places/index.ts'
import { province } from '../../../content/units/province.ts'
import type { Context } from '../../context.ts'
import type { Statement } from '../../db/database.ts'
import { progressOf } from '../progress.ts'
import { addWorkdays, countWorkdays, dayOf, endOf } from '../workdays.ts'
import { type Cells, type Counted, type Measure, noCells } from './measures.ts'
import {
  type AnswerRow,
  type AreaCount,
  answering,
  type CourseRow,
  countConfirmed,
  countReceived,
  countReopened,
  countUnconfirmed,
  selectCourses,
  selectFirstAnswers,
} from './sql.ts'

/** The areas of the page, in the order of the list of divisions: the province's own units, then each city. */
export function areaCodes(): string[] {
  return [province, ...cities().map(({ code }) => code)]
}

const pageRows = 500

/** Counts what happened from one instant up to another, from the events alone, by the place of the unit. */
export async function countPeriod(ctx: Context, from: number, until: number): Promise<ReadonlyMap<string, Counted>> {
  const simple: readonly (readonly [Measure, Statement])[] = [
    ['received', countReceived(from, until)],
    ['confirmed', countConfirmed(from, until)],
    ['unconfirmed', countUnconfirmed(from, until)],
    ['reopened', countReopened(from, until)],
  ]
  const cells = new Map(areaCodes().map((code) => [code, { ...noCells } as Record<keyof Cells, number>]))
  const days = new Map(areaCodes().map((code) => [code, [] as number[]]))
  for (const [measure, statement] of simple) {
    for (const { area, count } of await ctx.db.all<AreaCount>(statement)) {
      const own = cells.get(`${area}00`)
      if (own) own[measure] += count
    }
  }
  for await (const { unit, isLate, workdays } of firstAnswers(ctx, from, until)) {
    const code = `${unit.slice(0, 4)}00`
    const own = cells.get(code)
    if (!own) continue
    own.answered += 1
    own[isLate ? 'late' : 'onTime'] += 1
    if (workdays !== null) days.get(code)?.push(workdays)
  }
  return new Map(areaCodes().map((code) => [code, { cells: cells.get(code) ?? noCells, days: days.get(code) ?? [] }]))
}

interface Answered {
  readonly unit: string
  readonly isLate: boolean
  /** Null where the calendar of a day between is not published. */
  readonly workdays: number | null
}

async function* firstAnswers(ctx: Context, from: number, until: number): AsyncGenerator<Answered> {
  for (const action of answering) {
    for (let after: AnswerRow | null = null; ; ) {
      const page: Statement = selectFirstAnswers(action, from, until, after, pageRows)
      const rows: AnswerRow[] = await ctx.db.all<AnswerRow>(page)
      yield* judgeAll(ctx, rows)
      if (rows.length < pageRows) break
      after = rows.at(-1) ?? null
    }
  }
}

async function* judgeAll(ctx: Context, rows: readonly AnswerRow[]): AsyncGenerator<Answered> {
  if (rows.length === 0) return
  const events = await ctx.db.all<CourseRow>(selectCourses(rows.map(({ id }) => id)))
  const courses = new Map(rows.map(({ id }) => [id, [] as CourseRow[]]))
  for (const event of events) courses.get(event.id)?.push(event)
  for (const row of rows) {
    const answered = judge(row, courses.get(row.id) ?? [])
    if (answered) yield answered
  }
}

/** Whether an answer came within our promise: the days of the person's own do not count, and an extension lengthens it. */
function judge({ at, unit }: AnswerRow, course: readonly CourseRow[]): Answered | null {
  const received = course.find(({ action }) => action === 'matter.submit' || action === 'matter.file')?.at
  if (received === undefined) return null
  const before = course.filter((event) => event.at <= at)
  const events = [...before, { action: 'matter.resume', at }].map((event) => ({ ...event, actor_role: '', detail: '' }))
  const { waitedWorkdays } = progressOf('answered', events)
  const { generalDays, complexDays } = promisesInForce()
  const isExtended = before.some(({ action }) => action === 'matter.extend')
  const last = addWorkdays(dayOf(received), (isExtended ? complexDays : generalDays) + waitedWorkdays)
  // Where the calendar ends nobody is called late on a guess.
  const isLate = last !== 'unpublished' && at >= endOf(last)
  return { unit, isLate, workdays: countWorkdays(dayOf(received), dayOf(at)) }
}
