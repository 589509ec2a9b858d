import * as z from 'zod/mini'
import { isTopicCode, type TopicCode } from '../../content/duties/topics.ts'
import { isPlace } from '../../content/places/index.ts'
import { matterKinds, matterLimits, privacies } from './matters.ts'

// Messages are keys of words.errors.fields.

const codePoints = (text: string) => [...text.trim()].length

/** Any telephone that can be called back: mobile, or land line with its area code; spaces and dashes do not matter. */
const phoneForm = /^(?:\+?86)?(?:1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})\d{7,8})$/

export const kindSchema = z.enum(matterKinds, 'matterKind')
export const topicSchema = z.custom<TopicCode>(
  (value) => typeof value === 'string' && isTopicCode(value),
  'matterTopic',
)
export const textSchema = z.string('matterTextShort').check(
  z.refine((text) => codePoints(text) >= matterLimits.textCharsMin, 'matterTextShort'),
  z.refine((text) => codePoints(text) <= matterLimits.textCharsMax, 'matterTextLong'),
)
export const citySchema = z.string('matterCity').check(z.refine((city) => isPlace({ city }), 'matterCity'))
export const nameSchema = z
  .string('matterName')
  .check(z.refine((name) => codePoints(name) <= matterLimits.nameCharsMax && !/\p{Cc}/u.test(name), 'matterName'))
export const phoneSchema = z
  .string('matterPhone')
  .check(z.refine((phone) => phone.trim() === '' || phoneForm.test(foldPhone(phone)), 'matterPhone'))

export const placeSchema = z
  .strictObject(
    {
      city: citySchema,
      county: z.optional(z.string('matterCounty')),
      township: z.optional(z.string('matterTownship')),
    },
    'matterCity',
  )
  .check(z.refine((place) => isPlace(place), { error: 'matterCounty', path: ['county'] }))

/** `POST /api/matters`, an open matter. */
export const openMatterSchema = z.strictObject({
  kind: kindSchema,
  topic: topicSchema,
  place: placeSchema,
  text: textSchema,
  privacy: z.optional(z.enum(privacies)),
  contact: z.optional(z.strictObject({ name: z.optional(nameSchema), phone: z.optional(phoneSchema) })),
})

export type OpenMatter = z.output<typeof openMatterSchema>

/** `POST /api/matters/track` and `/withdraw`. What the code says is decided by comparing, not by the schema. */
export const receiptBodySchema = z.strictObject({ receipt: z.string('receiptMissing').check(z.maxLength(200)) })

/** A telephone number without the marks that people write between its digits. */
export function foldPhone(phone: string): string {
  return phone.normalize('NFKC').replace(/[\s\-‐-―()]/g, '')
}
