import { complaintAndTip, type ReportStep } from '../../contract/matters.ts'
import type { Form } from '../form.ts'

/** What was answered so far. It lives in the forms alone: nothing is kept between the steps. */
export const draftFields = [
  'kind',
  'both',
  'text',
  'topic',
  'city',
  'county',
  'township',
  'aboutUnit',
  'name',
  'phone',
] as const
export type DraftField = (typeof draftFields)[number]
export type Draft = Readonly<Record<DraftField, string>>

/** The fields that each step asks for. */
export const fieldsOf: Readonly<Record<ReportStep, readonly DraftField[]>> = {
  kind: ['kind', 'both'],
  what: ['text', 'topic'],
  city: ['city'],
  county: ['county'],
  unit: ['township', 'aboutUnit'],
  contact: ['name', 'phone'],
  check: [],
}

/** Set when a tip is to follow the complaint; it travels with the form and is stored nowhere. */
const isBoth = '1'

export const emptyDraft = Object.fromEntries(draftFields.map((field) => [field, ''])) as Draft

/** A choice that is two kinds is read as the complaint. */
export function readDraft(form: Form): Draft {
  const draft = Object.fromEntries(draftFields.map((field) => [field, form.text(field)])) as Draft
  const kind = draft.kind === complaintAndTip ? 'complaint' : draft.kind
  const hasBoth = kind === 'complaint' && (draft.kind === complaintAndTip || draft.both === isBoth)
  return { ...draft, kind, both: hasBoth ? isBoth : '' }
}

/** The answers that a step's page does not show, as hidden fields. */
export function hiddenFor(step: ReportStep, draft: Draft): { name: string; value: string }[] {
  return draftFields
    .filter((field) => !fieldsOf[step].includes(field) && draft[field] !== '')
    .map((field) => ({ name: field, value: draft[field] }))
}
