import type { Context } from '../../context.ts'
import { keepings, matterKinds } from '../../contract/matters.ts'
import { eraseMatter } from '../erase.ts'
import { findMatter } from '../find.ts'
import { keepDaysOf } from '../keep-days.ts'
import { addDays, dayOf, endOf } from '../workdays.ts'
import { forEach, type Tally } from './each.ts'
import { type Due, selectDue } from './sql.ts'

const erasable = ['archived', 'withdrawn'] as const

/** Scheduled work: forgets what was closed so many days ago as its kind and keeping say, unless a hold stands. */
export async function eraseDue(ctx: Context, most: number): Promise<Tally> {
  const today = dayOf(ctx.clock.now())
  const due: Due[] = erasable.flatMap((state) =>
    keepings.flatMap((keeping) =>
      matterKinds.map((kind) => ({
        state,
        keeping,
        kind,
        before: endOf(addDays(today, -keepDaysOf({ state, keeping, kind }))),
      })),
    ),
  )
  const rows = await ctx.db.all<{ id: string }>(selectDue(due, most))
  return forEach(rows, async ({ id }) => eraseMatter(ctx, await findMatter(ctx, id)))
}
