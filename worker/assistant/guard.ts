import { guards as words } from '../../content/words/guards.ts'
import type { GuardKey, Step } from './types.ts'

const guards = (Object.keys(words) as GuardKey[]).map((key) => ({
  key,
  asked: new RegExp(words[key].asked.join('|')),
}))

/** Orders to the machine, other people's data, judgement of a person and made-up papers are refused, with the lawful way. */
export const guard: Step = (draft) => {
  if (draft.outcome !== null) return draft
  const found = guards.find(({ asked }) => asked.test(draft.folded))
  return found === undefined ? draft : { ...draft, outcome: 'refused', reason: { key: 'guard', place: found.key } }
}
