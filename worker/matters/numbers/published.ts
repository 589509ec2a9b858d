import type { Context } from '../../context.ts'
import { cellMin, type PublicNumbers, type PublicNumbersAnswer } from '../../contract/accountability.ts'
import { type PublishedRow, selectPublished } from './sql.ts'

/** So many periods back. */
const periodsShown = 24

/** What was published, the newest first: as it was written down, nothing is counted anew. */
export async function publishedNumbers(ctx: Context): Promise<PublicNumbersAnswer> {
  const rows = await ctx.db.all<PublishedRow>(selectPublished(periodsShown))
  const periods = rows.map(({ number, fromDay, untilDay, numbers }) => ({
    number,
    from: fromDay,
    until: untilDay,
    ...(JSON.parse(numbers) as Pick<PublicNumbers, 'total' | 'areas'>),
  }))
  return { cellMin, periods }
}
