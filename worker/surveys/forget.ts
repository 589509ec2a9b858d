import { dayOf, startOfDay } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import { retention } from '../contract/retention.ts'
import { portalChain } from '../db/ledger.ts'
import { writeWithEvent } from '../db/write.ts'
import { deleteAnswer, deleteAnswersBefore, type OverdueWave, selectOverdueWaves } from './sql.ts'

/** One statement takes so many of a wave. */
const answersAtOnce = 10_000

/**
 * Scheduled work: forgets answers when their days are over; what was published of them stays. One event for each wave: it
 * names the day, as every event of a survey.
 * @returns how many answers went
 */
export async function forgetAnswers(ctx: Context): Promise<number> {
  const today = dayOf(ctx.clock.now())
  const before = dayOf(startOfDay(today) - retention.answerDays * 86_400_000)
  let gone = 0
  for (const { wave, id, count } of await ctx.db.all<OverdueWave>(selectOverdueWaves(before))) {
    const written = await writeWithEvent(ctx, {
      change: deleteAnswer(id),
      event: {
        subjectKind: 'survey',
        subjectId: wave,
        unit: portalChain,
        action: 'survey.forget',
        at: startOfDay(today),
      },
      also: [deleteAnswersBefore(wave, before, answersAtOnce - 1)],
    })
    if (written) gone += Math.min(count, answersAtOnce)
  }
  return gone
}
