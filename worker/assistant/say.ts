import { checkClaim } from '../../content/duties/claims/check-claim.ts'
import { provisionOf } from '../../content/duties/claims/provision-of.ts'
import { type Duty, findBody } from '../../content/duties/index.ts'
import { cite, findParagraph, regulation } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { dangerNumbers, danger as dangerWords } from '../../content/words/danger.ts'
import { guards } from '../../content/words/guards.ts'
import type { GuardKey } from '../../search/topics/guard-cue.ts'
import { isLiteral, whyNotSo } from './claim.ts'
import { paragraphOf } from './hints.ts'
import { bodiesOfDuty, hasNoLead } from './roles.ts'
import type { Draft } from './types.ts'

/** A longer sentence than this is not read to its end; the quote below has all of it. */
const ACTION_CHARS_MAX = 120
const PLACES_SHOWN = 24

/** One plain sentence from the slots of a duty; null when the claim checker finds more in it than its paragraph says. */
function sentenceOf(duty: Duty): string | null {
  const id = paragraphOf(duty.source)
  const all = bodiesOfDuty(duty)
  const own = all
    .filter(({ role }) => role === 'lead' || role === 'joint')
    .filter(({ id: body }) => isSubject(duty, body))
  const names = (own.length > 0 ? own : all).map(({ name }) => name).join(words.join)
  const modal = words.modalWords[duty.modality]
  if (modal === null || duty.action.length > ACTION_CHARS_MAX) return null
  const told = duty.modality === 'encouraged' ? `${modal}${names}${duty.action}` : `${names}${modal}${duty.action}`
  if (checkClaim(told, [provisionOf(id)]).length > 0) return null
  return words.text.duty(cite(id), told)
}

function isSubject({ subjects }: Duty, id: string): boolean {
  return subjects.some((subject) => subject.id === id)
}

function answeredText(draft: Draft, duties: readonly Duty[]): string {
  const { cited } = draft
  const places = cited.map(cite).join(words.join)
  const [duty] = duties
  if (duty === undefined) return words.text.paragraphs(places)
  const names = [...new Set(bodiesOfDuty(duty).map(({ name }) => name))].join(words.join)
  const said = sentenceOf(duty) ?? words.text.bodies(names, cite(paragraphOf(duty.source)))
  return draft.intent === 'who' && hasNoLead(duty) ? `${said}${words.notes.noLead}` : said
}

function lackingText({ silent, cited }: Draft): string {
  const said = silent.map((each) => each.said).join(words.semicolon)
  return cited.length === 0 ? words.text.lacking(said) : words.text.lackingNear(said, cited.map(cite).join(words.join))
}

function listedText({ listed, cited }: Draft): string {
  const name = listed.map(({ id }) => findBody(id)?.name ?? '').join(words.join)
  const shown = cited.slice(0, PLACES_SHOWN).map(cite).join(words.join)
  return words.text.listed(name, cited.length, shown)
}

function claimText(draft: Draft, duties: readonly Duty[]): string {
  const places = draft.cited.map(cite).join(words.join)
  const why = whyNotSo(draft, duties)
  if (why !== null) return words.text.notSo(why, places)
  const told = answeredText(draft, duties)
  return isLiteral(draft) ? `${told}${words.text.claim}` : `${words.text.notWritten}${told}${words.text.claim}`
}

/** The sentence that the answer opens with. */
export function textOf(draft: Draft, duties: readonly Duty[]): string {
  const { reason, cited } = draft
  const places = cited.map(cite).join(words.join)
  if (draft.danger !== null) return `${dangerWords.label}。${dangerWords.kinds[draft.danger]}`
  if (reason === null) {
    const said = answeredText(draft, duties)
    return draft.outcome === 'partial' ? `${lackingText({ ...draft, cited: [] })}${said}` : said
  }
  if (reason.key === 'guard') return guards[reason.place as GuardKey].said
  if (reason.key === 'reference') return words.text.reference(places)
  if (reason.key === 'beyond') return words.text.beyond(reason.place ?? '', regulation.articles.length)
  if (reason.key === 'noParagraph') return words.text.noParagraph(reason.place ?? '')
  if (reason.key === 'outside') return words.text.outside(reason.place ?? '')
  if (reason.key === 'lacking') return lackingText(draft)
  if (reason.key === 'listed') return listedText(draft)
  if (reason.key === 'claim') return claimText(draft, duties)
  if (reason.key === 'force') return words.text.force(findParagraph('a63.p1')?.text.split('。')[0] ?? '')
  return words.text[reason.key]
}

/** The numbers that belong to a danger. */
export function numbersOf(draft: Draft): readonly string[] {
  return draft.danger === null ? [] : dangerNumbers[draft.danger]
}
