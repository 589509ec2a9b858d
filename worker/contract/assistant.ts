import * as z from 'zod/mini'
import { ask } from '../../content/words/ask.ts'
import { assistantLimits } from './assistant-limits.ts'
import { PortalError } from './errors.ts'

const { questionCharsMax, contextCitationsMax, idCharsMax } = assistantLimits

/** The body of `POST /api/assistant`; messages are keys of `words.errors.fields`. */
export const questionSchema = z.strictObject({
  question: z.string('questionMissing'),
  context: z.optional(
    z.strictObject({
      citations: z.optional(
        z
          .array(z.string('wrong').check(z.maxLength(idCharsMax, 'wrong')), 'wrong')
          .check(z.maxLength(contextCitationsMax, 'wrong')),
      ),
    }),
  ),
})

/**
 * The question without white space at both ends.
 * @throws PortalError invalid when nothing is left, too-large above the limit
 */
export function checkQuestion(text: string): string {
  const question = text.trim()
  if (question === '') {
    throw new PortalError('invalid', { message: ask.errors.empty, fields: { question: ask.errors.empty } })
  }
  // The cheap test first: a text of this many units has at least half as many characters.
  if (question.length > questionCharsMax && Array.from(question).length > questionCharsMax) {
    const message = ask.errors.long(questionCharsMax)
    throw new PortalError('too-large', { message, fields: { question: message } })
  }
  return question
}
