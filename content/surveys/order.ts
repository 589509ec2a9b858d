import type { Option, Question } from './types.ts'

/**
 * The choices in the order in which this respondent sees them: drawn from a random seed that travels with the form,
 * so that the same person finds the same order again and nothing is stored. What stands apart stays last.
 */
export function orderOptions(question: Question, options: readonly Option[], seed: string): readonly Option[] {
  if (!question.shuffled) return options
  const draw = numbersFrom(`${question.id}|${seed}`)
  const free = options.filter(({ apart }) => !apart)
  for (let last = free.length - 1; last > 0; last--) {
    const other = draw(last + 1)
    const moved = free[last]
    const here = free[other]
    if (moved && here) [free[last], free[other]] = [here, moved]
  }
  return [...free, ...options.filter(({ apart }) => apart)]
}

/** Whole numbers below a bound, from a 32-bit hash of the text (FNV-1a, then xorshift): for order, not for secrets. */
function numbersFrom(text: string): (below: number) => number {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  state ||= 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
