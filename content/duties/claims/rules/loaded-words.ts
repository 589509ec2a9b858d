import { loadedWords } from '../tables/loaded.ts'
import type { Claim, Defect, Provision } from '../types.ts'

/** Punishments, money, deadlines and secrecy stand in a claim only where they stand in the cited text. */
export function checkLoadedWords(claim: Claim, rest: readonly Provision[]): readonly Defect[] {
  const whole = rest.map((provision) => provision.text).join('\n')
  return loadedWords
    .filter(({ law }) => !law?.test(whole))
    .flatMap(({ said }) => [...claim.text.matchAll(said)].map((match) => match[0]))
    .filter((word) => !whole.includes(word))
    .map((word) => ({ rule: 'loaded-words', said: word, reason: 'word-absent' }))
}
