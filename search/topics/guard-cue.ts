import { guards as words } from '../../content/words/guards.ts'

/** Why a question is refused: an order to the machine, other people's data, judgement of a person, a made-up paper. */
export type GuardKey = keyof typeof words

const guards = (Object.keys(words) as GuardKey[]).map((key) => ({
  key,
  asked: new RegExp(words[key].asked.join('|')),
}))

/** The refusal of which a folded question has the words, or null. */
export function guardCueOf(folded: string): GuardKey | null {
  return guards.find(({ asked }) => asked.test(folded))?.key ?? null
}
