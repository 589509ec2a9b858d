// Writes tree.json from the two witnesses: node content/regulation/derive.ts
// The only file of this folder that needs Node; everything else also runs in the browser and in workerd.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkErrata, compareWitnesses } from './compare.ts'
import { errata } from './errata.ts'
import { readFront } from './front.ts'
import { toHan } from './numerals.ts'
import { type ParsedArticle, parseWitness, type Witness } from './parse.ts'
import { paragraphText } from './text.ts'
import type { Article, Chapter, Paragraph, Regulation } from './types.ts'

/** Reads both source files, compares them and builds the tree. Throws on any difference that errata does not name. */
export function deriveRegulation(): Regulation {
  return buildRegulation(readSource('web-page'), readSource('plain-text'))
}

/** Builds the tree from the text that is shown and the second one that vouches for it. */
export function buildRegulation(shownSource: string, otherSource: string): Regulation {
  const shown = parseWitness(shownSource)
  const { unnamed, stale } = checkErrata(compareWitnesses(shown, parseWitness(otherSource)), errata)
  if (unnamed.length > 0)
    throw new Error(`the witnesses differ and errata.ts does not say so: ${JSON.stringify(unnamed)}`)
  if (stale.length > 0) throw new Error(`errata.ts names what no source says any more: ${stale.join(', ')}`)
  const { title, passed, inForce, announcement, publication } = readFront(shown.front)
  if (passed !== '2022-11-25' || inForce !== '2023-01-01') throw new Error('this folder holds the version 2023-01-01')
  const articles = shown.articles.map(buildArticle)
  const sha256 = hash(articles.flatMap((article) => article.paragraphs.map(paragraphText)).join('\n'))
  const chapters = buildChapters(shown)
  return { title, version: inForce, passed, inForce, announcement, publication, sha256, chapters, articles }
}

/** The file as it is committed: the same bytes on every machine. */
export function serialize(regulation: Regulation): string {
  return `${JSON.stringify(regulation, null, 1)}\n`
}

function buildArticle(parsed: ParsedArticle): Article {
  const { number, chapter } = parsed
  const paragraphs = parsed.paragraphs.map((paragraph, index): Paragraph => {
    const id = `a${number}.p${index + 1}` as const
    const items = paragraph.items.map((item) => ({ id: `${id}.i${item.number}` as const, ...item }))
    const sha256 = hash(paragraphText(paragraph))
    return { id, article: number, number: index + 1, text: paragraph.text, sha256, items }
  })
  return { id: `a${number}`, number, label: `第${toHan(number)}条`, chapter, paragraphs }
}

function buildChapters(witness: Witness): Chapter[] {
  return witness.chapters.map(({ number, title }) => {
    const numbers = witness.articles.filter((article) => article.chapter === number).map((article) => article.number)
    return { number, label: `第${toHan(number)}章`, title, first: Math.min(...numbers), last: Math.max(...numbers) }
  })
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function readSource(name: 'web-page' | 'plain-text'): string {
  return readFileSync(new URL(`./source/${name}.txt`, import.meta.url), 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./tree.json', import.meta.url), serialize(deriveRegulation()))
}
