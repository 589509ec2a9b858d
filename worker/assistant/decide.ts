import { assistant as words } from '../../content/words/assistant.ts'
import type { Draft, Evidence, Step } from './types.ts'

const fields = words.fields.map(([said, name, number]) => ({ said: new RegExp(said), name, number }))

const service = new RegExp(words.service)

/** Measured on our own questions: below this nothing is answered; a word of another field or of a service asks for more. */
const SCORE_MIN = 4.2
const SCORE_OVER_FIELD_MIN = 9
const SCORE_OVER_SERVICE_MIN = 12.5
/** A paragraph is cited beside the best one when this much of its score speaks for it. */
const SHARE_MIN = 0.55
const CITED_MAX = 4

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

/** Answered where the evidence is strong; otherwise the regulation says nothing of it, and neither do we. */
export const decide: Step = (draft: Draft) => {
  if (draft.outcome !== null) return draft
  const score = draft.evidence[0]?.score ?? 0
  const field = fieldOf(draft.folded)
  if (field !== undefined && score < SCORE_OVER_FIELD_MIN) {
    return { ...draft, outcome: 'out_of_scope', reason: { key: 'outside', place: field.name } }
  }
  const least = service.test(draft.folded) ? SCORE_OVER_SERVICE_MIN : SCORE_MIN
  if (score < least) return { ...draft, outcome: 'not_in_regulation', reason: { key: 'silent' } }
  return { ...draft, outcome: 'answered', cited: chosen(draft.evidence) }
}
