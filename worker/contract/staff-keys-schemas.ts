import * as z from 'zod/mini'
import { staffCodeForm } from './staff.ts'
import { kdf, staffKeyLimits, type UnitRecipient } from './staff-keys.ts'

// Messages are keys of words.errors.fields; what a browser of ours sends never shows one.

const message = 'wrong'
const { epochMax, membersMax, epochsAtOnce, saltBytes, reasonCharsMin, reasonCharsMax } = staffKeyLimits
const pointBytes = 65
const signatureBytes = 64
const wrappedBytes = 12 + 1024 + 16
const sealedBytes = 1024 + 16
const statementCharsMax = 1000

/** Base64url of exactly so many bytes. */
const bytes = (count: number) =>
  z.string(message).check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 4) / 3)}}$`), message))
const count = (max: number) => z.int(message).check(z.minimum(1, message), z.maximum(max, message))

const point = bytes(pointBytes)
const wrapped = bytes(wrappedBytes)
const half = z.strictObject({ public: point, wrapped }, message)
const generation = count(epochMax)
const epoch = count(epochMax)
const code = z.string(message).check(z.regex(staffCodeForm, message))
const recipient = z.custom<UnitRecipient>(isUnitRecipient, message)
const id = z.string(message).check(z.regex(/^[A-Za-z0-9_-]{22}$/, message))
const sealedKey = { enc: point, sealed: bytes(sealedBytes) }
const epochWrap = z.strictObject({ epoch, ...sealedKey }, message)
const memberWrap = z.strictObject({ code, generation, ...sealedKey }, message)
const memberWraps = z.array(memberWrap, message).check(
  z.maxLength(membersMax, message),
  z.refine((wraps) => areApart(wraps.map((one) => one.code)), message),
)
const epochsOf = z.array(epoch, message).check(
  z.minLength(1, message),
  z.maxLength(epochsAtOnce, message),
  z.refine((list) => areApart(list), message),
)
const signed = z.strictObject(
  { statement: z.string(message).check(z.maxLength(statementCharsMax, message)), signature: bytes(signatureBytes) },
  message,
)

export function isUnitRecipient(value: unknown): value is UnitRecipient {
  return typeof value === 'string' && value.length <= 64 && /^(?:inbox:\d{6}-[a-z][a-z-]*|custodian:\d{6})$/.test(value)
}

/** `POST /api/staff/keys/personal` */
export const personalKeysSchema = z.strictObject({
  kdf: z.literal(kdf, message),
  salt: bytes(saltBytes),
  generation,
  encryption: half,
  signing: half,
})

/** `POST /api/staff/keys/passphrase` */
export const rewrappedSchema = z.strictObject({
  kdf: z.literal(kdf, message),
  /** As it stood: whoever changed it in between is not overwritten. */
  before: bytes(saltBytes),
  salt: bytes(saltBytes),
  generation,
  encryption: wrapped,
  signing: wrapped,
})

/** `POST /api/staff/keys/unlock` */
export const unlockSchema = z.strictObject({ recipient })

/** `POST /api/staff/keys/admit` */
export const admitSchema = z.strictObject({ recipient, code, epochs: epochsOf })

/** `POST /api/staff/keys/grant` */
export const grantSchema = z.strictObject({
  recipient,
  code,
  generation,
  wraps: z.array(epochWrap, message).check(
    z.minLength(1, message),
    z.maxLength(epochsAtOnce, message),
    z.refine((wraps) => areApart(wraps.map((one) => one.epoch)), message),
  ),
})

/** `POST /api/staff/keys/renew`: an inbox signs and a custodian does not. */
export const newEpochSchema = z
  .strictObject({
    recipient,
    epoch,
    key: point,
    signing: z.nullable(point),
    request: z.nullable(signed),
    recovery: epochWrap,
    wraps: memberWraps,
  })
  .check(
    z.refine((given) => given.recipient.startsWith('inbox:') === (given.signing !== null), {
      error: message,
      path: ['signing'],
    }),
  )

/** `POST /api/staff/keys/recover/ask` */
export const askRecoverySchema = z.strictObject({
  recipient,
  epoch,
  reason: z.string(message).check(z.minLength(reasonCharsMin, message), z.maxLength(reasonCharsMax, message)),
})
/** `POST /api/staff/keys/recover/agree` and `/open` */
export const recoverySchema = z.strictObject({ recipient, id })
/** `POST /api/staff/keys/recover/grant` */
export const recoveredSchema = z.strictObject({ recipient, id, wraps: memberWraps })

/** `POST /api/staff/operator/demo-keys`: as the start command made them; the passphrase is not among it. */
export const demoKeysSchema = z.strictObject({
  people: z.array(z.strictObject({ code, personal: personalKeysSchema }, message), message),
  epochs: z.array(newEpochSchema, message).check(z.maxLength(membersMax, message)),
})

export type NewEpochInput = z.output<typeof newEpochSchema>
export type PersonalKeysInput = z.output<typeof personalKeysSchema>
export type RewrappedInput = z.output<typeof rewrappedSchema>
export type GrantInput = z.output<typeof grantSchema>
export type AdmitInput = z.output<typeof admitSchema>
export type AskRecoveryInput = z.output<typeof askRecoverySchema>
export type RecoveredInput = z.output<typeof recoveredSchema>
export type DemoKeysInput = z.output<typeof demoKeysSchema>

function areApart(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length
}
