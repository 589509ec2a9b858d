import * as z from 'zod/mini'
import { isTopicCode, type TopicCode } from '../../content/duties/topics.ts'
import { isPlace } from '../../content/places/index.ts'
import { matterKinds, matterLimits, privacies } from './matters.ts'
import { isPhone } from './phones.ts'
import { handleSymbols, receiptAlphabet } from './receipts.ts'

// Messages are keys of words.errors.fields.

const codePoints = (text: string) => [...text.trim()].length
/** Half a character (a lone surrogate) would come back as another one. */
export const isWhole = (text: string) => !/\p{Cs}/u.test(text)

export const kindSchema = z.enum(matterKinds, 'matterKind')
export const topicSchema = z.custom<TopicCode>(
  (value) => typeof value === 'string' && isTopicCode(value),
  'matterTopic',
)
export const textSchema = z.string('matterTextShort').check(
  z.refine((text) => codePoints(text) >= matterLimits.textCharsMin, 'matterTextShort'),
  z.refine((text) => codePoints(text) <= matterLimits.textCharsMax, 'matterTextLong'),
  z.refine(isWhole, 'wrong'),
)
export const citySchema = z.string('matterCity').check(z.refine((city) => isPlace({ city }), 'matterCity'))
export const nameSchema = z
  .string('matterName')
  .check(
    z.refine(
      (name) => codePoints(name) <= matterLimits.nameCharsMax && !/\p{Cc}/u.test(name) && isWhole(name),
      'matterName',
    ),
  )
export const phoneSchema = z
  .string('matterPhone')
  .check(z.refine((phone) => phone.trim() === '' || isPhone(phone), 'matterPhone'))

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

/** What is told in the open, whoever writes it down. */
export const openMatterFields = {
  kind: kindSchema,
  topic: topicSchema,
  place: placeSchema,
  text: textSchema,
  privacy: z.optional(z.enum(privacies)),
  /** It concerns the unit that would receive it, or one of its people: the next level receives it. */
  aboutUnit: z.optional(z.boolean()),
  contact: z.optional(z.strictObject({ name: z.optional(nameSchema), phone: z.optional(phoneSchema) })),
} as const

/** `POST /api/matters`, an open matter. */
export const openMatterSchema = z.strictObject(openMatterFields)

export type OpenMatter = z.output<typeof openMatterSchema>

const receiptField = z.string('receiptMissing').check(z.maxLength(200))
const handleField = z
  .string('receiptMissing')
  .check(z.regex(new RegExp(`^[${receiptAlphabet}]{${handleSymbols}}$`), 'receiptMissing'))
/** 32 bytes, base64url. */
export const authField = z.string('receiptMissing').check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'receiptMissing'))

/**
 * Who comes back: the code of an open matter, or what a browser derived from the code of any. What it proves is decided
 * by comparing, not by the schema. A verb adds its own fields: `z.strictObject({ ...proofFields, text })`, checked
 * with `z.refine(isOneProof, oneProof)`.
 */
export const proofFields = {
  receipt: z.optional(receiptField),
  handle: z.optional(handleField),
  auth: z.optional(authField),
} as const

type ProofFields = {
  readonly receipt?: string | undefined
  readonly handle?: string | undefined
  readonly auth?: string | undefined
}

/** Either the code, or handle and auth; never both. */
export function isOneProof({ receipt, handle, auth }: ProofFields): boolean {
  return receipt === undefined ? handle !== undefined && auth !== undefined : handle === undefined && auth === undefined
}

export const oneProof = { error: 'receiptMissing', path: ['receipt'] }

export const proofSchema = z.strictObject(proofFields).check(z.refine(isOneProof, oneProof))

export type Proof = { readonly receipt: string } | { readonly handle: string; readonly auth: string }

/** Of a parsed body, what proves; the verb's own fields left out. */
export function proofOf({ receipt, handle = '', auth = '' }: ProofFields): Proof {
  return receipt === undefined ? { handle, auth } : { receipt }
}
