import * as z from 'zod/mini'
import { isPlace } from '../../content/places/index.ts'
import { words } from '../../content/words/index.ts'

/** What crosses the wire about volunteers (Art. 54). Messages are keys of `words.errors.fields`. */

type Coded = typeof words.volunteers
export type ServiceCode = Coded['services'][number]['code']
export type TimeCode = Coded['times'][number]['code']
export type ConsentPurpose = Coded['consents'][number]['code']

export const serviceCodes: readonly ServiceCode[] = words.volunteers.services.map(({ code }) => code)
export const timeCodes: readonly TimeCode[] = words.volunteers.times.map(({ code }) => code)
export const consentPurposes: readonly ConsentPurpose[] = words.volunteers.consents.map(({ code }) => code)

/** Lengths in characters, as a person counts them. */
export const volunteerLimits = { nameCharsMax: 20, qualificationsCharsMax: 200, receiptCharsMax: 64 } as const

/** Services that may hurt: only with one of them somebody is asked for an emergency contact. */
export const riskyServices: readonly ServiceCode[] = ['patrol', 'rescue']

const identityNumber = /[1-9]\d{5}(?:(?:18|19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/
const oldIdentityNumber = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/
/** Control characters, and half characters, which would come back as others. */
const control = /\p{Cc}|\p{Cs}/u

/** Whether somewhere in the text stands what looks like an identity number, however it is spaced. */
export function looksLikeIdentityNumber(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/[\s\-‐-―.·_]/g, '')
  return identityNumber.test(folded) || (folded.match(/\d+/g) ?? []).some((digits) => oldIdentityNumber.test(digits))
}

/** A telephone number as dialled: half width, no spaces, no +86. */
export function foldPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―()]/g, '')
    .replace(/^(?:\+|00)86/, '')
}

const length = (text: string) => [...text].length
const phoneForm = /^(?:1[3-9]\d{9}|0\d{2,3}\d{7,8})$/

/** One line of text, trimmed; never an identity number. */
function line(message: string, charsMax: number) {
  return z.pipe(
    z.pipe(
      z.string(message),
      z.transform((typed: string) => typed.normalize('NFC').trim()),
    ),
    z.string().check(
      z.refine((text) => length(text) >= 1 && length(text) <= charsMax && !control.test(text), message),
      z.refine((text) => !looksLikeIdentityNumber(text), 'volunteerIdentity'),
    ),
  )
}

function phone(message: string) {
  return z.pipe(z.pipe(z.string(message), z.transform(foldPhone)), z.string().check(z.regex(phoneForm, message)))
}

/** A list of codes, at least one, none twice. */
function codes<Code extends string>(known: readonly Code[], message: string) {
  return z.array(z.enum(known as readonly [Code, ...Code[]], message), message).check(
    z.minLength(1, message),
    z.refine((list) => new Set(list).size === list.length, message),
  )
}

const place = z
  .strictObject({ city: z.string('volunteerCity'), county: z.optional(z.string('volunteerCounty')) }, 'volunteerCity')
  .check(
    z.refine(({ city }) => isPlace({ city }), { message: 'volunteerCity', path: ['city'] }),
    z.refine(({ city, county }) => !isPlace({ city }) || isPlace({ city, county }), {
      message: 'volunteerCounty',
      path: ['county'],
    }),
  )

const fields = z.strictObject({
  name: line('volunteerName', volunteerLimits.nameCharsMax),
  phone: phone('volunteerPhone'),
  adult: z.boolean('volunteerAdult'),
  place,
  services: codes(serviceCodes, 'volunteerServices'),
  times: codes(timeCodes, 'volunteerTimes'),
  qualifications: z.optional(line('volunteerQualifications', volunteerLimits.qualificationsCharsMax)),
  emergencyContact: z.optional(
    z.strictObject({
      name: line('volunteerEmergencyName', volunteerLimits.nameCharsMax),
      phone: phone('volunteerEmergencyPhone'),
    }),
  ),
  nationalNumber: z.optional(
    z.string('volunteerNationalNumber').check(
      z.regex(/^[A-Za-z0-9]{6,24}$/, 'volunteerNationalNumber'),
      z.refine((text) => !looksLikeIdentityNumber(text), 'volunteerIdentity'),
    ),
  ),
  consents: codes(consentPurposes, 'volunteerConsents'),
})
type Fields = z.output<typeof fields>

const has = (purpose: ConsentPurpose) => (body: Fields) => body.consents.includes(purpose)
const isGiven = (part: 'emergencyContact' | 'nationalNumber') => (body: Fields) => body[part] !== undefined
const onConsents = (message: string) => ({ message, path: ['consents'] })

/** `POST /api/volunteers` */
export const enrolSchema = fields.check(
  z.refine((body) => isRisky(body.services) || !isGiven('emergencyContact')(body), {
    message: 'volunteerEmergencyNotNeeded',
    path: ['emergencyContact'],
  }),
  z.refine(has('arrange'), onConsents('volunteerConsents')),
  z.refine((body) => has('emergency')(body) || !isGiven('emergencyContact')(body), {
    ...onConsents('volunteerConsentEmergency'),
  }),
  z.refine((body) => has('national')(body) || !isGiven('nationalNumber')(body), {
    ...onConsents('volunteerConsentNational'),
  }),
  z.refine(
    (body) =>
      (isGiven('emergencyContact')(body) || !has('emergency')(body)) &&
      (isGiven('nationalNumber')(body) || !has('national')(body)),
    onConsents('volunteerConsentUnused'),
  ),
)
export type EnrolInput = z.output<typeof enrolSchema>

/** `POST /api/volunteers/record` and `/erase` */
export const volunteerReceiptSchema = z.strictObject({
  receipt: z.string('volunteerReceipt').check(z.maxLength(volunteerLimits.receiptCharsMax, 'volunteerReceipt')),
})

/** Whether one of the services may hurt. */
export function isRisky(services: readonly string[]): boolean {
  return riskyServices.some((code) => services.includes(code))
}
