import { findParagraph, paragraphText, regulation } from '../../../content/regulation/index.ts'
import { openData } from '../../../content/words/open-data.ts'

const { list } = openData.examples
const paragraph = findParagraph('a54.p3')
const text = paragraph ? paragraphText(paragraph) : ''
const count = regulation.articles.flatMap(({ paragraphs }) => paragraphs).length

/** Each example with what it prints; a test runs the code as it stands on the page and compares. */
export const examples = [
  { key: 'article', ...list.article, output: text },
  { key: 'check', ...list.check, output: `${count} true\ntrue` },
  { key: 'akn', ...list.akn, output: text },
  { key: 'etag', ...list.etag, output: '304' },
] as const
