import { type Duty, dutiesOfSource, type Level } from '../../content/duties/index.ts'
import { findParagraph, paragraphText } from '../../content/regulation/index.ts'
import { bodyGroups, restNames } from '../../content/words/body-groups.ts'
import { paragraphOf } from './hints.ts'
import type { AnswerBody, BodyRole, Draft } from './types.ts'

const rest = new RegExp(restNames)
const groups = bodyGroups.map(([words, names]) => ({ words, names: new RegExp(names) }))

/** A duty is kept beside the best of its paragraph when the question's words speak for it this much. */
const SHARE_MIN = 0.6

/** The law's words for a body in a paragraph: the group it is named in, or its own name. */
export function nameIn(paragraph: string, name: string): string {
  const found = findParagraph(paragraph)
  const text = found === undefined ? '' : paragraphText(found)
  return groups.find(({ words, names }) => names.test(name) && text.includes(words))?.words ?? name
}

/** The 等 of an enumeration is a body of the graph without a name of its own: the quote shows it, no list does. */
function isRest(paragraph: string, words: string): boolean {
  const found = findParagraph(paragraph)
  return rest.test(words) && found !== undefined && !paragraphText(found).includes(words)
}

function fitness({ action, object, condition, subjects }: Duty, { probes, linked }: Draft): number {
  const told = `${action}${object ?? ''}${condition ?? ''}`
  const words = probes.filter((probe) => told.includes(probe)).reduce((sum, probe) => sum + probe.length, 0)
  return words + (subjects.some(({ id }) => linked.some((body) => body.id === id)) ? 2 : 0)
}

/** The duties of a paragraph that the question is about; all of them where its words speak for none. Whoever a
 * supervisory sentence is aimed at does not do what it says, and is left out. */
export function dutiesFor(draft: Draft, paragraph: string): JoinedDuty[] {
  const own = dutiesOfSource(paragraph).filter(({ aimed }) => !aimed)
  const scored = own.map((duty) => ({ duty, score: fitness(duty, draft) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const kept = scored.filter(({ score }) => score >= best * SHARE_MIN).map(({ duty }) => duty)
  // Whoever is entitled to something does not answer for it, where somebody else does.
  const acting = kept.filter(({ modality }) => modality !== 'right')
  return joinSame(acting.length > 0 ? acting : kept)
}

/** A duty of several bodies at different levels, which the records hold row by row, told as the one that it is. */
export type JoinedDuty = Duty & { readonly levels?: Readonly<Record<string, Level>> }

function joinSame(duties: readonly Duty[]): JoinedDuty[] {
  const joined = new Map<string, JoinedDuty>()
  for (const duty of duties) {
    const key = `${duty.source} ${duty.quote} ${duty.action} ${duty.modality}`
    const known = joined.get(key)
    const levels = { ...known?.levels, ...Object.fromEntries(duty.subjects.map(({ id }) => [id, duty.level])) }
    const subjects = [...(known?.subjects ?? []), ...duty.subjects]
    const partners = [...(known?.partners ?? []), ...duty.partners]
    joined.set(key, { ...(known ?? duty), subjects, partners, levels })
  }
  return [...joined.values()]
}

function ownRole({ subjects, partners, source }: Duty): BodyRole {
  if (partners.some(({ role }) => role === 'lead')) return 'assist'
  const names = new Set(subjects.map(({ name }) => nameIn(paragraphOf(source), name)))
  return names.size > 1 ? 'joint' : 'lead'
}

/** Who bears a duty and who shares it, in the words of its paragraph. */
export function bodiesOfDuty(duty: JoinedDuty): AnswerBody[] {
  const { source, modality, level, levels } = duty
  const paragraph = paragraphOf(source)
  const seen = new Set<string>()
  const named = [
    ...duty.subjects.map((subject) => ({ ...subject, role: ownRole(duty) })),
    ...duty.partners.map((partner) => ({ ...partner })),
  ]
  return named.flatMap(({ id, name, role }) => {
    const words = nameIn(paragraph, name)
    if (seen.has(words) || isRest(paragraph, words)) return []
    seen.add(words)
    return [{ id, name: words, role, modality, level: levels?.[id] ?? level, citations: [paragraph] }]
  })
}

/** Whether several stand side by side and nobody is said to lead. */
export function hasNoLead(duty: Duty): boolean {
  const subjects = bodiesOfDuty(duty).filter(({ role }) => role === 'joint')
  const brings = duty.partners.some(({ role }) => role === 'joint' || role === 'lead')
  return !brings && ownRole(duty) === 'joint' && subjects.length > 1
}
