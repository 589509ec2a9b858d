import type { Context } from '../context.ts'
import { keepDaysOf } from './keep-days.ts'
import { findMove } from './rules.ts'
import { dueText } from './show-clocks.ts'
import type { MatterRecord } from './sql.ts'
import type { ErasureForResident } from './types.ts'
import { addDays, dayOf } from './workdays.ts'

/**
 * Whether its holder can delete a matter now; if not, what stays, why and until when.
 * @param held since when a hold stands, null for none
 */
export function erasureOf(ctx: Context, record: MatterRecord, held: number | null): ErasureForResident {
  const { state, closedAt } = record
  const words = ctx.words.matters.erasure
  if (held !== null) return { mayNow: false, text: words.held(dueText(dayOf(held))), on: null }
  if (findMove('matter.erase', state, 'resident')) return { mayNow: true, text: words.now, on: null }
  if (findMove('matter.withdraw', state, 'resident')) return { mayNow: false, text: words.withdrawFirst, on: null }
  const days = keepDaysOf(record)
  if (closedAt === null) return { mayNow: false, text: words.later(days), on: null }
  const on = addDays(dayOf(closedAt), days)
  return { mayNow: false, text: words.until(days, dueText(on)), on }
}
