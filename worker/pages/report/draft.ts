import type { ReportStep } from '../../contract/matters.ts'
import type { Form } from '../form.ts'

/** What was answered so far. It lives in the forms alone: nothing is kept between the steps. */
export const draftFields = ['kind', 'text', 'topic', 'city', 'county', 'name', 'phone'] as const
export type DraftField = (typeof draftFields)[number]
export type Draft = Readonly<Record<DraftField, string>>

/** The fields that each step asks for. */
export const fieldsOf: Readonly<Record<ReportStep, readonly DraftField[]>> = {
  kind: ['kind'],
  what: ['text', 'topic'],
  city: ['city'],
  county: ['county'],
  contact: ['name', 'phone'],
  check: [],
}

export const emptyDraft: Draft = { kind: '', text: '', topic: '', city: '', county: '', name: '', phone: '' }

export function readDraft(form: Form): Draft {
  return Object.fromEntries(draftFields.map((field) => [field, form.text(field)])) as Draft
}

/** The answers that a step's page does not show, as hidden fields. */
export function hiddenFor(step: ReportStep, draft: Draft): { name: string; value: string }[] {
  return draftFields
    .filter((field) => !fieldsOf[step].includes(field) && draft[field] !== '')
    .map((field) => ({ name: field, value: draft[field] }))
}
