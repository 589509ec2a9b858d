import { duties } from '../../content/duties/index.ts'
import { addressOf, cite } from '../../content/regulation/index.ts'
import { ask as words } from '../../content/words/ask.ts'
import type { Context } from '../context.ts'
import { assistantLimits } from '../contract/assistant-limits.ts'
import { answer } from './answer.ts'
import type { Action, AnswerBody, Channel, Citation, Note, Question, Why } from './types.ts'

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
  readonly hasChoices: boolean
  /** Questions to choose from, each of which answers. */
  readonly choices: readonly { readonly text: string }[]
  /** Why this answer; the law's words and places only. */
  readonly hasWhy: boolean
  readonly why: WhyForPage | null
  /** What the next question may refer to. */
  readonly context: readonly { readonly id: string }[]
}

interface WhyForPage {
  readonly intent: string
  readonly words: string
  readonly hasWords: boolean
  readonly used: readonly { readonly told: string }[]
  readonly hasUsed: boolean
  readonly rejected: readonly { readonly title: string; readonly url: string }[]
  readonly hasRejected: boolean
}

interface DutyRow {
  readonly name: string
  readonly modality: string
  readonly modalityClass: string
  readonly role: string
  readonly title: string
  readonly url: string
}

/** Where the quotes stand on the page, for a body that stands in several. */
const QUOTES = '#quotes'

function rowOf({ name, modality, role, citations }: AnswerBody, quoted: readonly Citation[]): DutyRow {
  const id = citations[0] ?? ''
  return {
    name,
    modality: words.modality[modality],
    modalityClass: modality,
    role: words.role[role],
    title: citations.length > 1 ? words.places(citations.length) : cite(id),
    url: citations.length > 1 ? QUOTES : (quoted.find((each) => each.id === id)?.url ?? ''),
  }
}

const USED_MAX = 8

function whyOf(why: Why): WhyForPage | null {
  const used = why.duties
    .slice(0, USED_MAX)
    .flatMap((id) => duties.find((duty) => duty.id === id) ?? [])
    .map(({ source, action }) => ({ told: words.why.duty(cite(source), action) }))
  const rejected = why.rejected.map((id) => ({ title: cite(id), url: addressOf(id) }))
  if (why.words.length + used.length + rejected.length === 0) return null
  return {
    intent: why.intent === null ? words.why.plain : words.why.intents[why.intent],
    words: why.words.join(words.why.join),
    hasWords: why.words.length > 0,
    used,
    hasUsed: used.length > 0,
    rejected,
    hasRejected: rejected.length > 0,
  }
}

/** Answers a question and prepares what the page fills in. */
export async function answerForPage(ctx: Context, input: Question): Promise<AnswerForPage> {
  const { outcome, text, bodies, citations, notes, actions, channels, choices, why: whole } = await answer(ctx, input)
  const why = whyOf(whole)
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
    hasChoices: choices.length > 0,
    choices: choices.map((text) => ({ text })),
    hasWhy: why !== null,
    why,
    context: citations.slice(0, assistantLimits.contextCitationsMax).map(({ id }) => ({ id })),
  }
}
