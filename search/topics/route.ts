import type { GuardKey } from './guard-cue.ts'
import { type Chances, openModel } from './model.ts'
import model from './models/route.json' with { type: 'json' }
import { routeSignsOf } from './route-signs.ts'

/** What becomes of a question: the regulation answers, is silent, another field answers, or it is refused, and why. */
export type Route = 'answer' | 'silent' | 'outside' | GuardKey

let recognise: ((signs: readonly string[]) => Chances) | null = null

/** How likely each route is. */
export function routeChances(folded: string): Chances {
  recognise ??= openModel(model)
  return recognise(routeSignsOf(folded))
}
