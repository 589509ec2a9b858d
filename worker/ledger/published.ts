import { ledgerWords } from '../../content/words/ledger.ts'
import type { Context } from '../context.ts'
import { type PublishedDay, selectDays } from './sql.ts'

const daysShown = 30

/** `/data/ledger-head.txt`: what it is, and a line `day head` for each of the newest days, newest first. */
export async function publishedHeads(ctx: Context): Promise<string> {
  const days = await ctx.db.all<PublishedDay>(selectDays(daysShown))
  return [...ledgerWords.heads.lines, ...days.map(({ day, head }) => `${day} ${head}`), ''].join('\n')
}
