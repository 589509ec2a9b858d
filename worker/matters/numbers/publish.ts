import type { Context } from '../../context.ts'
import { cellMin } from '../../contract/accountability.ts'
import { portalChain } from '../../db/ledger.ts'
import { writeWithEvent } from '../../db/write.ts'
import type { Tally } from '../retention/each.ts'
import { beginningOf, type Day, dayOf } from '../workdays.ts'
import { areaCodes, countPeriod } from './count.ts'
import { hideSmall } from './hide.ts'
import { noCells } from './measures.ts'
import {
  type AreaCount,
  countReceived,
  insertPublished,
  type PublishedRow,
  selectFirstReceived,
  selectPublished,
} from './sql.ts'

const nothing = { done: 0, failed: 0 }

/**
 * Scheduled work: once a month is over, counts it and publishes what may be known of it, for good. A month with fewer
 * than ten matters is published together with the next: two tables over different times never overlap, so that no number
 * comes out by subtracting one from the other.
 */
export async function publishNumbers(ctx: Context): Promise<Tally> {
  const [newest] = await ctx.db.all<PublishedRow>(selectPublished(1))
  const from = newest?.untilDay ?? (await firstMonth(ctx))
  const until = monthOf(dayOf(ctx.clock.now()))
  if (from === null || from >= until) return nothing
  const [start, end] = [beginningOf(from), beginningOf(until)]
  const received = await ctx.db.all<AreaCount>(countReceived(start, end))
  if (received.reduce((sum, { count }) => sum + count, 0) < cellMin) return nothing
  const counted = await countPeriod(ctx, start, end)
  const codes = areaCodes()
  const { total, areas } = hideSmall(codes.map((code) => counted.get(code) ?? { cells: noCells, days: [] }))
  const numbers = JSON.stringify({ total, areas: areas.map((row, index) => ({ code: codes[index], ...row })) })
  const written = await writeWithEvent(ctx, {
    change: insertPublished({ number: (newest?.number ?? 0) + 1, fromDay: from, untilDay: until, numbers }),
    event: { subjectKind: 'portal', subjectId: until, unit: portalChain, action: 'numbers.publish', detail: { from } },
  })
  return { done: written ? 1 : 0, failed: 0 }
}

async function firstMonth(ctx: Context): Promise<Day | null> {
  const first = (await ctx.db.first<{ at: number | null }>(selectFirstReceived()))?.at ?? null
  return first === null ? null : monthOf(dayOf(first))
}

/** The first day of its month. */
const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`
