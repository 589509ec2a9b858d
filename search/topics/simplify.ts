import { traditionalPairs } from '../../content/words/traditional.ts'

const signs = Array.from(traditionalPairs)
const simple = new Map<string, string>()
for (let at = 0; at + 1 < signs.length; at += 2) simple.set(signs[at] ?? '', signs[at + 1] ?? '')

/** Traditional characters become simplified ones, one by one, so that positions stay. */
export function simplify(text: string): string {
  return Array.from(text, (sign) => simple.get(sign) ?? sign).join('')
}
