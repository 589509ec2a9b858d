import { hanOfSyllables, NUMERAL_SIGNS, parseNumeral } from './numerals.ts'

/** A place in the law as somebody types it; whether it exists is not known here. */
export interface ArticleReference {
  readonly article: number
  readonly paragraph: number | null
  readonly item: number | null
}

/** A query that is wholly an article number. */
export interface ArticleForm {
  readonly references: readonly ArticleReference[]
  /** Numerals alone, without the word for article: the person may have meant something else, such as a telephone number. */
  readonly bare: boolean
}

const N = `([0-9]{1,3}|[${NUMERAL_SIGNS}]{1,7})`
const ARTICLE = '[条條]'
const ITEM = '[项項]'
const INVISIBLE = /[\p{Cf}\p{Cc}\p{M}]/gu
const LEAD =
  /^(?:请问|查找|查询|查|搜索|搜|看看|看)?\s*(?:《?\s*(?:(?:江西省?)?\s*平安建[设設]|本)?\s*[条條]例\s*》?\s*的?\s*)?/
const TAIL =
  /\s*(?:的?(?:[规規]定|[内內]容|原文|全文|正文)|(?:是|[讲講]|[说說]|[写寫])(?:的?是|了)?(?:什么|什麼|啥)(?:内容)?)?[\s?!。.]*$/

const SINGLE = new RegExp(
  `^(?:第\\s*)?${N}(?:\\s*${ARTICLE}\\s*(?:(?:第\\s*)?${N}\\s*款)?\\s*(?:(?:第\\s*)?[(]?\\s*${N}\\s*[)]?\\s*${ITEM})?|\\s*第\\s*${N}\\s*款)?$`,
)
const PART = (name: string) => `(?:\\s*(?:[.,(-]\\s*(?:${name})?|(?:${name}))\\s*\\.?\\s*([0-9]{1,2})\\s*\\)?)?`
const LATIN = new RegExp(
  `^(?:article|art|a|no|§)\\s*\\.?\\s*([0-9]{1,3})${PART('paragraph|para|par|p')}${PART('item|i')}$`,
)
const DOTTED = /^([0-9]{1,2})\s*[.(-]\s*([0-9])\s*\)?$/
const RANGE = new RegExp(`^(?:第\\s*)?${N}\\s*${ARTICLE}?\\s*(?:[-‐–—―~〜]+|至|到)\\s*(?:第\\s*)?${N}\\s*${ARTICLE}?$`)
const LIST_MARK = /\s*(?:、|,|;|以及|和|与|與|及|跟)\s*/
const RANGE_ARTICLES_MAX = 200

function prepare(query: string): string {
  const plain = query.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(/\s+/g, ' ').trim()
  return (hanOfSyllables(plain) ?? plain).replace(LEAD, '').replace(TAIL, '')
}

function reference(article?: string, paragraph?: string, item?: string): ArticleReference | null {
  const numbers = [article, paragraph, item].map((part) => (part === undefined ? null : parseNumeral(part)))
  const [first = null, second = null, third = null] = numbers
  if (first === null) return null
  if ((paragraph !== undefined && second === null) || (item !== undefined && third === null)) return null
  return { article: first, paragraph: second, item: third }
}

function parseSingle(text: string): ArticleReference | null {
  const han = SINGLE.exec(text)
  if (han !== null) return reference(han[1], han[2] ?? han[4], han[3])
  const latin = LATIN.exec(text)
  return latin === null ? null : reference(latin[1], latin[2], latin[3])
}

function parseRange(text: string): readonly ArticleReference[] | null {
  const parts = RANGE.exec(text)
  if (parts === null) return null
  const first = parseNumeral(parts[1] ?? '')
  const last = parseNumeral(parts[2] ?? '')
  if (first === null || last === null || last < first || last - first > RANGE_ARTICLES_MAX) return null
  return Array.from({ length: last - first + 1 }, (_, step) => ({ article: first + step, paragraph: null, item: null }))
}

function parseList(text: string): readonly ArticleReference[] | null {
  const parts = text.split(LIST_MARK)
  if (parts.length < 2 || !/[条條]/.test(text)) return null
  const references = parts.map(parseSingle)
  return references.every((each) => each !== null) ? references : null
}

/**
 * Recognises a query that is nothing but an article number: 第五十四条, 54, 条例54条第3款, 廿三条, art 54,
 * 第五十八条第一款第（六）项, 第二十至二十三条, 54条和55条, di 54 tiao, wushisitiao. Answers null for everything else.
 */
export function parseArticleForm(query: string): ArticleForm | null {
  const text = prepare(query)
  const bare = !/[条條款项項第a-z§]/.test(text)
  const range = parseRange(text)
  if (range !== null) return { references: range, bare: false }
  const single = parseSingle(text)
  if (single !== null) return { references: [single], bare }
  const dotted = DOTTED.exec(text)
  if (dotted !== null) {
    const place = reference(dotted[1], dotted[2])
    if (place !== null) return { references: [place], bare: false }
  }
  const list = parseList(text)
  return list === null ? null : { references: list, bare: false }
}
