import { topics } from '../../content/duties/index.ts'
import { cite } from '../../content/regulation/index.ts'
import { ask as words } from '../../content/words/ask.ts'
import type { Context } from '../context.ts'
import { assistantLimits } from '../contract/assistant-limits.ts'
import { answer } from './answer.ts'
import { type DutyRow, dutyRows } from './duty-rows.ts'
import type { Action, Answer, Channel, Citation, Note, Question } from './types.ts'
import { type WhyForPage, whyForPage } from './why-for-page.ts'

/** An answer as the page shows it; every list comes with a flag, because an empty section must not leave its heading. */
export interface AnswerForPage {
  readonly urgent: boolean
  readonly text: string
  /** Set smaller: a long sentence in large type is a wall. */
  readonly isLong: boolean
  readonly hasDuties: boolean
  readonly duties: readonly DutyRow[]
  /** What is folded away, and how many they are; null when nothing is. */
  readonly moreDuties: { readonly count: number; readonly duties: readonly DutyRow[] } | null
  readonly hasCitations: boolean
  readonly citations: readonly CitationForPage[]
  readonly moreCitations: { readonly count: number; readonly citations: readonly CitationForPage[] } | null
  readonly hasActions: boolean
  readonly actions: readonly ActionForPage[]
  readonly channels: readonly Channel[]
  readonly hasSilences: boolean
  readonly silences: readonly Note[]
  readonly notes: readonly Note[]
  readonly hasChoices: boolean
  /** Questions to choose from, each of which answers. */
  readonly choices: readonly { readonly text: string }[]
  readonly why: WhyForPage | null
  /** What the next question may refer to. */
  readonly context: readonly { readonly id: string }[]
}

type CitationForPage = Citation & { readonly title: string }
type ActionForPage = Action & {
  /** The one solid button; reading on is never it. */
  readonly first: boolean
  /** With the report form: the topic that it opens with, and its name. */
  readonly report: { readonly topic: string; readonly topicLabel: string } | null
}

const LONG_CHARS_MIN = 70
/** A list longer than `max` is folded, and its first entries stand open. An article has up to five paragraphs. */
const ROWS = { open: 5, max: 6 }
const QUOTES = { open: 3, max: 5 }

function fold<T>(all: readonly T[], { open, max }: typeof ROWS): { shown: readonly T[]; more: readonly T[] } {
  const at = all.length > max ? open : all.length
  return { shown: all.slice(0, at), more: all.slice(at) }
}

/** A sentence that counts up more places than can be read says only how many they are; the quotes name them. */
function shorten({ text, citations }: Answer): string {
  if (citations.length <= QUOTES.max) return text
  const end = text.indexOf(`：${cite(citations[0]?.id ?? '')}${words.why.join}`)
  return end < 0 ? text : `${text.slice(0, end)}${words.stop}`
}

function actionsFor({ actions, choices }: Answer): ActionForPage[] {
  if (choices.length > 0) return []
  return actions.map((action, at) => {
    const topic = action.kind === 'report' ? topics.find(({ basis }) => basis === action.basis) : undefined
    const report = topic === undefined ? null : { topic: topic.code, topicLabel: topic.label }
    return { ...action, first: at === 0 && action.kind !== 'read', report }
  })
}

/** Answers a question and prepares what the page fills in. */
export async function answerForPage(ctx: Context, input: Question): Promise<AnswerForPage> {
  const whole = await answer(ctx, input)
  const { outcome, bodies, citations, notes, channels, choices } = whole
  const text = shorten(whole)
  const rows = fold(dutyRows(bodies), ROWS)
  const quotes = fold(
    citations.map((citation) => ({ ...citation, title: cite(citation.id) })),
    QUOTES,
  )
  const actions = actionsFor(whole)
  // The sentence says most silences itself; twice is once too often.
  const silences = notes.filter((note) => note.kind === 'silence' && !text.includes(note.text))
  return {
    urgent: outcome === 'emergency',
    text,
    isLong: text.length >= LONG_CHARS_MIN,
    hasDuties: bodies.length > 0,
    duties: rows.shown,
    moreDuties: rows.more.length === 0 ? null : { count: rows.more.length, duties: rows.more },
    hasCitations: citations.length > 0,
    citations: quotes.shown,
    moreCitations: quotes.more.length === 0 ? null : { count: quotes.more.length, citations: quotes.more },
    hasActions: actions.length > 0,
    actions,
    channels,
    hasSilences: silences.length > 0,
    silences,
    notes: notes.filter(({ kind }) => kind === 'basis'),
    hasChoices: choices.length > 0,
    choices: choices.map((choice) => ({ text: choice })),
    why: whyForPage(whole.why),
    context: citations.slice(0, assistantLimits.contextCitationsMax).map(({ id }) => ({ id })),
  }
}
