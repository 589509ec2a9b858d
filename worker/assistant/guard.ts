import { type GuardKey, guardCueOf } from '../../search/topics/guard-cue.ts'
import { routeChances } from '../../search/topics/route.ts'
import type { Draft, Step } from './types.ts'

const keys: readonly GuardKey[] = ['machine', 'person', 'judgement', 'made']
/** How likely a refusal must be: less where the words of the tables are there, too. */
const CHANCE_MIN = 0.35
const CHANCE_WITH_CUE_MIN = 0.1

/** Orders to the machine, other people's data, judgement of a person and made-up papers are refused, with the lawful way. */
export const guard: Step = (before) => {
  if (before.outcome !== null) return before
  const draft: Draft = { ...before, routes: routeChances(before.folded) }
  const chance = (key: GuardKey) => draft.routes.get(key) ?? 0
  const least = guardCueOf(draft.folded) === null ? CHANCE_MIN : CHANCE_WITH_CUE_MIN
  if (keys.reduce((sum, key) => sum + chance(key), 0) < least) return draft
  const [likeliest = 'machine'] = [...keys].sort((a, b) => chance(b) - chance(a))
  return { ...draft, outcome: 'refused', reason: { key: 'guard', place: likeliest } }
}
