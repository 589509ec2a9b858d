import type { TextRange } from '../engines/engine.ts'

/** Full stop, semicolon and line end, as the law writes them. */
const ENDS = /[\u3002\uff1b\n]/

/**
 * The sentence around the first match, with its ranges moved along; the first sentence when nothing is marked.
 * A list shows whole sentences, since the law is never shortened by dots.
 */
export function cutSentence(text: string, ranges: readonly TextRange[]): { text: string; ranges: TextRange[] } {
  const first = ranges[0] ?? [0, 1]
  let start = first[0]
  while (start > 0 && !ENDS.test(text.charAt(start - 1))) start--
  let end = Math.max(first[1], start + 1)
  while (end < text.length && !ENDS.test(text.charAt(end - 1))) end++
  const inside = ranges.filter(([from, to]) => from >= start && to <= end)
  return {
    text: text.slice(start, end).trimEnd(),
    ranges: inside.map(([from, to]): TextRange => [from - start, to - start]),
  }
}
