import { fromHan, toHan } from './numerals.ts'

export type ParsedItem = { number: number; text: string }
export type ParsedParagraph = { text: string; items: ParsedItem[] }
export type ParsedArticle = { number: number; chapter: number; paragraphs: ParsedParagraph[] }
export type ParsedChapter = { number: number; title: string }
/** What one source text says. A witness without chapter headings has no chapters and chapter 0 in its articles. */
export type Witness = { front: string[]; chapters: ParsedChapter[]; articles: ParsedArticle[] }

const wide: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' }
const footer = '微信扫描'

/** Half-width punctuation of the web page as the printed law has it. Digits stay as they are. */
export function widenPunctuation(text: string): string {
  return text.replace(/[,:;()!?]/g, (mark) => wide[mark] ?? mark)
}

/**
 * Reads either source text. The first line that opens 第一条 begins the law; everything before it is `front`
 * (announcement, contents). The WeChat footer that is glued to the web page ends the reading.
 */
export function parseWitness(source: string): Witness {
  const witness: Witness = { front: [], chapters: [], articles: [] }
  let chapter: ParsedChapter | undefined
  for (const raw of source.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '') continue
    if (line.startsWith(footer)) break
    const heading = readHeading(line, '章')
    // The contents list repeats the headings, so a chapter counts only when an article follows it.
    if (heading) chapter = { number: heading.number, title: heading.rest.replace(/\s/g, '') }
    else readLine(witness, widenPunctuation(line), chapter)
    if (heading && witness.articles.length === 0) witness.front.push(line)
  }
  return witness
}

function readLine(witness: Witness, line: string, chapter: ParsedChapter | undefined): void {
  const heading = readHeading(line, '条')
  const article = witness.articles[witness.articles.length - 1]
  if (heading) {
    if (chapter && !witness.chapters.includes(chapter)) witness.chapters.push(chapter)
    const paragraphs = [splitItems(heading.rest)]
    witness.articles.push({ number: heading.number, chapter: chapter?.number ?? 0, paragraphs })
    return
  }
  if (!article) {
    witness.front.push(line)
    return
  }
  const paragraph = article.paragraphs[article.paragraphs.length - 1]
  const item = /^（([一二三四五六七八九十]+)）(.+)$/.exec(line)
  const number = item ? fromHan(item[1] ?? '') : undefined
  if (paragraph && item && number !== undefined) paragraph.items.push({ number, text: item[2] ?? '' })
  else article.paragraphs.push(splitItems(line))
}

/** 「第五十四条　鼓励…」→ 54 and the rest. A cross reference in running text has no space after it and is no heading. */
function readHeading(line: string, unit: '章' | '条'): { number: number; rest: string } | undefined {
  const match = new RegExp(`^第([一二三四五六七八九十百零]+)${unit}[\\s　]+(.+)$`).exec(line)
  const number = match ? fromHan(match[1] ?? '') : undefined
  return match && number !== undefined ? { number, rest: (match[2] ?? '').trim() } : undefined
}

/** The plain text runs its items on: lead：（一）…；（二）…。 Only the expected next number opens an item. */
function splitItems(text: string): ParsedParagraph {
  const start = text.indexOf('：（一）')
  if (start < 0) return { text, items: [] }
  const items: ParsedItem[] = []
  let rest = text.slice(start + 1)
  for (let number = 1; rest !== ''; number += 1) {
    const body = rest.slice(toHan(number).length + 2)
    const next = body.indexOf(`；（${toHan(number + 1)}）`)
    items.push({ number, text: next < 0 ? body : body.slice(0, next + 1) })
    rest = next < 0 ? '' : body.slice(next + 1)
  }
  return { text: text.slice(0, start + 1), items }
}
