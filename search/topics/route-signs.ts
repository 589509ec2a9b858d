import { guardCueOf } from './guard-cue.ts'
import { signsOf } from './signs.ts'

/** All that speaks for a route: what speaks for paragraphs, and whether words of a refusal are there. */
export function routeSignsOf(folded: string): string[] {
  const cue = guardCueOf(folded)
  return [...signsOf(folded), ...(cue === null ? [] : ['cue', `cue:${cue}`])]
}
