import type { Gloss } from './types.ts'

/** How a sentence opens that tells one item of an enumeration. */
const opensItem = /^(?:第?[一二三四五六七八九十]+(?:是|项|种|，)|最后|还有)/

/**
 * The sentences of `says` as they are set: an item begins a line, what belongs to it runs on, and without items
 * everything is one line. Joined, the lines are the sentences again.
 */
export function linesOf(gloss: Gloss): readonly string[] {
  const lines: string[] = []
  const isList = gloss.says.filter((said) => opensItem.test(said)).length > 2
  for (const said of gloss.says) {
    if (lines.length === 0 || (isList && opensItem.test(said))) lines.push(said)
    else lines[lines.length - 1] += said
  }
  return lines
}
