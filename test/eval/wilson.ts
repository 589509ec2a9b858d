/** A share with its 95 % interval, all between 0 and 1; NaN when there was nothing to count. */
export interface Share {
  readonly right: number
  readonly n: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The normal quantile of 97.5 %. */
const z = 1.959963984540054

/** Wilson score interval: unlike the textbook one it stays inside 0 to 1 and says something even for 10 of 10. */
export function wilson(right: number, n: number): Share {
  if (n === 0) return { right, n, share: Number.NaN, low: Number.NaN, high: Number.NaN }
  const share = right / n
  const scale = 1 + (z * z) / n
  const middle = (share + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { right, n, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
