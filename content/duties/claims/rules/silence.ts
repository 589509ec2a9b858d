import { regulation } from '../../../regulation/law.ts'
import { paragraphText } from '../../../regulation/text.ts'
import {
  asksWho,
  cited,
  emptyWords,
  listSigns,
  plainContrast,
  silenceClause,
  silenceOfLaw,
  wholeLaw,
} from '../tables/silence-words.ts'
import { pairsOf } from '../text/align.ts'
import type { Defect, Provision } from '../types.ts'

/** From here on one sentence of the law holds what the clause calls absent, in other order or with words between. */
const heldMin = 0.75

/** Whether a sentence, or a clause of it, says what the law leaves out. */
export function isSilence(sentence: string): boolean {
  return splitSilence(sentence).silent.length > 0
}

/** The clauses that tell of silence, and the rest of the sentence. Commas inside quotation marks do not cut. */
export function splitSilence(sentence: string): { silent: string[]; told: string } {
  const pieces = sentence.match(/(?:「[^」]*」|“[^”]*”|[^，；。！？!?\n])+[，；。！？!?\n]?/g) ?? []
  const silent = pieces.filter((piece) => isSilentPiece(piece))
  return { silent, told: pieces.filter((piece) => !silent.includes(piece)).join('') }
}

function isSilentPiece(piece: string): boolean {
  const text = piece.replace(/[，；。！？!?\s]+$/, '')
  return silenceClause.test(text) || silenceOfLaw.test(text) || plainContrast.test(text)
}

/** The thing that a clause calls absent is absent: from the cited text, or from the whole law if it says so. */
export function checkSilence(clause: string, rest: readonly Provision[]): readonly Defect[] {
  const things = thingsOf(clause)
  const isOfAll = rest.length === 0 || (wholeLaw.test(clause) && !cited.test(clause) && !asksWho.test(clause))
  const text = isOfAll ? wholeText() : rest.map((provision) => provision.text).join('\n')
  return things.filter((thing) => isHeld(thing, text)).map((said) => ({ rule: 'silence', said, reason: 'not-silent' }))
}

function thingsOf(clause: string): string[] {
  const text = clause.replace(/[，；。！？!?\s]+$/, '')
  const object = (silenceClause.exec(text) ?? silenceOfLaw.exec(text))?.[1] ?? ''
  return object
    .replace(/[「」“”"『』]/g, '')
    .split(listSigns)
    .map((thing) => thing.replace(emptyWords, '').replace(emptyWords, ''))
    .filter((thing) => thing.length > 1)
}

function isHeld(thing: string, text: string): boolean {
  if (text.includes(thing)) return true
  const pairs = pairsOf(thing)
  if (pairs.length < 4) return false
  return text.split(/[。；\n]/).some((sentence) => {
    const held = new Set(pairsOf(sentence))
    return pairs.filter((pair) => held.has(pair)).length / pairs.length >= heldMin
  })
}

let whole = ''

function wholeText(): string {
  if (whole === '') whole = regulation.articles.flatMap((article) => article.paragraphs.map(paragraphText)).join('\n')
  return whole
}
