import { staffAccounts } from '../../../content/words/staff/accounts.ts'
import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { staffLimits } from '../../contract/staff.ts'
import { portalChain } from '../../db/ledger.ts'
import { writeWithEvent } from '../../db/write.ts'
import { enterTry as enter, selectTries, tellLock } from './sql.ts'

const minuteMs = 60_000
const lockMs = staffLimits.lockMinutes * minuteMs
/** Added once the lock is told. */
const told = 1_000_000

/**
 * Enters a try before anything is looked at, so that parallel ones are counted too, whether the account exists or not.
 * After the fifth within a quarter of an hour it lets nobody in for another one, whoever asks.
 * @returns what to call when the try was wrong
 * @throws PortalError too-many
 */
export async function enterTry(ctx: Context, accountHash: string): Promise<() => Promise<void>> {
  const { triesMax } = staffLimits
  const now = ctx.clock.now()
  await ctx.db.batch([enter(accountHash, now, now - lockMs, triesMax)])
  const row = await ctx.db.first<{ failures: number; at: number }>(selectTries(accountHash))
  const { failures, at } = row ?? { failures: triesMax + 1, at: now }
  const tell = async () => {
    if (failures >= triesMax && failures < told) await tellLocked(ctx, accountHash)
  }
  if (failures <= triesMax) return tell
  await tell()
  throw new PortalError('too-many', {
    message: staffAccounts.locked(Math.ceil((at + lockMs - now) / minuteMs)),
    retryAfterSeconds: Math.ceil((at + lockMs - now) / 1000),
  })
}

/** One event of a lock: how many tries, and no name. */
async function tellLocked(ctx: Context, accountHash: string): Promise<void> {
  await writeWithEvent(ctx, {
    change: tellLock(accountHash, staffLimits.triesMax, told),
    event: {
      subjectKind: 'staff',
      subjectId: 'sign-in',
      unit: portalChain,
      action: 'staff.lock',
      detail: { failures: staffLimits.triesMax },
    },
  })
}
