import { dutiesOfBody } from '../../content/duties/index.ts'
import { findArticle, findParagraph } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { compareIds } from './evidence.ts'
import { paragraphOf } from './hints.ts'
import { withNarrower } from './link.ts'
import { nameIn } from './roles.ts'
import type { Draft, Evidence, LinkedBody, Step } from './types.ts'

const fields = words.fields.map(([said, name, number]) => ({ said: new RegExp(said), name, number }))
const service = new RegExp(words.service)
const connectives = new RegExp(words.connectives, 'g')
const inLaw = new RegExp(words.inLaw)
const vague = new RegExp(words.vague)
const pronoun = new RegExp(words.pronoun)
const second = new RegExp(words.second)

/** Measured on our own questions: below this nothing is answered; a word of another field or of a service asks for more. */
const SCORE_MIN = 4.2
const SCORE_OVER_FIELD_MIN = 14.5
/** The same when the question speaks of what the regulation is about. */
const SCORE_OVER_FIELD_IN_LAW_MIN = 9
const SCORE_OVER_SERVICE_MIN = 12.5
/** A paragraph is cited beside the best one when this much of its score speaks for it. */
const SHARE_MIN = 0.55
const CITED_MAX = 4
/** Beyond the body's name and the words of asking, so many characters may be left in a question for the whole list. */
const LIST_REST_MAX = 4
const LISTED_MAX = 3
const CLAUSES = /[,，;；。?？!]/
/** Where in the list a paragraph comes. */
const PLACE = { own: 0, group: 1, shared: 2 } as const

/** The field of another law that a question belongs to, or undefined. */
export function fieldOf(folded: string) {
  return fields.find(({ said }) => said.test(folded))
}

function chosen(evidence: readonly Evidence[]): string[] {
  const best = evidence[0]?.score ?? 0
  return evidence
    .filter(({ score }) => score >= best * SHARE_MIN)
    .slice(0, CITED_MAX)
    .map(({ id }) => id)
}

/** The best paragraph's whole article: it says how several share a matter. */
function withSiblings(cited: readonly string[]): string[] {
  const article = findParagraph(cited[0] ?? '')?.article
  const own = findArticle(article ?? 0)?.paragraphs.map(({ id }) => id) ?? []
  return [...new Set([...cited.slice(0, 1), ...own, ...cited.filter((id) => findParagraph(id)?.article !== article)])]
}

/** 「公安机关有哪些职责」: the body whose duties are wanted whole, when the question is about nothing else. */
function listedBodies({ intent, asksAll, isClaim, linked, folded, silent }: Draft): readonly LinkedBody[] {
  if (linked.length === 0 || linked.length > LISTED_MAX || isClaim) return []
  if (intent === 'define' || silent.some(({ isWhole }) => isWhole) || !(asksAll || intent === 'duties')) return []
  const clauses = folded.split(CLAUSES).filter((clause) => clause !== '')
  const last =
    clauses.length > 1 && pronoun.test(clauses[clauses.length - 1] ?? '') ? clauses[clauses.length - 1] : folded
  const bare = linked.reduce((text, { said }) => text.replace(said, ''), last ?? folded)
  return bare.replace(connectives, '').length <= LIST_REST_MAX ? linked : []
}

/** Every paragraph of a body's duties in the order of the law: first those it bears by its own name, then those that it
 * bears among others named in one breath, then those that it shares. */
function paragraphsOf(body: LinkedBody): string[] {
  const ids = withNarrower(body.id)
  const places = new Map<string, number>()
  for (const { source, subjects } of ids.flatMap(dutiesOfBody)) {
    const id = paragraphOf(source)
    const place = placeIn(id, subjects.find((subject) => ids.includes(subject.id))?.name)
    places.set(id, Math.min(places.get(id) ?? PLACE.shared, place))
  }
  return [...places].sort(([a, x], [b, y]) => x - y || compareIds(a, b)).map(([id]) => id)
}

function placeIn(paragraph: string, name: string | undefined): number {
  if (name === undefined) return PLACE.shared
  return nameIn(paragraph, name) === name ? PLACE.own : PLACE.group
}

function answerList(draft: Draft, listed: readonly LinkedBody[]): Draft {
  const cited = [...new Set(listed.flatMap(paragraphsOf))]
  return { ...draft, outcome: 'answered', listed, cited, reason: { key: 'listed' } }
}

/** What the regulation does not say is said first; what it does say on the matter is cited beside it. */
function answerLacking(draft: Draft): Draft {
  const near = draft.evidence[0] !== undefined && draft.evidence[0].score >= SCORE_MIN
  const cited = near ? chosen(draft.evidence).slice(0, 2) : []
  const asksMore = second.test(draft.folded) && near
  return { ...draft, outcome: asksMore ? 'partial' : 'not_in_regulation', cited, reason: { key: 'lacking' } }
}

/** It says neither what it is about nor leans on an answer. */
function isVague({ folded, linked, input }: Draft): boolean {
  return linked.length === 0 && (input.context?.citations ?? []).length === 0 && vague.test(folded)
}

/** Answered where the evidence is strong; otherwise the regulation says nothing of it, and neither do we. */
export const decide: Step = (draft: Draft) => {
  if (draft.outcome !== null) return draft
  if (draft.intent === 'about') return { ...draft, outcome: 'answered', cited: ['a2.p1'], reason: { key: 'about' } }
  if (isVague(draft)) return { ...draft, outcome: 'clarify', reason: { key: 'vague' } }
  if (draft.intent === 'force') return { ...draft, outcome: 'answered', cited: ['a63.p1'], reason: { key: 'force' } }
  const listed = listedBodies(draft)
  if (listed.length > 0) return answerList(draft, listed)
  const score = draft.evidence[0]?.score ?? 0
  const field = fieldOf(draft.folded)
  const overField = inLaw.test(draft.folded) ? SCORE_OVER_FIELD_IN_LAW_MIN : SCORE_OVER_FIELD_MIN
  if (field !== undefined && score < overField) {
    return { ...draft, outcome: 'out_of_scope', reason: { key: 'outside', place: field.name } }
  }
  if (draft.silent.some(({ isWhole }) => isWhole)) return answerLacking(draft)
  const least = service.test(draft.folded) ? SCORE_OVER_SERVICE_MIN : SCORE_MIN
  if (score < least) return { ...draft, outcome: 'not_in_regulation', reason: { key: 'silent' } }
  const best = chosen(draft.evidence)
  const all = [...new Set([...best.slice(0, 1), ...draft.tops, ...best])].slice(
    0,
    Math.max(CITED_MAX, draft.tops.length),
  )
  const cited = draft.isWide ? withSiblings(all) : all
  if (draft.isClaim) return { ...draft, outcome: 'answered', cited, reason: { key: 'claim' } }
  return { ...draft, outcome: draft.silent.length > 0 ? 'partial' : 'answered', cited }
}
