import type { Context } from '../../context.ts'
import { retention } from '../../contract/retention.ts'
import {
  deleteChallengesEndedBefore,
  deleteInvitesEndedBefore,
  deleteSessionsBegunBefore,
  deleteTriesBefore,
} from './sql.ts'

/**
 * Scheduled work: sessions, wrong tries and spent challenges go a day later, when none of them counts any more; an
 * invitation goes when its link ends. Signing in and out has events of its own.
 * @returns how many rows went
 */
export async function forgetSignIns(ctx: Context): Promise<number> {
  const now = ctx.clock.now()
  const before = now - retention.signInDays * 86_400_000
  const gone = await ctx.db.batch([
    deleteSessionsBegunBefore(before),
    deleteTriesBefore(before),
    deleteChallengesEndedBefore(before),
    deleteInvitesEndedBefore(now),
  ])
  return gone.reduce((sum, rows) => sum + rows, 0)
}
