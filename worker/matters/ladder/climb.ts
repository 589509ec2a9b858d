import type { Context } from '../../context.ts'
import { writeWithEvent } from '../../db/write.ts'
import { forEach, type Tally } from '../retention/each.ts'
import { keptTime } from '../sealed/hour.ts'
import { addresseeOf } from './addressee.ts'
import { type Rung, type Running, rungsOf, runningClock } from './rungs.ts'
import {
  aimLadder,
  goUp,
  insertNotice,
  type LadderEvent,
  type LadderRow,
  selectBeginnings,
  selectReached,
  selectUnaimed,
} from './sql.ts'

/** Looking which clock runs costs three queries for all of them. */
const aimedPerRow = 10
const dayMs = 86_400_000

/**
 * Scheduled work: tells who must be told at 50, 80, 100 and 200 % of the promised time that runs, each once, with an
 * event that the person sees. What is late in coming is made up for; where the calendar ends, tomorrow looks again.
 */
export async function climbLadder(ctx: Context, most: number): Promise<Tally> {
  const aimed = await aimAll(ctx, most * aimedPerRow)
  const rows = await ctx.db.all<LadderRow>(selectReached(ctx.clock.now(), most))
  const climbed = await forEach(rows, (row) => climb(ctx, row))
  return { done: aimed + climbed.done, failed: climbed.failed }
}

async function aimAll(ctx: Context, most: number): Promise<number> {
  const rows = await ctx.db.all<LadderRow>(selectUnaimed(most))
  if (rows.length === 0) return 0
  const events = await ctx.db.all<LadderEvent>(selectBeginnings(rows.map(({ id }) => id)))
  await ctx.db.batch(
    rows.map((row) => {
      const own = events.filter(({ id }) => id === row.id)
      const running = runningClock(row.state, row.createdAt, own)
      return aimLadder(row, running, nextOf(ctx, running, row.dueAt, 0))
    }),
  )
  return rows.length
}

async function climb(ctx: Context, row: LadderRow): Promise<void> {
  const { clock, since, dueAt } = row
  const running = clock !== null && since !== null ? { clock, since } : null
  const now = ctx.clock.now()
  for (const rung of (running && rungsOf(running, dueAt)) ?? []) {
    if (running && rung.at <= now) await tell(ctx, row, running, rung)
  }
  await ctx.db.batch([goUp(row, nextOf(ctx, running, dueAt, now))])
}

/** Until something happens to the matter. */
const noMore = Number.MAX_SAFE_INTEGER

/** When it must be looked at again. */
function nextOf(ctx: Context, running: Running | null, dueAt: number, after: number): number {
  if (!running) return noMore
  const rungs = rungsOf(running, dueAt)
  const isWhole = rungs?.at(-1)?.percent === 200
  const next = rungs?.find(({ at }) => at > after)?.at
  return next ?? (isWhole ? noMore : ctx.clock.now() + dayMs)
}

async function tell(ctx: Context, row: LadderRow, running: Running, { percent }: Rung): Promise<void> {
  const { id, state, unit, dueAt, keeping } = row
  const now = ctx.clock.now()
  const addressee = addresseeOf(percent, running.clock, state, unit)
  const notice = { id: ctx.ids.mint(), matterId: id, ...running, percent, dueAt, unit, ...addressee }
  await writeWithEvent(ctx, {
    change: insertNotice({ ...notice, at: now, sendAt: ctx.settings.webhook ? now : null }, state),
    event: {
      subjectKind: 'matter',
      subjectId: id,
      unit,
      action: percent < 100 ? 'matter.remind' : 'matter.escalate',
      at: keptTime(keeping, now),
      detail: { percent, clock: running.clock, to: addressee.audience, top: addressee.top },
    },
  })
}
