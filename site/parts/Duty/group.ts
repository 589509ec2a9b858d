import type { Duty, DutySubject, Modality } from '../../../content/duties/index.ts'
import { duties as words } from '../../../content/words/duties.ts'

/** One row of a list: who, with what force, by which paragraph, what. Actions of one force are told together. */
export interface DutyLine {
  /** The paragraph: `a54.p3`. */
  readonly paragraph: string
  readonly modality: Modality
  readonly word: string
  readonly aimed: boolean
  readonly subjects: readonly DutySubject[]
  readonly partners: readonly PartnerLine[]
  readonly actions: readonly string[]
}

/** `lead` of the data is two things to a reader: who leads, and who is helped by the one whose duty it is. */
export type Part = keyof typeof words.role

export interface PartnerLine {
  readonly role: Part
  readonly bodies: readonly DutySubject[]
}

/** The modal word as the clause has it: 必须 and 鼓励和支持 are not 应当 and 鼓励. Ours where there is none. */
export function modalWord({ modality, quote, aimed }: Pick<Duty, 'modality' | 'quote' | 'aimed'>): string {
  if (aimed) return words.aimedMark
  if (modality === 'must' && !quote.includes(words.modality.must) && quote.includes(words.duty)) return words.duty
  if (modality === 'encouraged' && quote.includes(words.supported)) return words.supported
  return words.modality[modality]
}

/** The class of the mark; what has no modal word of the law is set in our own type. */
export function modalClass(modality: Modality, aimed: boolean): string {
  if (aimed || modality === 'is' || modality === 'right') return 'must must--own'
  return modality === 'may' || modality === 'encouraged' ? `must must--${modality}` : 'must'
}

/** What a partner is in a clause; that it leads is said only where the clause says 牵头. */
export function partOf({ role }: Duty['partners'][number], quote: string): Part {
  return role === 'lead' && !quote.includes(words.lead) ? 'assisted' : role
}

/** Partners by the part they have, in the order of the clause. */
export function partnersByRole(partners: Duty['partners'], quote: string): PartnerLine[] {
  const roles = [...new Set(partners.map((partner) => partOf(partner, quote)))]
  return roles.map((role) => ({ role, bodies: partners.filter((partner) => partOf(partner, quote) === role) }))
}

/** Where a body's page stands; the body must be one of the registry. */
export function addressOfBody(id: string): string {
  return `/duties/bodies/${id}/`
}

/** Whether a name is the law's or the one that we gave to those whom the law leaves unsaid. */
export function isUnsaid(id: string): boolean {
  return id === 'peace-actors'
}

/** Duties as rows: those of the same bodies with the same force in one paragraph become one, then those with the same deeds. */
export function groupDuties(duties: readonly Duty[]): DutyLine[] {
  const bySubject = merge(
    duties.map(lineOf),
    (line) => keyOf(line, line.subjects),
    (one, other) => ({
      ...one,
      actions: unique([...one.actions, ...other.actions]),
    }),
  )
  return merge(
    bySubject,
    (line) => keyOf(line, line.actions),
    (one, other) => ({
      ...one,
      subjects: [...one.subjects, ...other.subjects],
    }),
  )
}

function lineOf(duty: Duty): DutyLine {
  const { source, modality, aimed, subjects, partners, action } = duty
  const paragraph = source.split('.').slice(0, 2).join('.')
  return {
    paragraph,
    modality,
    word: modalWord(duty),
    aimed,
    subjects,
    partners: partnersByRole(partners, duty.quote),
    actions: [action],
  }
}

function keyOf({ paragraph, word, partners }: DutyLine, rest: unknown): string {
  return JSON.stringify([paragraph, word, partners, rest])
}

function merge<T>(rows: readonly T[], key: (row: T) => string, join: (one: T, other: T) => T): T[] {
  const found = new Map<string, T>()
  for (const row of rows) {
    const earlier = found.get(key(row))
    found.set(key(row), earlier === undefined ? row : join(earlier, row))
  }
  return [...found.values()]
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}
