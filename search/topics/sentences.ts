const ENDS = /[。！？!?\n；;]+/
const SENTENCE_CHARS_MIN = 4

/** The sentences of a text of several; nothing for a text of one. */
export function sentencesOf(text: string): string[] {
  const parts = text.split(ENDS).filter((part) => part.length >= SENTENCE_CHARS_MIN)
  return parts.length > 1 ? parts : []
}
