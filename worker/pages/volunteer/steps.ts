import { volunteers as words } from '../../../content/words/volunteers.ts'
import { contextFor } from '../../context.ts'
import type { PortalError } from '../../contract/errors.ts'
import { isRisky } from '../../contract/volunteers.ts'
import type { Home } from '../../home.ts'
import { offNotice } from '../../switches/require-open.ts'
import { listCounties, namePlace } from '../../volunteers/places.ts'
import { renderPage, type View } from '../fill.ts'
import { anyCounty, type Draft, type FieldName, findErrors, hasEmergencyContact, hiddenFields } from './draft.ts'

/** The steps of the sign-up in order, each with the fields that stand on its page. */
const fieldsOf = {
  start: ['adult'],
  city: ['city'],
  county: ['county'],
  services: ['services', 'times'],
  contact: ['name', 'phone', 'qualifications', 'emergencyName', 'emergencyPhone', 'nationalNumber'],
  check: ['consents'],
} as const satisfies Record<string, readonly FieldName[]>

export type Step = keyof typeof fieldsOf
export const steps = Object.keys(fieldsOf) as readonly Step[]

/** The address of a step below /volunteer/. */
export const startPath = '/volunteer/sign-up/'

export function pathOf(step: Step): string {
  return step === 'start' ? startPath : `${startPath}${step}/`
}

export function previousStep(step: Step): Step {
  return steps[steps.indexOf(step) - 1] ?? 'start'
}

/** The step that follows; who came from the check page returns to it as soon as the change allows. */
export function nextStep(step: Step, draft: Draft): Step {
  if (step === 'county' && draft.seen !== '') return 'check'
  return steps[steps.indexOf(step) + 1] ?? 'check'
}

export function isStep(name: string): name is Step {
  return name in fieldsOf
}

export function errorsOf(step: Step, draft: Draft): Map<FieldName, string> {
  return findErrors(draft, fieldsOf[step])
}

/** The first step before `last` that still has something wrong. */
export function firstWrongStep(draft: Draft, last: Step): Step | undefined {
  return steps.slice(0, steps.indexOf(last)).find((step) => errorsOf(step, draft).size > 0)
}

export interface Shown {
  readonly errors?: ReadonlyMap<FieldName, string>
  /** Idempotency key of the check page. */
  readonly key?: string
  /** Why the form as a whole was not taken in. */
  readonly refused?: PortalError
  readonly crowded?: boolean
}

/** The page of a step with what was filled in so far and what is wrong with it. */
export async function renderStep(home: Home, step: Step, draft: Draft, shown: Shown = {}): Promise<Response> {
  const { refused } = shown
  const errors: [string, string][] = [
    ...(shown.errors ?? []),
    ...(refused ? [['send', refused.message] as [string, string]] : []),
  ]
  const hidden = hiddenFields(draft, fieldsOf[step])
  if (shown.key !== undefined) hidden.push({ name: 'key', value: shown.key })
  const view: View = {
    hasErrors: errors.length > 0,
    errors: errors.map(([field, message]) => ({ field, message })),
    bad: Object.fromEntries(errors.map(([field]) => [field, true])),
    error: Object.fromEntries(errors),
    value: draft,
    checked: checkedOf(draft),
    hidden,
    crowded: shown.crowded ?? false,
    ...extraOf(step, draft),
    // A refusal says it all by itself.
    ...(refused ? {} : await offNotice(contextFor(home, 'volunteer'), 'submissions', step === 'start')),
  }
  const status = refused?.status ?? (errors.length > 0 ? 400 : 200)
  return renderPage(home, pathOf(step), view, { status, noStore: true, retryAfterSeconds: refused?.retryAfterSeconds })
}

/** What is chosen, as `checked.services.rescue`. */
function checkedOf(draft: Draft): Record<string, Record<string, true>> {
  const groups = ['adult', 'city', 'county', 'services', 'times', 'consents'] as const
  return Object.fromEntries(
    groups.map((group) => [group, Object.fromEntries([draft[group]].flat().map((value) => [value, true as const]))]),
  )
}

function extraOf(step: Step, draft: Draft): View {
  if (step === 'county') {
    const counties = listCounties(draft.city)
    return { counties: counties.map(({ code, name }) => ({ value: code, label: name, on: code === draft.county })) }
  }
  if (step === 'contact') return { risky: isRisky(draft.services) }
  if (step === 'check') return summaryOf(draft)
  return {}
}

/** The answers as they will be sent; what was left empty is left out. */
function summaryOf(draft: Draft): View {
  const county = draft.county === anyCounty ? {} : { county: draft.county }
  const names = <Entry extends { code: string }>(list: readonly Entry[], chosen: readonly string[]) =>
    list.filter(({ code }) => chosen.includes(code))
  const emergency = hasEmergencyContact(draft)
  return {
    emergency,
    national: draft.nationalNumber !== '',
    summary: {
      place: namePlace({ city: draft.city, ...county }),
      services: joined(names(words.services, draft.services).map(({ term }) => term)),
      times: joined(names(words.times, draft.times).map(({ name }) => name)),
      name: draft.name,
      phone: draft.phone,
      qualifications: draft.qualifications,
      emergencyContact: emergency ? `${draft.emergencyName} ${draft.emergencyPhone}` : '',
      nationalNumber: draft.nationalNumber,
    },
  }
}

const joined = (parts: readonly string[]) => parts.join(words.listComma)
