import { enrolSchema, isRisky } from '../../contract/volunteers.ts'
import { fieldSentences } from '../../public/read.ts'
import type { Form } from '../form.ts'

/** The sign-up form on its way from step to step: what was filled in so far travels as hidden fields. */
const textFields = [
  'adult',
  'city',
  'county',
  'name',
  'phone',
  'qualifications',
  'emergencyName',
  'emergencyPhone',
  'nationalNumber',
  // Set once the check page was seen: a changed answer leads back to it.
  'seen',
] as const
export const listFields = ['services', 'times', 'consents'] as const
type TextField = (typeof textFields)[number]
type ListField = (typeof listFields)[number]
export type FieldName = TextField | ListField
export type Draft = Readonly<Record<TextField, string> & Record<ListField, readonly string[]>>

/** The choice of a person who does not mind, or does not know. */
export const anyCounty = 'any'

export function readDraft(form: Form): Draft {
  const texts = textFields.map((name) => [name, form.text(name)])
  const lists = listFields.map((name) => [name, form.list(name)])
  return Object.fromEntries([...texts, ...lists]) as Draft
}

/** The filled fields but those of the page itself, as hidden inputs. */
export function hiddenFields(draft: Draft, shown: readonly FieldName[]): { name: string; value: string }[] {
  return [...textFields, ...listFields]
    .filter((name) => !shown.includes(name))
    .flatMap((name) => [draft[name]].flat().map((value) => ({ name, value })))
    .filter(({ value }) => value !== '')
}

/** Whether the draft has an emergency contact; without a risky service it is dropped unasked. */
export function hasEmergencyContact(draft: Draft): boolean {
  return isRisky(draft.services) && draft.emergencyName + draft.emergencyPhone !== ''
}

/** The draft in the shape of the API; what is empty is left out, so that the schema says what is missing. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  const { name, phone, adult, city, county, services, times, qualifications, nationalNumber } = draft
  const allowed = draft.consents.filter(
    (purpose) =>
      (purpose !== 'emergency' || hasEmergencyContact(draft)) && (purpose !== 'national' || nationalNumber !== ''),
  )
  return {
    name,
    phone,
    ...(adult !== '' && { adult: adult === 'yes' }),
    place: { city, ...(county !== '' && county !== anyCounty && { county }) },
    services,
    times,
    ...(qualifications !== '' && { qualifications }),
    ...(hasEmergencyContact(draft) && {
      emergencyContact: { name: draft.emergencyName, phone: draft.emergencyPhone },
    }),
    ...(nationalNumber !== '' && { nationalNumber }),
    consents: allowed,
  }
}

/** Where the API names a field otherwise than the form does. */
const formNames: Readonly<Record<string, FieldName>> = {
  place: 'city',
  'place.city': 'city',
  'place.county': 'county',
  'emergencyContact.name': 'emergencyName',
  'emergencyContact.phone': 'emergencyPhone',
}

/** What is wrong with these fields of the draft, one sentence each, in the order of the page. */
export function findErrors(draft: Draft, fields: readonly FieldName[]): Map<FieldName, string> {
  const parsed = enrolSchema.safeParse(bodyOf(draft))
  const found = new Map<string, string>()
  if (!parsed.success) {
    for (const [path, sentence] of Object.entries(fieldSentences(parsed.error.issues))) {
      const name = formNames[path] ?? path.replace(/\..*$/, '')
      if (!found.has(name)) found.set(name, sentence)
    }
  }
  if (draft.county === '') {
    const [sentence] = Object.values(fieldSentences([{ path: ['county'], message: 'volunteerCounty' }]))
    found.set('county', sentence ?? '')
  }
  return new Map(
    fields.flatMap((name) => {
      const sentence = found.get(name)
      return sentence === undefined ? [] : [[name, sentence] as const]
    }),
  )
}
