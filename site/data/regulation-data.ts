import { glossOf } from '../../content/glosses/index.ts'
import { chapterOf, citeFull, headings, type Paragraph, type Regulation } from '../../content/regulation/index.ts'
import { absolute } from '../layouts/site-url.ts'
import { permanentAddress } from './permanent-address.ts'

/** Where the schemas of the open data lie. */
export const schemaAddresses = {
  regulation: '/data/regulation.schema.json',
  article: '/data/article.schema.json',
} as const

/** The whole law for `/data/regulation.json` and `/data/versions/<date>.json`. */
export function regulationData(law: Regulation) {
  const articles = law.articles.map((article) => ({ ...article, paragraphs: article.paragraphs.map(withGloss) }))
  return { $schema: absolute(schemaAddresses.regulation), ...law, articles }
}

/** One article of the version in force for `/data/articles/<n>.json`, with what one needs to cite it. */
export function articleData(law: Regulation, number: number) {
  const article = law.articles.find((one) => one.number === number)
  if (!article) throw new RangeError(`no article ${number}`)
  return {
    $schema: absolute(schemaAddresses.article),
    title: law.title,
    version: law.version,
    lawSha: law.sha256,
    citation: citeFull(article.id),
    heading: headings[number] ?? '',
    url: absolute(`/regulation/${number}/`),
    permanent: absolute(permanentAddress(law.version, number)),
    chapter: chapterOf(number),
    article: { ...article, paragraphs: article.paragraphs.map(withGloss) },
  }
}

/** Our gloss goes with the words it was written for and with no others. */
function withGloss(paragraph: Paragraph) {
  const gloss = glossOf(paragraph.id)
  if (gloss?.sha !== paragraph.sha256) return paragraph
  return { ...paragraph, gloss: [...gloss.says, ...(gloss.silent ?? [])].join('') }
}
