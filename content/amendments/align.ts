/** One row of two lists laid side by side: both where they belong together, one and null where something came or went. */
export type Pair<T> = readonly [before: T | null, after: T | null]

/**
 * Lays two lists side by side without changing the order of either, so that the sum of likeness is greatest.
 * `likeness` is 0 to 1; what is less alike than `least` is never paired.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (a: T, b: T) => number,
  least: number,
): Pair<T>[] {
  const width = after.length + 1
  const scores = before.flatMap((a) =>
    after.map((b) => {
      const score = likeness(a, b)
      return score >= least ? score : Number.NEGATIVE_INFINITY
    }),
  )
  const best = new Float64Array((before.length + 1) * width)
  const scoreAt = (i: number, j: number) => scores[i * after.length + j] ?? Number.NEGATIVE_INFINITY
  const bestAt = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(bestAt(i + 1, j + 1) + scoreAt(i, j), bestAt(i + 1, j), bestAt(i, j + 1))
    }
  }
  return walk(before, after, (i, j) => {
    if (scoreAt(i, j) > 0 && bestAt(i, j) === bestAt(i + 1, j + 1) + scoreAt(i, j)) return 'both'
    return bestAt(i, j) === bestAt(i + 1, j) ? 'before' : 'after'
  })
}

function walk<T>(
  before: readonly T[],
  after: readonly T[],
  next: (i: number, j: number) => 'both' | 'before' | 'after',
): Pair<T>[] {
  const pairs: Pair<T>[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const step = i === before.length ? 'after' : j === after.length ? 'before' : next(i, j)
    pairs.push([step === 'after' ? null : (before[i] ?? null), step === 'before' ? null : (after[j] ?? null)])
    if (step !== 'after') i += 1
    if (step !== 'before') j += 1
  }
  return pairs
}

/** How much two texts share, by pairs of characters: 1 for the same text, 0 for nothing in common. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const first = pairsOf(a)
  const second = pairsOf(b)
  let shared = 0
  for (const pair of first) if (second.has(pair)) shared += 1
  return (2 * shared) / (first.size + second.size || 1)
}

function pairsOf(text: string): Set<string> {
  const signs = [...text]
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`))
}
