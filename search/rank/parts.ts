import type { TextRange } from '../engines/engine.ts'

/** A piece of a text, to be marked or not. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** Cuts a text at its ranges, so that a page can mark them without markup in the text. Ranges in order, disjoint. */
export function cutParts(text: string, ranges: readonly TextRange[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false })
    parts.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false })
  return parts
}
