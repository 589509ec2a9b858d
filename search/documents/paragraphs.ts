import {
  addressOf,
  type Chapter,
  chapterOf,
  cite,
  headings,
  type Paragraph,
  paragraphText,
  regulation,
} from '../../content/regulation/index.ts'
import type { DocumentItem, SearchDocument } from './document.ts'
import { plainWordsOf } from './plain.ts'

function itemsOf(paragraph: Paragraph, text: string): DocumentItem[] {
  let from = paragraph.text.length
  return paragraph.items.map(({ id, number, text: words }) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    return { number, start, end: from, title: cite(id), url: addressOf(id) }
  })
}

function chapterName(chapter: Chapter): string {
  return `${chapter.label}\u3000${chapter.title}`
}

/** The 120 paragraphs of the regulation as search documents, in the order of the law. */
export function paragraphDocuments(): SearchDocument[] {
  return regulation.articles.flatMap(({ number: article, label, paragraphs }) =>
    paragraphs.map((paragraph) => {
      const text = paragraphText(paragraph)
      return {
        id: paragraph.id,
        kind: 'paragraph' as const,
        article,
        paragraph: paragraph.number,
        label,
        chapterNumber: chapterOf(article).number,
        chapter: chapterName(chapterOf(article)),
        title: cite(paragraph.id),
        url: addressOf(paragraph.id),
        heading: headings[article] ?? '',
        text,
        plain: plainWordsOf(paragraph),
        items: itemsOf(paragraph, text),
      }
    }),
  )
}
