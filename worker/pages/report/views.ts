import { report as words } from '../../../content/words/report.ts'
import { contextFor } from '../../context.ts'
import { complaintAndTip, type ReportStep, reportSteps, unknownCounty } from '../../contract/matters.ts'
import type { Home } from '../../home.ts'
import { whoNeverLearns } from '../../matters/never-receive.ts'
import { receivingNames } from '../../matters/receiving-unit.ts'
import { listCounties, reviewMatter, topicLabelOf } from '../../matters/review.ts'
import { offersTipApart } from '../../matters/tip-apart.ts'
import { fullPlaceName, listTownships } from '../../matters/townships.ts'
import type { View } from '../fill.ts'
import { placeOf, toMatter } from './check.ts'
import { type Draft, hiddenFor } from './draft.ts'

/** Goes with the form until the person has seen and kept, or changed, what came along. */
export const takenMark = { name: 'taken', value: '1' } as const

/** The button of a suggested topic: a field of its own, since the topic chosen before travels along as a hidden one. */
export const suggestedField = 'suggested'

export interface StepOptions {
  readonly mistakes?: Readonly<Record<string, string>>
  /** Set when the person came from the check page to change one answer: then it leads back there. */
  readonly returning?: boolean
  /** Set when text and topic came along from an answer of the assistant: the first two steps say so. */
  readonly taken?: boolean
  /** The idempotency key of the check page. */
  readonly key?: string
}

/** The address of a step; the first one is the form's own. */
export function pathOf(step: ReportStep): string {
  return step === 'kind' ? '/report/' : `/report/${step}/`
}

/** What the page of a step is filled with. */
export async function viewOf(home: Home, step: ReportStep, draft: Draft, options: StepOptions = {}): Promise<View> {
  const { mistakes = {}, returning = false, taken = false, key } = options
  const hidden = hiddenFor(step, draft)
  if (returning && step !== 'check') hidden.push({ name: 'returning', value: '1' })
  const showsTaken = taken && (step === 'kind' || step === 'what')
  if (showsTaken) hidden.push(takenMark)
  if (step === 'check' && key !== undefined) hidden.push({ name: 'key', value: key })
  return {
    ...mistakeView(mistakes),
    hidden,
    value: draft,
    checked: checkedOf(draft),
    ...(showsTaken && { taken: { text: draft.text, topicLabel: topicLabelOf(draft.topic) } }),
    isFirst: step === reportSteps[0],
    isComplaint: draft.kind === 'complaint',
    isBoth: draft.both !== '',
    ...(step === 'county' && { counties: countyChoices(draft) }),
    ...(step === 'unit' && (await unitView(draft))),
    ...(step === 'contact' && { neverReceive: whoNeverLearns(draft.topic) }),
    ...(step === 'check' && (await checkView(home, draft))),
  }
}

/** Who receives it: the unit of the place, or the next level's, which the check page and the receipt give a reason for. */
export function receiverView(draft: Draft): View {
  const { own, above } = receivingNames(placeOf(draft))
  const isRaised = draft.aboutUnit === 'yes'
  return { own, above, isRaised, receiver: isRaised ? above : own }
}

/** Whether a tip is offered apart, and whether the person said at the beginning that there is one. */
export function tipView(draft: Draft): View {
  const isBoth = draft.both !== ''
  return { isBoth, hasTip: isBoth || offersTipApart(draft.kind, draft.topic) }
}

/** The marks of the error summary and of the fields, for any form. */
export function mistakeView(mistakes: Readonly<Record<string, string>>): View {
  const errors = Object.entries(mistakes).map(([field, message]) => ({ field, message }))
  return {
    hasErrors: errors.length > 0,
    errors,
    error: mistakes,
    bad: Object.fromEntries(errors.map(({ field }) => [field, true])),
  }
}

function checkedOf(draft: Draft): Record<string, Record<string, true>> {
  const chosen = { ...draft, topic: draft.topic || 'other', kind: draft.both ? complaintAndTip : draft.kind }
  return Object.fromEntries(
    (['kind', 'topic', 'city', 'county', 'aboutUnit'] as const).map((group) => [
      group,
      { [chosen[group]]: true as const },
    ]),
  )
}

function countyChoices({ city, county }: Draft) {
  return listCounties(city).map(({ code, name }) => ({ value: code, label: name, on: code === county }))
}

async function unitView(draft: Draft): Promise<View> {
  const townships = await listTownships(placeOf(draft))
  return {
    ...receiverView(draft),
    hasTownships: townships.length > 0,
    townships: townships.map(({ code, name }) => ({ value: code, label: name, on: code === draft.township })),
  }
}

async function checkView(home: Home, draft: Draft): Promise<View> {
  const ctx = contextFor(home, 'resident')
  const matter = toMatter(draft)
  const review = reviewMatter(ctx, matter)
  const { route, danger, lines, hasIdentityNumber, hasCardNumber, suggested } = review
  const contact = [draft.name, draft.phone].filter(Boolean).join('，')
  const place = draft.county === unknownCounty ? review.labels.place : await fullPlaceName(matter.place)
  return {
    ...receiverView(draft),
    ...tipView(draft),
    labels: {
      ...review.labels,
      place,
      ...(draft.both && { kind: words.check.bothKind }),
      aboutUnit: draft.aboutUnit === 'yes' ? words.unit.yes : words.unit.no,
    },
    neverReceive: whoNeverLearns(draft.topic),
    contact: contact || ctx.words.matters.noContact,
    route,
    danger,
    hasLines: lines.length > 0,
    lines,
    warns: hasIdentityNumber || hasCardNumber,
    hasIdentityNumber,
    hasCardNumber,
    unknownCounty: draft.county === unknownCounty,
    hasSuggested: suggested.length > 0,
    suggested,
  }
}
