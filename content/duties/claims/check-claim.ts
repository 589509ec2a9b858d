import { checkBodies } from './rules/bodies.ts'
import { checkLoadedWords } from './rules/loaded-words.ts'
import { checkModality } from './rules/modality.ts'
import { checkNegation } from './rules/negation.ts'
import { checkNumbers } from './rules/numbers.ts'
import { checkQuotes } from './rules/quotes.ts'
import { checkSilence, splitSilence } from './rules/silence.ts'
import { cleanClaim, quotesOf } from './text/clean.ts'
import type { ClaimOptions, Defect, Provision, Rule } from './types.ts'

/** Every rule that a claim must pass, in the order in which its defects are told. */
const rules: readonly Rule[] = [checkQuotes, checkBodies, checkNumbers, checkModality, checkNegation, checkLoadedWords]

/**
 * Whether a sentence says no more than the provisions it rests on. Empty means that every rule holds.
 * Clauses that say what the law leaves out are checked for the thing being absent, all others by the six rules.
 * Pure: the same sentence and provisions give the same defects in Node, workerd and the browser.
 */
export function checkClaim(
  sentence: string,
  rest: readonly Provision[],
  options: ClaimOptions = {},
): readonly Defect[] {
  const { silent, told } = splitSilence(cleanClaim(sentence))
  const defects = silent.flatMap((clause) => checkSilence(clause, rest))
  if (told.trim() === '') return defects
  if (rest.length === 0) return [...defects, { rule: 'citation', said: told, reason: 'uncited' }]
  const claim = { text: told, quotes: quotesOf(told) }
  return [...defects, ...rules.flatMap((rule) => rule(claim, rest, options))]
}
