import { checkClaim } from '../../content/duties/claims/check-claim.ts'
import { provisionOf } from '../../content/duties/claims/provision-of.ts'
import type { Duty } from '../../content/duties/index.ts'
import { cite } from '../../content/regulation/index.ts'
import { assistant } from '../../content/words/assistant.ts'
import { claims as words } from '../../content/words/assistant-claims.ts'
import { claimFrame, powers } from '../../content/words/intents.ts'
import { foldMarks } from '../../search/text/fold.ts'
import { paragraphOf } from './hints.ts'
import { withNarrower } from './link.ts'
import { bodiesOfDuty, hasNoLead } from './roles.ts'
import type { Draft } from './types.ts'

const frame = new RegExp(claimFrame, 'g')
const power = new RegExp(powers)
const lead = new RegExp(words.asks.lead)
const bearer = new RegExp(words.asks.bearer)
const connectives = new RegExp(assistant.connectives, 'g')
const must = new RegExp(words.asks.must)
/** As often as words of confirmation may stand one after the other. */
const FRAMES = 3

/** What was said, without the words that only ask for confirmation. */
function claimOf(folded: string): string {
  let claim = folded
  for (let turn = 0; turn < FRAMES; turn++) claim = claim.replace(frame, '')
  return claim
}

/** Whoever was named bears nothing there, or nobody is said to lead. */
function wrongBearer(claim: string, { linked }: Draft, duties: readonly Duty[]): string | null {
  const [duty] = duties
  if (duty === undefined || linked.length === 0 || !bearer.test(claim)) return null
  const place = cite(paragraphOf(duty.source))
  if (lead.test(claim) && hasNoLead(duty)) return words.noLead(place)
  const named = linked.flatMap(({ id }) => withNarrower(id))
  if (duties.some(({ subjects }) => subjects.some(({ id }) => named.includes(id)))) return null
  const names = bodiesOfDuty(duty).map(({ name }) => name)
  return words.otherBody(place, names.join(assistant.join))
}

/** 必须 was said where the law says 可以 or 鼓励. */
function wrongForce(claim: string, duties: readonly Duty[]): string | null {
  if (!must.test(claim)) return null
  const weak = duties.find(({ modality }) => modality === 'may' || modality === 'encouraged')
  if (weak === undefined || duties.some(({ modality }) => modality === 'must-not')) return null
  const place = cite(paragraphOf(weak.source))
  return weak.modality === 'may' ? words.may(place) : words.encouraged(place)
}

/** Whether the claim, apart from bodies and words of asking, is made of pieces of the cited paragraphs. */
export function isLiteral({ folded, cited, linked }: Draft): boolean {
  const text = cited.map((id) => foldMarks(provisionOf(id).text).text).join(' ')
  const bare = linked.reduce((claim, { said }) => claim.replace(said, ' '), claimOf(folded))
  let rest = bare.replace(connectives, ' ')
  for (let length = rest.length; length >= 2; length--) {
    for (let at = 0; at + length <= rest.length; at++) {
      const piece = rest.slice(at, at + length)
      if (!piece.includes(' ') && text.includes(piece)) rest = rest.replace(piece, ' '.repeat(length))
    }
  }
  return !/[^ ]{2}/u.test(rest)
}

/**
 * Why what the question says is not what the cited paragraphs say, in our words and never in the asker's; null when
 * nothing in the graph or in the claim checker speaks against it. Only plain contradictions count: spoken language is
 * no quotation, and a wrong no would be a lie.
 */
export function whyNotSo(draft: Draft, duties: readonly Duty[]): string | null {
  const claim = claimOf(draft.folded)
  if (power.test(claim)) return words.power
  const own = wrongBearer(claim, draft, duties) ?? wrongForce(claim, duties)
  if (own !== null) return own
  const defects = checkClaim(claim, draft.cited.map(provisionOf), { allowEveryday: true })
  if (defects.some(({ reason }) => reason === 'number-absent' || reason === 'date-absent')) return words.number
  return defects.some(({ rule }) => rule === 'loaded-words') ? words.word : null
}
