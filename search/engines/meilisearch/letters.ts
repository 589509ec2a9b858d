import { fold } from '../../text/fold.ts'

const HEX_DIGITS = '0123456789abcdef'
const CODE_LETTERS = 'abcdefghijklmnop'
const CODE_LENGTH = 4

/** One UTF-16 unit as a word of four Latin letters, which every tokenizer leaves alone. */
function codeUnit(unit: number): string {
  const hex = unit.toString(16).padStart(CODE_LENGTH, '0')
  return Array.from(hex, (digit) => CODE_LETTERS[HEX_DIGITS.indexOf(digit)]).join('')
}

/**
 * A text as Meilisearch must see it to find any stretch of it: its words are our folded characters one by one. A word
 * segmenter cuts 网格员应当 in its own way, and a stretch across its cuts would find nothing.
 */
export function codeLetters(text: string): string {
  const { text: folded } = fold(text)
  return Array.from({ length: folded.length }, (_, at) => codeUnit(folded.charCodeAt(at))).join(' ')
}
