import * as z from 'zod/mini'
import { isTopicCode } from '../../content/duties/topics.ts'
import { messageTextSchema } from './dialogue-schemas.ts'
import { matterKinds } from './matters.ts'

// Messages are keys of words.errors.fields.

const wrong = 'wrong'
const day = z.string(wrong).check(
  z.regex(/^20\d{2}-\d{2}-\d{2}$/, wrong),
  z.refine((text) => isDay(text), wrong),
)

export const exportSchema = z.strictObject({
  filter: z
    .strictObject({
      state: z.optional(z.string(wrong).check(z.regex(/^[a-z-]{1,24}$/, wrong))),
      topic: z.optional(z.string(wrong).check(z.refine(isTopicCode, wrong))),
      kind: z.optional(z.enum(matterKinds, wrong)),
      from: z.optional(day),
      to: z.optional(day),
    })
    .check(
      z.refine(({ from, to }) => from === undefined || to === undefined || from <= to, { error: wrong, path: ['to'] }),
    ),
  reason: messageTextSchema,
})

/** The 30th of February is no day. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
