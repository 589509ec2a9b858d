import { findItem, findParagraph, paragraphText, regulation } from '../regulation/index.ts'
import type { ItemId, Paragraph, ParagraphId } from '../regulation/types.ts'

/** A stretch of a paragraph: offsets in UTF-16 units within paragraphText, `to` exclusive. */
export interface Stretch {
  readonly paragraph: ParagraphId
  readonly from: number
  readonly to: number
}

/** One sentence: up to 。 or ；, each item and its lead one of their own. `id` is `a14.p2.s1`, or that of the item. */
export interface Sentence extends Stretch {
  readonly id: string
  readonly text: string
}

/** The sentences of a paragraph in their order. */
export function splitSentences(paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const [line, words] of paragraphText(paragraph).split('\n').entries()) {
    const item: ItemId | undefined = paragraph.items[line - 1]?.id
    for (const [index, match] of [...words.matchAll(/[^。；]+[。；]?/g)].entries()) {
      const from = start + match.index
      const id = item ?? `${paragraph.id}.s${index + 1}`
      sentences.push({ id, text: match[0], paragraph: paragraph.id, from, to: from + match[0].length })
    }
    start += words.length + 1
  }
  return sentences
}

/** Every sentence of the 63 articles, in their order. */
export function listSentences(): Sentence[] {
  return regulation.articles.flatMap((article) => article.paragraphs).flatMap(splitSentences)
}

/** Where a span stands; undefined when the source does not exist or does not have these words. */
export function locateSpan(source: string, span: string): Stretch | undefined {
  const paragraph = findParagraph(source.split('.').slice(0, 2).join('.'))
  if (!paragraph || span === '') return undefined
  const whole = paragraphText(paragraph)
  const item = findItem(source)
  if (!item && source !== paragraph.id) return undefined
  const at = item ? item.text.indexOf(span) : whole.indexOf(span)
  if (at < 0) return undefined
  const from = at + (item ? whole.indexOf(`）${item.text}`) + 1 : 0)
  return { paragraph: paragraph.id, from, to: from + span.length }
}
