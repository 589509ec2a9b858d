// Writes tree.json (the newest version) and earlier.json from the witnesses: node content/regulation/derive.ts
// The only file of this folder that needs Node; everything else also runs in the browser and in workerd.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkErrata, compareWitnesses } from './compare.ts'
import { readFront } from './front.ts'
import { toHan } from './numerals.ts'
import { type ParsedArticle, parseWitness, type Witness } from './parse.ts'
import { paragraphText } from './text.ts'
import type { Article, Chapter, Erratum, Paragraph, Regulation } from './types.ts'

/** Where the versions stand: one folder each, named by the day on which its text came into force. */
export const sourceFolder = new URL('./source/', import.meta.url)

/** What one folder holds: the text that is shown, the second one that vouches for it, and where they may differ. */
export type Sources = { shown: string; other: string; errata: readonly Erratum[] }

/** Derives every version below a folder, the oldest first. */
export function deriveVersions(folder: URL = sourceFolder): Regulation[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name))
  return names.sort().map((name) => deriveVersion(new URL(`${name}/`, folder)))
}

/** Derives one version from its folder. Throws on any difference that its errata.json does not name. */
export function deriveVersion(folder: URL): Regulation {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const errata = JSON.parse(read('errata.json')) as Erratum[]
  const built = buildRegulation({ shown: read('web-page.txt'), other: read('plain-text.txt'), errata })
  const named = basename(fileURLToPath(folder))
  if (built.version !== named) throw new Error(`the text in ${named}/ says that it is in force from ${built.version}`)
  return built
}

/** Builds the tree of one version; its date is the one that the announcement names. */
export function buildRegulation({ shown: source, other, errata }: Sources): Regulation {
  const shown = parseWitness(source)
  const { unnamed, stale } = checkErrata(compareWitnesses(shown, parseWitness(other)), errata)
  if (unnamed.length > 0)
    throw new Error(`the witnesses differ and errata.json does not say so: ${JSON.stringify(unnamed)}`)
  if (stale.length > 0) throw new Error(`errata.json names what no source says any more: ${stale.join(', ')}`)
  const { title, passed, inForce, announcement, publication } = readFront(shown.front)
  const articles = shown.articles.map(buildArticle)
  const sha256 = hash(articles.flatMap((article) => article.paragraphs.map(paragraphText)).join('\n'))
  const chapters = buildChapters(shown)
  return { title, version: inForce, passed, inForce, announcement, publication, sha256, errata, chapters, articles }
}

/** The file as it is committed: the same bytes on every machine. */
export function serialize(data: Regulation | readonly Regulation[]): string {
  return `${JSON.stringify(data, null, 1)}\n`
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const versions = deriveVersions()
  const shown = versions.pop()
  if (!shown) throw new Error('no version below source/')
  writeFileSync(new URL('./tree.json', import.meta.url), serialize(shown))
  writeFileSync(new URL('./earlier.json', import.meta.url), serialize(versions))
}
