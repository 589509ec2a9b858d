import { headings } from '../../../../content/regulation/headings.ts'
import { cite, paragraphText, regulation } from '../../../../content/regulation/index.ts'

/** The regulation to choose a paragraph from, fetched when somebody has to name one. */
export interface ArticleChoice {
  readonly number: number
  readonly label: string
  readonly heading: string
  readonly paragraphs: readonly { readonly id: string; readonly cite: string; readonly quote: string }[]
}

export function articleChoices(): readonly ArticleChoice[] {
  return regulation.articles.map(({ number, label, paragraphs }) => ({
    number,
    label,
    heading: headings[number] ?? '',
    paragraphs: paragraphs.map((paragraph) => ({
      id: paragraph.id,
      cite: cite(paragraph.id),
      quote: paragraphText(paragraph),
    })),
  }))
}
