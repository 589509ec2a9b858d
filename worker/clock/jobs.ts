import type { Context } from '../context.ts'
import { forgetKeys } from '../guard/forget.ts'
import { publishHeads } from '../ledger/publish.ts'
import { closeUnanswered } from '../matters/close-unanswered.ts'
import { forgetExports } from '../matters/exports/forget.ts'
import { climbLadder } from '../matters/ladder/climb.ts'
import { sendNotices } from '../matters/notices/deliver.ts'
import { publishNumbers } from '../matters/numbers/publish.ts'
import { archiveClosed } from '../matters/retention/archive-closed.ts'
import { eraseDue } from '../matters/retention/erase-due.ts'
import { sweepBlobs } from '../matters/retention/sweep-blobs.ts'
import { forgetSignIns } from '../people/forgetting/forget-sign-ins.ts'
import { forgetAnswers } from '../surveys/forget.ts'

/** What one pass of a job did: counts only. */
export interface Tally {
  readonly done: number
  readonly failed: number
}

export interface Job {
  readonly name: string
  /** @param most so many rows in one pass; what is left comes in the next */
  readonly run: (ctx: Context, most: number) => Promise<Tally>
}

/** Before whatever else today brings: yesterday's end of the ledger. */
export const publishing = 'publish-heads'

/** In this order: what one closes, the next may put away, and the next forget, so that a late clock catches up at once. */
export const jobs: readonly Job[] = [
  { name: publishing, run: publishHeads },
  { name: 'publish-numbers', run: publishNumbers },
  { name: 'close-unanswered', run: closeMatters },
  { name: 'climb-ladder', run: climbLadder },
  { name: 'send-notices', run: sendNotices },
  { name: 'archive-closed', run: archiveClosed },
  { name: 'erase-due', run: eraseDue },
  { name: 'sweep-blobs', run: sweepBlobs },
  { name: 'forget-keys', run: forgetRepeats },
  { name: 'forget-sign-ins', run: async (ctx) => ({ done: await forgetSignIns(ctx), failed: 0 }) },
  { name: 'forget-exports', run: async (ctx, most) => ({ done: await forgetExports(ctx, most), failed: 0 }) },
  { name: 'forget-answers', run: async (ctx) => ({ done: await forgetAnswers(ctx), failed: 0 }) },
]

async function closeMatters(ctx: Context, most: number): Promise<Tally> {
  const { calledBack, closed, failed = 0 } = await closeUnanswered(ctx, most)
  return { done: calledBack + closed, failed }
}

/** They cost one statement however many there are. */
const keysAtOnce = 100

async function forgetRepeats(ctx: Context, most: number): Promise<Tally> {
  const { idempotency, workNonces } = await forgetKeys(ctx, most * keysAtOnce)
  return { done: idempotency + workNonces, failed: 0 }
}
