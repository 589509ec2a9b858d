import * as z from 'zod/mini'
import { topics } from '../../content/duties/topics.ts'
import { isPlace } from '../../content/places/index.ts'
import { staffRoles } from './roles.ts'
import { staffCodeForm, staffLimits } from './staff.ts'

/** What crosses the wire about accounts of staff. Messages are keys of `words.errors.fields`. */

const length = (text: string) => [...text].length
const text = (message: string, charsMax: number) =>
  z.string(message).check(z.minLength(1, message), z.maxLength(charsMax, message))

/** Somebody of staff, by the code that colleagues call them by. */
export const staffCode = z.string('staffAccount').check(z.regex(staffCodeForm, 'staffAccount'))

const newPassword = z.string('staffPasswordShort').check(
  z.refine((typed) => length(typed) >= staffLimits.passwordCharsMin, 'staffPasswordShort'),
  z.refine((typed) => length(typed) <= staffLimits.passwordCharsMax, 'staffPasswordLong'),
)
const code = z.string('staffCode').check(z.regex(/^\s*(?:\d\s*){6}$/, 'staffCode'))
const token = z.string('wrong').check(z.maxLength(200, 'wrong'))

/** What a browser's device answered; the library looks at every part of it. */
const credential = z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(1400)) }, 'staffPasskey')

/** `POST /api/staff/sign-in` */
export const passwordSignInSchema = z.strictObject({
  account: text('staffAccount', 40),
  password: text('staffPassword', 4 * staffLimits.passwordCharsMax),
  code,
})

/** `POST /api/staff/passkey` */
export const passkeySignInSchema = z.strictObject({
  challenge: z.string('staffPasskey').check(z.regex(/^[A-Za-z0-9_-]{75}$/, 'staffPasskey')),
  response: credential,
})

/** `POST /api/staff/set-up/look` and `/options` */
export const inviteTokenSchema = z.strictObject({ token })
/** `POST /api/staff/set-up/password` */
export const setUpPasswordSchema = z.strictObject({ token, password: newPassword, code })
/** `POST /api/staff/set-up/passkey` */
export const setUpPasskeySchema = z.strictObject({ token, response: credential })

const unitForm = /^\d{6}-[a-z][a-z-]*$/
const roles = z.enum(staffRoles, 'staffRole')

const grant = {
  role: roles,
  unit: z.string('staffUnit').check(z.regex(unitForm, 'staffUnit'), z.refine(isPlaceOfUnit, 'staffUnit')),
  place: z.string('staffPlace').check(z.refine(isPlaceCode, 'staffPlace')),
  topic: z.nullable(
    z.string('staffTopic').check(z.refine((typed) => topics.some((one) => one.code === typed), 'staffTopic')),
  ),
  readsContent: z.boolean('wrong'),
}
const name = z
  .string('staffName')
  .check(z.refine((typed) => length(typed.trim()) >= 1 && length(typed) <= staffLimits.nameCharsMax, 'staffName'))

/** `POST /api/staff/operator/invite`: a name, or the code of somebody who works here. */
export const inviteSchema = z.strictObject({ name, ...grant })
/** `POST /api/staff/operator/leave` */
export const leaveSchema = z.strictObject({ account: text('staffAccount', 40) })
/** `POST /api/staff/operator/list` */
export const listSchema = z.strictObject({})
/** `POST /api/staff/operator/demo` */
export const demoSchema = z.strictObject({
  code: z.string('wrong').check(z.regex(/^S-D\d{4}$/, 'wrong')),
  name,
  password: newPassword,
  secret: z.string('wrong').check(z.regex(/^[A-Z2-7]{32}$/, 'wrong')),
  grant: z.strictObject(grant),
})

function isPlaceOfUnit(unit: string): boolean {
  return isPlaceCode(unit.slice(0, 6))
}

/** The province, a city, a county, or a township of one. */
function isPlaceCode(code: string): boolean {
  if (code === '360000') return true
  if (!/^36\d{4}(?:\d{3})?$/.test(code)) return false
  const city = `${code.slice(0, 4)}00`
  const county = code.slice(0, 6)
  return isPlace(county === city ? { city } : { city, county })
}
