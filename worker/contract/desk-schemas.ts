import * as z from 'zod/mini'
import { isTopicCode } from '../../content/duties/topics.ts'
import { findParagraph } from '../../content/regulation/index.ts'
import { outcomes } from './dialogue.ts'
import { messageTextSchema } from './dialogue-schemas.ts'
import { matterKinds } from './matters.ts'
import { noteSchema, replySchema, rewrapSchema } from './sealed-matter.ts'
import { urgencies } from './sealing.ts'
import { staffCode } from './staff-schemas.ts'

/** What crosses the wire at the desk. Messages are keys of `words.errors.fields`. */

const wrong = 'wrong'
const version = z.int(wrong).check(z.minimum(1, wrong), z.maximum(1_000_000, wrong))
const unitCode = z.string('staffUnit').check(z.regex(/^\d{6}-[a-z][a-z-]*$/, 'staffUnit'), z.maxLength(64, 'staffUnit'))
const county = z.string('matterCounty').check(z.regex(/^36\d{4}$/, 'matterCounty'))

/** `GET /api/staff/matters?…`: all of them may be left out. */
export const queueSchema = z.strictObject({
  as: z.optional(z.enum(['dispatcher', 'handler', 'reviewer', 'supervisor'], wrong)),
  unit: z.optional(unitCode),
  state: z.optional(z.string(wrong).check(z.regex(/^[a-z-]{1,24}$/, wrong))),
  topic: z.optional(z.string(wrong).check(z.refine(isTopicCode, wrong))),
  kind: z.optional(z.enum(matterKinds, wrong)),
  urgency: z.optional(z.enum(urgencies, wrong)),
  county: z.optional(county),
  mine: z.optional(z.literal('1', wrong)),
  after: z.optional(z.string(wrong).check(z.regex(/^\d{1,16}\.[A-Za-z0-9_-]{22}$/, wrong))),
})

/** Words to the person: in the open, or sealed where the matter is sealed. */
const said = { text: z.optional(messageTextSchema), reply: z.optional(replySchema) }
const notBoth = z.refine<{ readonly text?: unknown; readonly reply?: unknown }>(({ text, reply }) => !text || !reply, {
  error: wrong,
  path: ['reply'],
})

/** A step with its reason, if it needs one. */
export const stepSchema = z.strictObject({ version, ...said }).check(notBoth)
export const objectSchema = z
  .strictObject({
    version,
    ...said,
    article: z.string('deskArticle').check(z.refine((id) => findParagraph(id) !== undefined, 'deskArticle')),
  })
  .check(notBoth)
export const assignSchema = z
  .strictObject({ version, ...said, unit: z.optional(unitCode), wraps: z.optional(rewrapSchema) })
  .check(notBoth)
export const replyInputSchema = z
  .strictObject({ version, ...said, outcome: z.enum(outcomes, 'deskOutcome') })
  .check(notBoth)
export const mergeSchema = z
  .strictObject({ version, ...said, into: z.string(wrong).check(z.regex(/^[A-Za-z0-9_-]{5,22}$/, wrong)) })
  .check(notBoth)
export const personSchema = z.strictObject({ version, staff: staffCode })
/** A reason for colleagues alone: encrypted, in no event, not shown to the person. */
export const reasonSchema = z.strictObject({ version, reason: messageTextSchema })
export const versionSchema = z.strictObject({ version })
/** A note for colleagues: whatever was done meanwhile, it is added. */
export const noteInputSchema = z
  .strictObject({ version: z.optional(version), text: z.optional(messageTextSchema), note: z.optional(noteSchema) })
  .check(
    z.refine(({ text, note }) => (text === undefined) !== (note === undefined), {
      error: 'messageShort',
      path: ['text'],
    }),
  )
/** A decision on what a colleague asked for. */
export const decisionSchema = z.strictObject({})
