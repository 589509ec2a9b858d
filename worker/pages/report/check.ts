import * as z from 'zod/mini'
import {
  citySchema,
  kindSchema,
  nameSchema,
  type OpenMatter,
  openMatterSchema,
  phoneSchema,
  placeSchema,
  textSchema,
  topicSchema,
} from '../../contract/matter-schemas.ts'
import { type ReportStep, reportSteps, unknownCounty } from '../../contract/matters.ts'
import { fieldSentences, parseBy } from '../../public/read.ts'
import type { Draft } from './draft.ts'

type Mistakes = Readonly<Record<string, string>>

const stepSchemas = {
  kind: z.object({ kind: kindSchema }),
  what: z.object({ text: textSchema, topic: topicSchema }),
  city: z.object({ city: citySchema }),
  county: placeSchema,
  contact: z.object({ name: nameSchema, phone: phoneSchema }),
} as const

/** What is wrong with a step's answers: a sentence per field, none when all is well. */
export function findMistakes(step: ReportStep, draft: Draft): Mistakes {
  if (step === 'check') return {}
  const parsed = stepSchemas[step].safeParse(step === 'county' ? placeOf(draft) : withDefaults(draft))
  return parsed.success ? {} : fieldSentences(parsed.error.issues)
}

/** The first step whose answers are missing or wrong, before `end`; null when there is none. */
export function findOpenStep(draft: Draft, end: ReportStep): ReportStep | null {
  const before = reportSteps.slice(0, reportSteps.indexOf(end))
  return before.find((step) => Object.keys(findMistakes(step, draft)).length > 0) ?? null
}

/** The finished draft in the shape of the wire. @throws PortalError invalid */
export function toMatter(draft: Draft): OpenMatter {
  const { kind, text, topic, name, phone } = withDefaults(draft)
  const { city, county } = placeOf(draft)
  return parseBy(openMatterSchema, {
    kind,
    topic,
    text,
    place: county === undefined ? { city } : { city, county },
    contact: { ...(name && { name }), ...(phone && { phone }) },
  })
}

/** Not choosing a topic is an answer: the list stands on `other` when the page opens. */
function withDefaults(draft: Draft): Draft {
  return { ...draft, topic: draft.topic || 'other' }
}

function placeOf({ city, county }: Draft): { city: string; county?: string } {
  return county === unknownCounty ? { city } : { city, county }
}
