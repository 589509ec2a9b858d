import { articleLabel, itemLabel, paragraphLabel } from '../../content/regulation/labels.ts'
import type { AnyDocument, DocumentItem, GuideDocument, SearchDocument } from './document.ts'

/** Between a paragraph's text and what its gloss says in other words. */
const PLAIN = '\t'

/** An article: its number, our heading, its paragraphs. */
type LeanArticle = readonly [article: number, heading: string, ...texts: string[]]
type LeanChapter = readonly [number: number, name: string, ...articles: LeanArticle[]]
type LeanGuide = readonly [id: string, title: string, url: string, text: string]

/** Documents without what follows from their place: names, addresses and items are made again from the text. */
export interface LeanDocuments {
  readonly law: readonly LeanChapter[]
  readonly guides: readonly LeanGuide[]
}

const ITEM = /\n(（[^）]+）)/g

function unpackItems(text: string, title: string, url: string): DocumentItem[] {
  const marks = [...text.matchAll(ITEM)]
  return marks.map(({ 0: mark, 1: label = '', index }, at) => ({
    number: at + 1,
    start: index + mark.length,
    end: marks[at + 1]?.index ?? text.length,
    title: `${title}${itemLabel(label)}`,
    url: `${url}-i${at + 1}`,
  }))
}

function unpackArticle([chapterNumber, chapter]: LeanChapter, [article, heading, ...texts]: LeanArticle) {
  const label = articleLabel(article)
  return texts.map((whole, at): SearchDocument => {
    const [text = '', plain = ''] = whole.split(PLAIN)
    const paragraph = at + 1
    const title = texts.length > 1 ? `${label}${paragraphLabel(paragraph)}` : label
    const url = `/regulation/${article}/#p${paragraph}`
    const items = unpackItems(text, title, url)
    const id = `a${article}.p${paragraph}`
    return {
      id,
      kind: 'paragraph',
      article,
      paragraph,
      label,
      chapterNumber,
      chapter,
      title,
      url,
      heading,
      text,
      plain,
      items,
    }
  })
}

const unpackGuide = ([id, title, url, text]: LeanGuide): GuideDocument => ({ id, kind: 'guide', title, url, text })

/** What is shipped to the browser: about a fifth less than the documents as they are. */
export function packDocuments(paragraphs: readonly SearchDocument[], guides: readonly GuideDocument[]): LeanDocuments {
  const law: [number, string, ...[number, string, ...string[]][]][] = []
  for (const { article, chapter, chapterNumber, heading, text, plain } of paragraphs) {
    const whole = `${text}${PLAIN}${plain}`
    const isNext = law.at(-1)?.[0] !== chapterNumber
    if (isNext) law.push([chapterNumber, chapter])
    const last = isNext ? undefined : law.at(-1)?.at(-1)
    if (Array.isArray(last) && last[0] === article) last.push(whole)
    else law.at(-1)?.push([article, heading, whole])
  }
  return { law, guides: guides.map(({ id, title, url, text }) => [id, title, url, text]) }
}

/** The documents again, as they were packed. */
export function unpackDocuments({ law, guides }: LeanDocuments): AnyDocument[] {
  const paragraphs = law.flatMap((chapter) => {
    const [, , ...articles] = chapter
    return articles.flatMap((article) => unpackArticle(chapter, article))
  })
  return [...paragraphs, ...guides.map(unpackGuide)]
}
