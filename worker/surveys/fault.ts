import type { Fault, Question } from '../../content/surveys/index.ts'
import type { Context } from '../context.ts'

/** What is wrong with an answer, as the sentence beside the question. */
export function faultSentence(ctx: Context, question: Question, fault: Fault): string {
  const { faults } = ctx.words.surveys
  return fault === 'tooMany' ? faults.tooMany(question.max ?? 1) : faults[fault]
}
