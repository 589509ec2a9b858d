import { dutiesOfBody } from '../../content/duties/index.ts'
import { findArticle, findParagraph } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import type { NamedBody } from '../../search/topics/body-names.ts'
import type { Route } from '../../search/topics/route.ts'
import { compareIds } from './evidence.ts'
import { leansOnAnswer, paragraphOf } from './hints.ts'
import { withNarrower } from './link.ts'
import { nameIn } from './roles.ts'
import type { Draft, Evidence, Step } from './types.ts'

const fields = words.fields.map(([said, name, number]) => ({ said: new RegExp(said), name, number }))
const connectives = new RegExp(words.connectives, 'g')
const vague = new RegExp(words.vague)
const pronoun = new RegExp(words.pronoun)
const second = new RegExp(words.second)

/** Measured on our own questions: what a silence known by its words takes away from what was learned of routes, and what
 * must be left for an answer. */
const WHOLE_SILENCE = 0.4
const STRENGTH_MIN = 0.5
/** A paragraph is near to what the regulation does not say. */
const NEAR_MIN = 4.2
/** A paragraph is cited beside the best one when this much of its score speaks for it. */
const SHARE_MIN = 0.42
const CITED_MAX = 4
/** Beyond the body's name and the words of asking, so many characters may be left in a question for the whole list. */
const LIST_REST_MAX = 4
const LISTED_MAX = 3
/** How likely a list must be wanted where the words do not say so. */
const LIST_CHANCE_MIN = 0.35
/** What people ask of duties besides the duties themselves: 「成员单位的职责是谁定的」. */
const decided = new RegExp(words.decided)
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

/** Whether the words ask for all that the named bodies must do, and for nothing else. */
function saysList({ intent, asksAll, linked, folded }: Draft): boolean {
  if ((!asksAll && intent !== 'duties') || decided.test(folded)) return false
  const clauses = folded.split(CLAUSES).filter((clause) => clause !== '')
  const last =
    clauses.length > 1 && pronoun.test(clauses[clauses.length - 1] ?? '') ? clauses[clauses.length - 1] : folded
  const bare = linked.reduce((text, { said }) => text.replace(said, ''), last ?? folded)
  return bare.replace(connectives, '').length <= LIST_REST_MAX
}

/** 「公安机关有哪些职责」: the bodies whose duties are wanted whole. */
function listedBodies(draft: Draft): readonly NamedBody[] {
  const { linked, intent, isClaim, silent } = draft
  if (linked.length === 0 || linked.length > LISTED_MAX || isClaim) return []
  if (intent === 'define' || silent.some(({ isWhole }) => isWhole)) return []
  return saysList(draft) || draft.listChance >= LIST_CHANCE_MIN ? linked : []
}

/** Every paragraph of a body's duties in the order of the law: first those it bears by its own name, then those that it
 * bears among others named in one breath, then those that it shares. */
function paragraphsOf(body: NamedBody): string[] {
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

function answerList(draft: Draft, listed: readonly NamedBody[]): Draft {
  const all = [...new Set(listed.flatMap(paragraphsOf))]
  // Where the words do not ask for a list, what the question is nearest to comes first; the rest follows the law.
  const nearest = saysList(draft) ? undefined : draft.evidence.find(({ id }) => all.includes(id))?.id
  const cited = nearest === undefined ? all : [nearest, ...all.filter((id) => id !== nearest)]
  return { ...draft, outcome: 'answered', listed, cited, reason: { key: 'listed' } }
}

/** How much speaks for an answer rather than for the regulation being silent or another field's. */
function strengthOf({ routes, silent }: Draft): number {
  const chance = (route: Route) => routes.get(route) ?? 0
  const whole = silent.some(({ isWhole }) => isWhole) ? WHOLE_SILENCE : 0
  return chance('answer') - chance('silent') - chance('outside') - whole
}

function isNear({ evidence }: Draft): boolean {
  return (evidence[0]?.score ?? 0) >= NEAR_MIN
}

/** What the regulation does not say is said first; what it does say on the matter is cited beside it. */
function answerLacking(draft: Draft): Draft {
  const near = isNear(draft)
  const cited = near ? chosen(draft.evidence).slice(0, 2) : []
  const asksMore = second.test(draft.folded) && near
  return { ...draft, outcome: asksMore ? 'partial' : 'not_in_regulation', cited, reason: { key: 'lacking' } }
}

/** The regulation does not answer: another field does, or a thing is asked that it leaves out, or nothing is near. */
function redirect(draft: Draft): Draft {
  const field = fieldOf(draft.folded)
  const isOutside = (draft.routes.get('outside') ?? 0) > (draft.routes.get('silent') ?? 0)
  if (field !== undefined && (isOutside || draft.silent.length === 0))
    return { ...draft, outcome: 'out_of_scope', reason: { key: 'outside', place: field.name } }
  if (draft.isClaim && isNear(draft))
    return {
      ...draft,
      outcome: 'not_in_regulation',
      cited: chosen(draft.evidence).slice(0, 2),
      reason: { key: 'claim' },
    }
  if (draft.silent.length > 0) return answerLacking(draft)
  return { ...draft, outcome: isOutside ? 'out_of_scope' : 'not_in_regulation', reason: { key: 'silent' } }
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
  if (draft.evidence.length === 0 || (!leansOnAnswer(draft) && strengthOf(draft) <= STRENGTH_MIN))
    return redirect(draft)
  const best = chosen(draft.evidence)
  const all = [...new Set([...best.slice(0, 1), ...draft.tops, ...best])].slice(
    0,
    Math.max(CITED_MAX, draft.tops.length),
  )
  const cited = draft.isWide ? withSiblings(all) : all
  if (draft.isClaim) return { ...draft, outcome: 'answered', cited, reason: { key: 'claim' } }
  return { ...draft, outcome: draft.silent.length > 0 ? 'partial' : 'answered', cited }
}
