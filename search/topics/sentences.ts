const ENDS = /[。！？!?\n；;]+/
const PAUSES = /[。！？!?\n；;，,：:]+/
const SENTENCE_CHARS_MIN = 4

/** The sentences of a text of several; nothing for a text of one. */
export function sentencesOf(text: string): string[] {
  return partsOf(text, ENDS)
}

/** What stands between two commas, for a text with one at least: people write whole stories without a full stop. */
export function clausesOf(text: string): string[] {
  return partsOf(text, PAUSES)
}

function partsOf(text: string, marks: RegExp): string[] {
  const parts = text.split(marks).filter((part) => part.length >= SENTENCE_CHARS_MIN)
  return parts.length > 1 ? parts : []
}
