import { dutiesOfBody } from '../../content/duties/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { compareIds } from './evidence.ts'
import { paragraphOf } from './hints.ts'
import { withNarrower } from './link.ts'
import type { Draft, Evidence, LinkedBody, Step } from './types.ts'

const fields = words.fields.map(([said, name, number]) => ({ said: new RegExp(said), name, number }))
const service = new RegExp(words.service)
const connectives = new RegExp(words.connectives, 'g')
const second = new RegExp(words.second)

/** Measured on our own questions: below this nothing is answered; a word of another field or of a service asks for more. */
const SCORE_MIN = 4.2
const SCORE_OVER_FIELD_MIN = 9
const SCORE_OVER_SERVICE_MIN = 12.5
/** A paragraph is cited beside the best one when this much of its score speaks for it. */
const SHARE_MIN = 0.55
const CITED_MAX = 4
/** Beyond the body's name and the words of asking, so many characters may be left in a question for the whole list. */
const LIST_REST_MAX = 5

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

/** 「公安机关有哪些职责」: the body whose duties are wanted whole, when the question is about nothing else. */
function listedBody({ intent, asksAll, linked, folded, silent }: Draft): LinkedBody | null {
  if (linked.length !== 1 || intent === 'define' || silent.some(({ isWhole }) => isWhole)) return null
  const [body] = linked
  if (body === undefined || !(asksAll || intent === 'duties')) return null
  const rest = folded.replace(body.said, '').replace(connectives, '')
  return rest.length <= LIST_REST_MAX ? body : null
}

/** Every paragraph in which a body bears or shares a duty, in the order of the law. */
export function paragraphsOf(body: LinkedBody): string[] {
  const sources = withNarrower(body.id)
    .flatMap(dutiesOfBody)
    .map(({ source }) => paragraphOf(source))
  return [...new Set(sources)].sort(compareIds)
}

function answerList(draft: Draft, listed: LinkedBody): Draft {
  return { ...draft, outcome: 'answered', listed, cited: paragraphsOf(listed), reason: { key: 'listed' } }
}

/** What the regulation does not say is said first; what it does say on the matter is cited beside it. */
function answerLacking(draft: Draft): Draft {
  const near = draft.evidence[0] !== undefined && draft.evidence[0].score >= SCORE_MIN
  const cited = near ? chosen(draft.evidence).slice(0, 2) : []
  const asksMore = second.test(draft.folded) && near
  return { ...draft, outcome: asksMore ? 'partial' : 'not_in_regulation', cited, reason: { key: 'lacking' } }
}

/** Answered where the evidence is strong; otherwise the regulation says nothing of it, and neither do we. */
export const decide: Step = (draft: Draft) => {
  if (draft.outcome !== null) return draft
  if (draft.intent === 'about') return { ...draft, outcome: 'answered', cited: ['a2.p1'], reason: { key: 'about' } }
  if (draft.intent === 'force') return { ...draft, outcome: 'answered', cited: ['a63.p1'], reason: { key: 'force' } }
  const listed = listedBody(draft)
  if (listed !== null) return answerList(draft, listed)
  const score = draft.evidence[0]?.score ?? 0
  const field = fieldOf(draft.folded)
  if (field !== undefined && score < SCORE_OVER_FIELD_MIN) {
    return { ...draft, outcome: 'out_of_scope', reason: { key: 'outside', place: field.name } }
  }
  if (draft.silent.some(({ isWhole }) => isWhole)) return answerLacking(draft)
  const least = service.test(draft.folded) ? SCORE_OVER_SERVICE_MIN : SCORE_MIN
  if (score < least) return { ...draft, outcome: 'not_in_regulation', reason: { key: 'silent' } }
  const cited = chosen(draft.evidence)
  if (draft.isClaim) return { ...draft, outcome: 'answered', cited, reason: { key: 'claim' } }
  return { ...draft, outcome: draft.silent.length > 0 ? 'partial' : 'answered', cited }
}
