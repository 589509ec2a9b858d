import { addressOf, findParagraph, paragraphText } from '../../content/regulation/index.ts'
import type { Citation } from './types.ts'

/** The quote of a paragraph, whole and from the stored law. */
export function citationOf(id: string): Citation[] {
  const paragraph = findParagraph(id)
  if (paragraph === undefined) return []
  const { article, number } = paragraph
  return [{ id, article, paragraph: number, quote: paragraphText(paragraph), url: addressOf(id) }]
}
