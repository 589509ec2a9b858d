const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const HAN = /^\p{Script=Han}/u

/**
 * Cuts a text into character pairs: 网格员 gives 网格, 格员; a single character stands for itself, and a word in
 * Latin letters or digits stays whole. No dictionary, so browser, Worker and tests always cut alike.
 * @param text already folded with `foldMarks`; pairs never reach across punctuation
 */
export function gramsOf(text: string): string[] {
  const grams: string[] = []
  for (const run of text.match(RUNS) ?? []) {
    const signs = HAN.test(run) ? Array.from(run) : [run]
    if (signs.length === 1) grams.push(run)
    for (let at = 0; at + 1 < signs.length; at++) grams.push(`${signs[at]}${signs[at + 1]}`)
  }
  return grams
}
