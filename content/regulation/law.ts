import tree from './tree.json' with { type: 'json' }
import type { Article, Chapter, Item, Paragraph, Regulation } from './types.ts'

/** The regulation in force, derived from the two source texts of its newest version by derive.ts. */
export const regulation: Regulation = tree as Regulation

const articles = new Map(regulation.articles.map((article) => [article.number, article]))
const paragraphs = new Map(
  regulation.articles.flatMap((article) => article.paragraphs).map((entry) => [`${entry.id}`, entry]),
)
const items = new Map([...paragraphs.values()].flatMap((entry) => entry.items).map((item) => [`${item.id}`, item]))

/** The article with this number (1 to 63). */
export function findArticle(number: number): Article | undefined {
  return articles.get(number)
}

/** The paragraph with this id, such as `a54.p3`. */
export function findParagraph(id: string): Paragraph | undefined {
  return paragraphs.get(id)
}

/** The item with this id, such as `a11.p2.i4`. */
export function findItem(id: string): Item | undefined {
  return items.get(id)
}

/** The chapter that an article stands in; throws on a number that the regulation does not have. */
export function chapterOf(article: number): Chapter {
  const chapter = regulation.chapters.find((entry) => entry.first <= article && article <= entry.last)
  if (!chapter) throw new RangeError(`no article ${article}`)
  return chapter
}
