import { sealed as words } from '../../../content/words/sealed.ts'
import { matterLimits } from '../../../worker/contract/matters.ts'
import { isPhone } from '../../../worker/contract/phones.ts'
import type { SealedPrivacy } from '../../../worker/contract/sealing.ts'

/** What was answered so far; empty text where nothing was. */
export interface Answers {
  kind: string
  privacy: SealedPrivacy | ''
  text: string
  /** Empty: like `other`. */
  topic: string
  aboutUnit: 'yes' | 'no' | ''
  city: string
  county: string
  township: string
  name: string
  phone: string
}

export const noAnswers: Answers = {
  kind: '',
  privacy: '',
  text: '',
  topic: '',
  aboutUnit: '',
  city: '',
  county: '',
  township: '',
  name: '',
  phone: '',
}

/** What stands in an answer when the person does not know. */
export const unknown = 'unknown'

export type Step = 'kind' | 'what' | 'photos' | 'where' | 'contact' | 'check'
export type Mistakes = Readonly<Partial<Record<keyof Answers, string>>>

/** The steps of these answers, in order: who stays anonymous is not asked how to be reached. */
export function stepsFor({ privacy }: Answers): readonly Step[] {
  const steps: readonly Step[] = ['kind', 'what', 'photos', 'where', 'contact', 'check']
  return privacy === 'anonymous' ? steps.filter((step) => step !== 'contact') : steps
}

const said = words.mistakes
const count = (text: string) => Array.from(text.trim()).length

const checks: Readonly<Record<Step, (answers: Answers) => Record<string, string | false>>> = {
  kind: ({ kind, privacy }) => ({ kind: kind === '' && said.kind, privacy: privacy === '' && said.privacy }),
  what: ({ text, aboutUnit }) => ({ text: textMistake(text), aboutUnit: aboutUnit === '' && said.aboutUnit }),
  photos: () => ({}),
  where: ({ city, county }) => ({
    city: (city === '' && said.city) || (city === unknown && words.where.unknownCity),
    county: city !== '' && city !== unknown && county === '' && said.county,
  }),
  contact: ({ name, phone }) => ({
    name: count(name) > matterLimits.nameCharsMax && said.name,
    phone: (phone.trim() === '' && said.contact) || (!isPhone(phone) && said.phone),
  }),
  check: () => ({}),
}

/** What is wrong with the answers of a step: a sentence per field, in the order of the page. */
export function mistakesOf(step: Step, answers: Answers): Mistakes {
  return Object.fromEntries(Object.entries(checks[step](answers)).filter(([, sentence]) => sentence !== false))
}

/** The first step before `end` whose answers are missing or wrong; null when there is none. */
export function openStepBefore(end: Step, answers: Answers): Step | null {
  const steps = stepsFor(answers)
  const before = steps.slice(0, Math.max(0, steps.indexOf(end)))
  return before.find((step) => Object.keys(mistakesOf(step, answers)).length > 0) ?? null
}

function textMistake(text: string): string | false {
  const length = count(text)
  if (length < matterLimits.textCharsMin) return said.short
  return length > matterLimits.textCharsMax && said.long
}
