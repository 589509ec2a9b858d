import { cite } from '../../content/regulation/index.ts'
import { ask as words } from '../../content/words/ask.ts'
import type { Context } from '../context.ts'
import { answer } from './answer.ts'
import type { Action, AnswerBody, Channel, Citation, Note, Question } from './types.ts'

/** An answer as the page shows it; every list comes with a flag, because an empty section must not leave its heading. */
export interface AnswerForPage {
  readonly urgent: boolean
  readonly text: string
  readonly hasDuties: boolean
  readonly duties: readonly DutyRow[]
  readonly hasCitations: boolean
  readonly citations: readonly (Citation & { readonly title: string })[]
  readonly hasActions: boolean
  readonly actions: readonly (Action & {
    /** The one solid button; reading on is never it. */
    readonly first: boolean
  })[]
  readonly channels: readonly Channel[]
  readonly hasSilences: boolean
  readonly silences: readonly Note[]
  readonly notes: readonly Note[]
  /** What the next question may refer to. */
  readonly context: readonly { readonly id: string }[]
}

interface DutyRow {
  readonly name: string
  readonly modality: string
  readonly modalityClass: string
  readonly role: string
  readonly title: string
  readonly url: string
}

function rowOf({ name, modality, role, citations }: AnswerBody, quoted: readonly Citation[]): DutyRow {
  const id = citations[0] ?? ''
  return {
    name,
    modality: words.modality[modality],
    modalityClass: modality,
    role: words.role[role],
    title: cite(id),
    url: quoted.find((each) => each.id === id)?.url ?? '',
  }
}

/** Answers a question and prepares what the page fills in. */
export async function answerForPage(ctx: Context, input: Question): Promise<AnswerForPage> {
  const { outcome, text, bodies, citations, notes, actions, channels } = await answer(ctx, input)
  const silences = notes.filter(({ kind }) => kind === 'silence')
  return {
    urgent: outcome === 'emergency',
    text,
    hasDuties: bodies.length > 0,
    duties: bodies.map((body) => rowOf(body, citations)),
    hasCitations: citations.length > 0,
    citations: citations.map((citation) => ({ ...citation, title: cite(citation.id) })),
    hasActions: actions.length > 0,
    actions: actions.map((action, at) => ({ ...action, first: at === 0 && action.kind !== 'read' })),
    channels,
    hasSilences: silences.length > 0,
    silences,
    notes: notes.filter(({ kind }) => kind === 'basis'),
    context: citations.map(({ id }) => ({ id })),
  }
}
