import { betweenWords, negations, neutralCompounds } from '../tables/negations.ts'
import { blank } from './clean.ts'

/** A word that denies: `said`, what follows it up to the end of the segment, and its first two characters. */
export interface Negation {
  readonly said: string
  readonly scope: string
  readonly anchor: string
}

/** Every denial in a segment. A scope ends at the next denial's end or after twelve characters. */
export function findNegations(segment: string): Negation[] {
  const masked = blank(segment, neutralCompounds)
  return [...masked.matchAll(negations)].map((match) => {
    const from = match.index + match[0].length
    const scope = segment.slice(from, from + 12).replace(betweenWords, '')
    return { said: match[0], scope, anchor: scope.slice(0, 2) }
  })
}

/** A segment without its denials, for comparing what it is about. */
export function withoutNegations(segment: string): string {
  return blank(segment, neutralCompounds).replace(negations, '').replace(/□/g, '')
}
