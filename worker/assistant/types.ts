import type { TopicCode } from '../../content/duties/topics.ts'
import type { intents } from '../../content/words/intents.ts'
import type { SearchAnswer } from '../../search/engines/engine.ts'
import type { NamedBody } from '../../search/topics/body-names.ts'
import type { DangerKind } from '../../search/topics/danger.ts'
import type { Chances } from '../../search/topics/model.ts'

/** What a question wants; see content/words/intents.ts. */
export type Intent = (typeof intents)[number][0]

/** Something asked for that the regulation does not say. `isWhole`: the question is about nothing else. */
export interface Silence {
  readonly said: string
  readonly isWhole: boolean
}

/** Why this answer: never the asker's own words, only the law's. */
export interface Why {
  /** What the question was taken for. */
  readonly intent: Intent | null
  /** Words of the regulation that the question shares or that its everyday words lead to. */
  readonly words: readonly string[]
  /** Ids of the duties that the bodies come from. */
  readonly duties: readonly string[]
  /** Paragraphs that were nearly cited. */
  readonly rejected: readonly string[]
}

export type Outcome =
  | 'answered'
  | 'partial'
  | 'clarify'
  | 'not_in_regulation'
  | 'out_of_scope'
  | 'emergency'
  | 'refused'
export type BodyRole = 'lead' | 'joint' | 'assist' | 'commissioned'
export type Modality = 'must' | 'may' | 'must-not' | 'encouraged' | 'is' | 'right'

export interface AnswerBody {
  readonly id: string
  /** In the words of the cited span. */
  readonly name: string
  readonly role: BodyRole
  readonly modality: Modality
  readonly level: string | null
  /** Paragraphs that name it. */
  readonly citations: readonly string[]
}

/** A quote is rendered from the stored law by its id and proven again before it is shown. */
export interface Citation {
  readonly id: string
  readonly article: number
  readonly paragraph: number
  readonly quote: string
  readonly url: string
}

/** `silence`: what the regulation does not say. `basis`: how to read the answer. */
export interface Note {
  readonly kind: 'silence' | 'basis'
  readonly text: string
}

export interface Action {
  readonly kind: 'report' | 'volunteer' | 'survey' | 'hotline' | 'read'
  readonly url: string
  readonly label: string
  /** The paragraph that the step rests on; null for a service fact, which is not in the regulation. */
  readonly basis: string | null
}

/** A service fact of ours: a number, and what its source says that it handles. */
export interface Channel {
  readonly number: string
  readonly name: string
  readonly handles: string
  readonly url: string | null
}

export interface Answer {
  readonly outcome: Outcome
  readonly text: string
  readonly bodies: readonly AnswerBody[]
  readonly citations: readonly Citation[]
  readonly notes: readonly Note[]
  readonly actions: readonly Action[]
  readonly channels: readonly Channel[]
  /** With `clarify`: questions to choose from, each of which answers. */
  readonly choices: readonly string[]
  readonly why: Why
  readonly engine: { readonly version: string; readonly lawSha: string; readonly model: null }
}

export interface Question {
  readonly question: string
  /** Ids of the last answer; only those that exist are believed. */
  readonly context?: { readonly citations?: readonly string[] | undefined } | undefined
}

/** A paragraph that may answer, and how much speaks for it. */
export interface Evidence {
  readonly id: string
  readonly score: number
}

/** What is known about a question while it walks through the steps. A step that decides sets `outcome`. */
export interface Draft {
  readonly input: Question
  readonly version: string
  /** Finds in the regulation; the same engine as the search page's. */
  readonly search: (query: string) => Promise<SearchAnswer>
  /** Half width, simplified, without invisible signs and spaces. */
  readonly folded: string
  readonly outcome: Outcome | null
  readonly danger: DangerKind | null
  /** How likely the regulation answers, is silent, another field answers, or the question is refused. */
  readonly routes: Chances
  /** Paragraphs to cite, best first. */
  readonly cited: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Where a question asks several things: the best paragraph of each. */
  readonly tops: readonly string[]
  /** How likely all that a body must do is wanted. */
  readonly listChance: number
  /** Which sentence is said, as a key of the assistant's words, and what fills its gap. */
  readonly reason: { readonly key: ReasonKey; readonly place?: string } | null
  readonly intent: Intent | null
  /** Whether everything of a subject is wanted, not one thing. */
  readonly asksAll: boolean
  /** Whether it is asked how several share a matter: the whole article answers. */
  readonly isWide: boolean
  /** Whether the question says something and wants it confirmed. */
  readonly isClaim: boolean
  readonly silent: readonly Silence[]
  readonly linked: readonly NamedBody[]
  /** Words of the law that were looked up. */
  readonly probes: readonly string[]
  /** The bodies whose duties are wanted whole; empty where one thing is asked. */
  readonly listed: readonly NamedBody[]
  /** The row of the routing table that the question is about. */
  readonly topic: TopicCode | null
  readonly answer: Answer | null
}

export type ReasonKey =
  | 'guard'
  | 'reference'
  | 'beyond'
  | 'noParagraph'
  | 'otherLaw'
  | 'silent'
  | 'outside'
  | 'unverified'
  | 'about'
  | 'force'
  | 'listed'
  | 'lacking'
  | 'claim'
  | 'vague'

export type Step = (draft: Draft) => Draft | Promise<Draft>
