/** How well a stretch of a claim is covered by each segment of its source: 0 to 1, by pairs of characters. */
export interface Alignment {
  readonly scores: readonly number[]
  readonly best: number
}

/** Pairs of neighbouring Han characters, letters and digits. */
export function pairsOf(text: string): string[] {
  const signs = [...text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')]
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

/**
 * Scores every source segment for a claim. A pair counts the more, the fewer segments hold it, so that
 * 「统筹协调机构」, which stands in all of them, does not decide.
 */
export function align(claim: string, sources: readonly string[]): Alignment {
  const sets = sources.map((source) => new Set(pairsOf(source)))
  const pairs = [...new Set(pairsOf(claim))]
  const weights = new Map(pairs.map((pair) => [pair, 1 / Math.max(1, sets.filter((set) => set.has(pair)).length)]))
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const scores = sets.map((set) => {
    const held = pairs.reduce((sum, pair) => sum + (set.has(pair) ? (weights.get(pair) ?? 0) : 0), 0)
    return whole === 0 ? 0 : held / whole
  })
  return { scores, best: Math.max(0, ...scores) }
}
