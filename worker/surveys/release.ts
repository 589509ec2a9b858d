import { dayOf, indicators, isOpen, thresholds, type Wave } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import { portalChain } from '../db/ledger.ts'
import { writeWithEvent } from '../db/write.ts'
import {
  type AnswerCount,
  countAnswers,
  countAnswersTo,
  insertRelease,
  type ReleaseRow,
  selectNewestRelease,
} from './sql.ts'
import { type Count, round, tallyQuestion } from './tally.ts'
import type { PublishedIndicator, Results } from './types.ts'

/**
 * The newest release of a wave; makes a new one when it is due. Results do not follow single answers: whoever knows
 * that a neighbour has just answered must see nothing move.
 * @returns null below the least number of answers
 */
export async function newestRelease(ctx: Context, wave: Wave): Promise<Results | null> {
  const newest = await ctx.db.first<ReleaseRow>(selectNewestRelease(wave.id))
  const counted = await ctx.db.first<{ count: number }>(countAnswers(wave.id))
  const answers = counted?.count ?? 0
  const day = dayOf(ctx.clock.now())
  if (!isDue(answers, newest?.answers ?? 0, isOpen(wave, day))) return newest && parse(newest)
  const number = (newest?.number ?? 0) + 1
  const results = await tallyWave(ctx, wave, day)
  const stored = await writeWithEvent(ctx, {
    change: insertRelease(wave.id, number, answers, results),
    event: {
      subjectKind: 'survey',
      subjectId: wave.id,
      unit: portalChain,
      action: 'survey.release',
      detail: { number },
    },
  })
  if (stored) return results
  const other = await ctx.db.first<ReleaseRow>(selectNewestRelease(wave.id))
  return other && parse(other)
}

/** First at the least number, then each time it has doubled, and once more after the wave has ended. */
export function isDue(answers: number, released: number, open: boolean): boolean {
  const { answersMin } = thresholds
  if (released === 0) return answers >= answersMin
  return answers >= 2 * released || (!open && answers >= released + answersMin)
}

async function tallyWave(ctx: Context, wave: Wave, day: string): Promise<Results> {
  const published = new Map<string, PublishedIndicator>()
  let total = 0
  for (const id of new Set(indicators.map(({ question }) => question))) {
    const question = wave.questionnaire.questions.find((one) => one.id === id)
    if (!question || question.options === 'counties') continue
    const counts = (await ctx.db.all<AnswerCount>(countAnswersTo(wave.id, id))).map(readCount)
    total = counts.reduce((sum, { count }) => sum + count, 0)
    const labels = new Map(question.options.map(({ code, label }) => [code, label]))
    const label = question.kind === 'single' ? (code: string) => labels.get(code) ?? code : undefined
    const mine = indicators.filter((indicator) => indicator.question === id)
    for (const [index, figure] of tallyQuestion(mine, counts, label).entries()) {
      const indicator = mine[index]
      if (!indicator) continue
      const { short, name, formula } = indicator
      published.set(indicator.id, {
        id: indicator.id,
        short,
        name,
        formula,
        question: question.phrases.join(''),
        ...figure,
      })
    }
  }
  const ordered = indicators.flatMap(({ id }) => published.get(id) ?? [])
  return { releasedOn: day, n: round(total), indicators: ordered }
}

function readCount({ answer, count }: AnswerCount): Count {
  if (answer === null || answer === 'declined') return { codes: [], count }
  return { codes: answer.startsWith('[') ? (JSON.parse(answer) as string[]) : [answer], count }
}

function parse({ results }: ReleaseRow): Results {
  return JSON.parse(results) as Results
}
