import { staffCase } from '../../../../content/words/staff/case.ts'
import { dialogueLimits, type Outcome } from '../../../../worker/contract/dialogue.ts'
import { type Act, actForms } from './act-forms.ts'

/** What somebody is writing about a matter: in this page alone, kept when they look at another matter meanwhile. */
export interface Draft {
  act: Act
  text: string
  outcome: Outcome | ''
  /** Id of a paragraph, `a14.p2`. */
  article: string
  unit: string
  staff: string
  into: string
}

const kept = new Map<string, Draft>()

export function keptDraft(matterId: string): Draft | null {
  return kept.get(matterId) ?? null
}

/** @param draft null: nothing is being written any more */
export function keepDraft(matterId: string, draft: Draft | null): void {
  if (draft) kept.set(matterId, draft)
  else kept.delete(matterId)
}

const notes = new Map<string, string>()

/** A note for colleagues that was not stored yet. */
export function keptNote(matterId: string): string {
  return notes.get(matterId) ?? ''
}

export function keepNote(matterId: string, text: string): void {
  notes.set(matterId, text)
}

/** Whether words would be lost with the page. */
export function hasWords(): boolean {
  const texts = [...Array.from(kept.values(), ({ text }) => text), ...Array.from(notes.values())]
  return texts.some((text) => text.trim() !== '')
}

/** @param before what was written for another act of the same matter stays */
export function draftOf(act: Act, before: Draft | null, unit: string): Draft {
  const empty: Draft = { act, text: '', outcome: '', article: '', unit, staff: '', into: '' }
  return before ? { ...before, act } : empty
}

export type DraftMistakes = Readonly<
  Partial<Record<'text' | 'outcome' | 'article' | 'unit' | 'staff' | 'into', string>>
>

const blanks = /〔[^〔〕]*〕/g
const staffForm = /^S-[0-9A-Z]{5}$/
const intoForm = /^[0-9A-Z]{5}$/

/** What is still missing, by the name of its box; empty when it can be sent. */
export function mistakesIn(draft: Draft): DraftMistakes {
  const { mistakes } = staffCase.form
  const { words, reason, outcome, article, unit, staff, into } = actForms[draft.act]
  const found: Record<string, string> = {}
  const text = textMistake(draft.text, words === 'needed' || reason === true, words !== 'none' || reason === true)
  if (text) found.text = text
  if (outcome && draft.outcome === '') found.outcome = mistakes.outcome
  if (article && draft.article === '') found.article = mistakes.article
  if (unit && draft.unit === '') found.unit = mistakes.unit
  if (staff && !staffForm.test(folded(draft.staff))) found.staff = mistakes.staff
  if (into && !intoForm.test(folded(draft.into))) found.into = mistakes.into
  return found
}

function textMistake(text: string, isNeeded: boolean, isUsed: boolean): string {
  const { mistakes } = staffCase.form
  const { length } = [...text.trim()]
  if (!isUsed || (length === 0 && !isNeeded)) return ''
  if (length < dialogueLimits.messageCharsMin) return mistakes.text
  if (length > dialogueLimits.messageCharsMax) return mistakes.long(dialogueLimits.messageCharsMax)
  const left = text.match(blanks) ?? []
  return left.length > 0 ? mistakes.blanks(left.join('')) : ''
}

/** As codes are written: capitals, no spaces, signs of full width folded. */
export function folded(code: string): string {
  return code.normalize('NFKC').toUpperCase().replace(/\s/g, '')
}
