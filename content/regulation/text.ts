import { toHan } from './numerals.ts'

/**
 * All words of a paragraph: its lead, then each item on a line of its own with its 「（一）」.
 * The sha256 of a paragraph is taken over exactly this string.
 */
export function paragraphText(paragraph: { text: string; items: readonly { number: number; text: string }[] }): string {
  return [paragraph.text, ...paragraph.items.map((item) => `（${toHan(item.number)}）${item.text}`)].join('\n')
}
