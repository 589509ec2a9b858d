import * as z from 'zod/mini'
import { dialogueLimits } from './dialogue.ts'
import { isOneProof, isWhole, nameSchema, oneProof, phoneSchema, proofFields, textSchema } from './matter-schemas.ts'
import { additionSchema, attachmentHead } from './sealed-matter.ts'
import { sealingLimits } from './sealing.ts'

// Messages are keys of words.errors.fields.

const codePoints = (text: string) => [...text.trim()].length

export const messageTextSchema = z.string('messageShort').check(
  z.refine((text) => codePoints(text) >= dialogueLimits.messageCharsMin, 'messageShort'),
  z.refine((text) => codePoints(text) <= dialogueLimits.messageCharsMax, 'messageLong'),
  z.refine(isWhole, 'wrong'),
)

/** `POST /api/matters/answer`, `/not-solved`: words in the open, or sealed; which of them, the matter decides. */
export const wordsSchema = z
  .strictObject({ ...proofFields, text: z.optional(messageTextSchema), addition: z.optional(additionSchema) })
  .check(
    z.refine(isOneProof, oneProof),
    z.refine(({ text, addition }) => (text === undefined) !== (addition === undefined), {
      error: 'messageShort',
      path: ['text'],
    }),
  )

/** `POST /api/matters/add`: pictures of a sealed matter come with the envelope; those of an open one are declared apart. */
export const additionInputSchema = z
  .strictObject({
    ...proofFields,
    text: z.optional(messageTextSchema),
    addition: z.optional(additionSchema),
    attachments: z.optional(z.array(attachmentHead, 'wrong').check(z.maxLength(sealingLimits.attachmentsMax, 'wrong'))),
  })
  .check(
    z.refine(isOneProof, oneProof),
    z.refine(({ text, addition }) => (text === undefined) !== (addition === undefined), {
      error: 'messageShort',
      path: ['text'],
    }),
    z.refine(({ addition, attachments }) => addition !== undefined || attachments === undefined, {
      error: 'wrong',
      path: ['attachments'],
    }),
  )

/**
 * `POST /api/matters/correct`: the whole text anew and how to reach the person (open matters), or a note of what is
 * wrong, in the open or sealed. Several at once: the note is then of no use and refused.
 */
export const correctionSchema = z
  .strictObject({
    ...proofFields,
    text: z.optional(textSchema),
    contact: z.optional(z.strictObject({ name: z.optional(nameSchema), phone: z.optional(phoneSchema) }, 'wrong')),
    note: z.optional(messageTextSchema),
    addition: z.optional(additionSchema),
  })
  .check(
    z.refine(isOneProof, oneProof),
    z.refine((input) => waysOf(input) === 1, { error: 'messageShort', path: ['note'] }),
  )

type Ways = {
  readonly text?: unknown
  readonly contact?: unknown
  readonly note?: unknown
  readonly addition?: unknown
}

function waysOf({ text, contact, note, addition }: Ways): number {
  const isReplacing = text !== undefined || contact !== undefined
  return [isReplacing, note !== undefined, addition !== undefined].filter(Boolean).length
}
