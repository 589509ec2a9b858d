import { unitName } from '../../../content/units/name.ts'
import type { Context } from '../../context.ts'
import type { NoticeHook } from '../../contract/notices.ts'
import type { Webhook } from '../../settings.ts'
import type { Tally } from '../retention/each.ts'
import { claimTry, noteSent, selectUnsent, type UnsentRow } from './sql.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** After each failure; the clock itself comes every ten minutes or every hour. Then the webhook is given up for this one. */
const pausesMs = [10 * minuteMs, hourMs, 3 * hourMs, 12 * hourMs, 24 * hourMs, 24 * hourMs, 24 * hourMs] as const
const answerWithinMs = 8000

/**
 * Scheduled work: tells the operator's webhook of each notice until it answers with 2xx, at most eight times over four
 * days. A try is written down before it is made, so that two runs never send the same one together.
 */
export async function sendNotices(ctx: Context, most: number): Promise<Tally> {
  const { webhook } = ctx.settings
  if (!webhook) return { done: 0, failed: 0 }
  const rows = await ctx.db.all<UnsentRow>(selectUnsent(ctx.clock.now(), most))
  let done = 0
  let failed = 0
  for (const row of rows) {
    const pause = pausesMs[row.tries]
    const [claimed] = await ctx.db.batch([claimTry(row, pause === undefined ? null : ctx.clock.now() + pause)])
    if (claimed !== 1) continue
    const isTaken = await send(ctx, webhook, row)
    if (isTaken) await ctx.db.batch([noteSent(row.id, ctx.clock.now())])
    if (isTaken) done += 1
    else failed += 1
  }
  return { done, failed }
}

async function send(ctx: Context, webhook: Webhook, row: UnsentRow): Promise<boolean> {
  const body = JSON.stringify(hookOf(row))
  const seconds = Math.floor(ctx.clock.now() / 1000)
  try {
    const answer = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': row.id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': `v1,${await webhook.sign(`${row.id}.${seconds}.${body}`)}`,
      },
      body,
      // Another address was never configured.
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

function hookOf({ id, handle, percent, clock, unit, dueAt, at }: UnsentRow): NoticeHook {
  return {
    type: 'matter.notice',
    id,
    handle,
    percent,
    clock,
    unit,
    unitName: unitName(unit),
    due: new Date(dueAt).toISOString(),
    at: new Date(at).toISOString(),
  }
}
