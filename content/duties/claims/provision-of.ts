import { findArticle, findItem, findParagraph } from '../../regulation/law.ts'
import { paragraphText } from '../../regulation/text.ts'
import type { Provision } from './types.ts'

/**
 * The provision of an id, ready for checkClaim: an article is all of its paragraphs, an item brings the lead that
 * governs it (「统筹协调机构履行下列职责：」), since its subject and modality stand there. Throws on an unknown id.
 */
export function provisionOf(id: string): Provision {
  const paragraph = findParagraph(id)
  if (paragraph) return { id, text: paragraphText(paragraph) }
  const item = findItem(id)
  if (item) return { id, text: `${findParagraph(id.replace(/\.i\d+$/, ''))?.text ?? ''}\n${item.text}` }
  const article = findArticle(Number(/^a(\d+)$/.exec(id)?.[1]))
  if (!article) throw new RangeError(`no provision ${id}`)
  return { id, text: article.paragraphs.map(paragraphText).join('\n') }
}
