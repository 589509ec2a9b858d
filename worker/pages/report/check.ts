import * as z from 'zod/mini'
import { words } from '../../../content/words/index.ts'
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
import { isTownshipOf } from '../../matters/townships.ts'
import { fieldSentences, parseBy } from '../../public/read.ts'
import type { Draft } from './draft.ts'

type Place = OpenMatter['place']

type Mistakes = Readonly<Record<string, string>>

/** Asked in so many words: who passes it over would have the matter land where it must not. */
const aboutUnitSchema = z.enum(['yes', 'no'], 'matterAboutUnit')

const stepSchemas = {
  kind: z.object({ kind: kindSchema }),
  what: z.object({ text: textSchema, topic: topicSchema }),
  city: z.object({ city: citySchema }),
  county: placeSchema,
  unit: z.object({ aboutUnit: aboutUnitSchema }),
  contact: z.object({ name: nameSchema, phone: phoneSchema }),
} as const

/** What is wrong with a step's answers: a sentence per field, none when all is well. */
export async function findMistakes(step: ReportStep, draft: Draft): Promise<Mistakes> {
  if (step === 'check') return {}
  const parsed = stepSchemas[step].safeParse(step === 'county' ? placeOf(draft) : withDefaults(draft))
  const mistakes = parsed.success ? {} : fieldSentences(parsed.error.issues)
  const isAstray = step === 'unit' && !(await isTownshipOf(placeOf(draft)))
  return isAstray ? { ...mistakes, township: words.errors.fields.matterTownship } : mistakes
}

/** The first step whose answers are missing or wrong, before `end`; null when there is none. */
export async function findOpenStep(draft: Draft, end: ReportStep): Promise<ReportStep | null> {
  for (const step of reportSteps.slice(0, reportSteps.indexOf(end))) {
    if (Object.keys(await findMistakes(step, draft)).length > 0) return step
  }
  return null
}

/** The finished draft in the shape of the wire. @throws PortalError invalid */
export function toMatter(draft: Draft): OpenMatter {
  const { kind, text, topic, aboutUnit, name, phone } = withDefaults(draft)
  return parseBy(openMatterSchema, {
    kind,
    topic,
    text,
    place: placeOf(draft),
    ...(aboutUnit === 'yes' && { aboutUnit: true }),
    contact: { ...(name && { name }), ...(phone && { phone }) },
  })
}

/** Not choosing a topic is an answer: the list stands on `other` when the page opens. */
function withDefaults(draft: Draft): Draft {
  return { ...draft, topic: draft.topic || 'other' }
}

/** City always, county and township as far as they are known; a township left over from another county is none. */
export function placeOf({ city, county, township }: Draft): Place {
  if (county === unknownCounty) return { city }
  const isOfCounty = county !== '' && township.startsWith(county)
  return isOfCounty ? { city, county, township } : { city, county }
}
