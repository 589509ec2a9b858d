import type { Level } from '../../content/duties/index.ts'
import { addressOf, cite } from '../../content/regulation/index.ts'
import { ask as words } from '../../content/words/ask.ts'
import { duties as dutyWords } from '../../content/words/duties.ts'
import type { AnswerBody } from './types.ts'

/** Who is responsible: the bodies that one paragraph names side by side with the same part, in one row. */
export interface DutyRow {
  readonly name: string
  /** Set as text, not as a heading. */
  readonly isMany: boolean
  readonly modality: string
  readonly modalityClass: string
  readonly role: string
  readonly title: string
  readonly url: string
}

const { levels } = dutyWords

/** Where the quotes stand on the page, for a body that stands in several. */
const QUOTES = '#quotes'
/** More bodies than this are read, not announced. */
const NAMES_MAX = 3

function levelOf({ level }: AnswerBody): string {
  return level === null || level === 'any' ? '' : words.level(levels[level as Level])
}

function rowOf(bodies: readonly AnswerBody[], namesRole: boolean): DutyRow[] {
  const [first] = bodies
  if (first === undefined) return []
  const { modality, role, citations } = first
  const [id = ''] = citations
  const isSeveral = citations.length > 1
  return [
    {
      name: bodies.map(({ name }) => name).join(words.why.join),
      isMany: bodies.length > NAMES_MAX,
      modality: words.modality[modality],
      modalityClass: modality,
      role: [levelOf(first), namesRole ? words.role[role] : ''].filter(Boolean).join(words.why.join),
      title: isSeveral ? words.places(citations.length) : cite(id),
      url: isSeveral ? QUOTES : addressOf(id),
    },
  ]
}

/** The bodies of an answer as rows, in their order. */
export function dutyRows(bodies: readonly AnswerBody[]): DutyRow[] {
  const groups = new Map<string, AnswerBody[]>()
  for (const body of bodies) {
    const key = [body.modality, body.role, body.level, ...body.citations].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), body])
  }
  // Who leads is worth saying where somebody else only helps.
  const namesRole = new Set(bodies.map(({ role }) => role)).size > 1
  return [...groups.values()].flatMap((group) => rowOf(group, namesRole))
}
