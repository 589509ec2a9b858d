import type { Context } from '../context.ts'
import { keepDaysOf } from './keep-days.ts'
import { findMove } from './rules.ts'
import { dueText } from './show-clocks.ts'
import type { MatterRecord } from './sql.ts'
import type { ErasureForResident } from './types.ts'
import { addDays, dayOf } from './workdays.ts'

/** Whether its holder can delete a matter now; if not, what stays, why and until when. */
export function erasureOf(ctx: Context, { state, keeping, closedAt }: MatterRecord): ErasureForResident {
  const words = ctx.words.matters.erasure
  if (findMove('matter.erase', state, 'resident')) return { mayNow: true, text: words.now, on: null }
  if (findMove('matter.withdraw', state, 'resident')) return { mayNow: false, text: words.withdrawFirst, on: null }
  const days = keepDaysOf(keeping)
  if (closedAt === null) return { mayNow: false, text: words.later(days), on: null }
  const on = addDays(dayOf(closedAt), days)
  return { mayNow: false, text: words.until(days, dueText(on)), on }
}
