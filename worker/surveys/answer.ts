import {
  type Answers,
  askedQuestions,
  dayOf,
  endingOf,
  judgeAnswer,
  type Question,
  startOfDay,
  type Wave,
} from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { portalChain } from '../db/ledger.ts'
import { writeWithEvent } from '../db/write.ts'
import { faultSentence } from './fault.ts'
import { insertAnswer } from './sql.ts'
import { openWave } from './wave.ts'

/**
 * Checks a whole set of answers by the wave's questionnaire.
 * @throws PortalError not-found, conflict (the wave is closed), refused (under 16, outside Jiangxi), or invalid with a
 * sentence per question
 */
export function judgeAnswers(ctx: Context, waveId: string, answers: Answers): Wave {
  const wave = openWave(ctx, waveId)
  const { questionnaire } = wave
  const known = new Map(questionnaire.questions.map((question) => [question.id, question]))
  const { faults, screened } = ctx.words.surveys
  if (Object.keys(answers).some((id) => !known.has(id))) {
    throw new PortalError('invalid', { fields: { body: ctx.words.errors.fields.unknownKeys } })
  }
  const asked = new Map(askedQuestions(questionnaire, answers).map((question) => [question.id, question]))
  const fields: Record<string, string> = {}
  const judge = (id: string, sentence: string | null) => {
    if (sentence) fields[`answers.${id}`] = sentence
  }
  const ending = endingOf(questionnaire, answers)
  if (ending) throw new PortalError('refused', { message: screened[ending] })
  for (const id of Object.keys(answers)) judge(id, asked.has(id) ? null : faults.notAsked)
  for (const question of asked.values()) judge(question.id, judgeOne(ctx, question, answers))
  if (Object.keys(fields).length > 0) throw new PortalError('invalid', { fields })
  return wave
}

function judgeOne(ctx: Context, question: Question, answers: Answers): string | null {
  const answer = answers[question.id]
  if (answer === undefined) return ctx.words.surveys.faults.missing
  const fault = judgeAnswer(question, answers, answer)
  return fault && faultSentence(ctx, question, fault)
}

/**
 * Stores one set of answers under a random id with wave and date. Nothing leads from the event or from the riders to
 * the row: the event names the wave and the day only.
 * @throws PortalError as judgeAnswers
 */
export async function answer(ctx: Context, waveId: string, answers: Answers): Promise<void> {
  const wave = judgeAnswers(ctx, waveId, answers)
  const answeredOn = dayOf(ctx.clock.now())
  // The order of the questionnaire, whatever the order of sending: it could tell one client from another.
  const ordered = wave.questionnaire.questions.flatMap(({ id }): [string, unknown][] => {
    const one = answers[id]
    return one === undefined ? [] : [[id, one]]
  })
  const row = { id: ctx.ids.mint(), wave: wave.id, answeredOn, answers: JSON.stringify(Object.fromEntries(ordered)) }
  await writeWithEvent(ctx, {
    change: insertAnswer(row),
    event: {
      subjectKind: 'survey',
      subjectId: wave.id,
      unit: portalChain,
      action: 'survey.answer',
      at: startOfDay(answeredOn),
    },
  })
}
