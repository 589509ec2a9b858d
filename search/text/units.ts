import { ASKING } from './cues.ts'
import { fold } from './fold.ts'
import { plainLetters } from './latin.ts'

/** A piece of a query that is read as a whole: one character, or a run of Latin letters. */
export interface Unit {
  readonly text: string
  readonly isLatin: boolean
}

const PIECES = /[a-z]+|\P{Script=Latin}/gu
/** Stands where a word of asking was: nothing reaches across it. */
export const gap: Unit = { text: '', isLatin: false }

/** Cuts a query into units; spaces and punctuation part runs of letters and are gone. */
export function unitsOf(query: string): Unit[] {
  const units: Unit[] = []
  const asked = query.split(ASKING)
  asked.forEach((part, index) => {
    if (index > 0) units.push(gap)
    for (const word of part.split(/[^\p{L}\p{N}\p{M}'’-]+/u))
      for (const [text] of fold(plainLetters(word)).text.matchAll(PIECES))
        units.push({ text, isLatin: /^[a-z]/.test(text) })
  })
  return units
}
