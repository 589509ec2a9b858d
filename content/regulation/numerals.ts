const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A whole number from 1 to 199 as the law writes it: 15 is 十五, 110 is 一百一十. */
export function toHan(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 199) throw new RangeError(`no numeral for ${n}`)
  if (n >= 100) {
    const rest = n - 100
    if (rest === 0) return '一百'
    if (rest < 10) return `一百零${digits[rest]}`
    return `一百${rest < 20 ? '一' : ''}${toHan(rest)}`
  }
  const tens = Math.floor(n / 10)
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${head}${digits[n % 10]}`
}

const values = new Map(Array.from({ length: 199 }, (_, index) => [toHan(index + 1), index + 1]))

/** The number that toHan would write so, or undefined: 六十三 is 63. Strict; the search has its own lenient reader. */
export function fromHan(han: string): number | undefined {
  return values.get(han)
}
