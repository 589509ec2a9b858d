import { findArticle, findItem, findParagraph, regulation } from './law.ts'
import { toHan } from './numerals.ts'

/**
 * The citation that Chinese usage wants: 第五十四条第三款, without 款 where the article has one paragraph,
 * an item after its paragraph as 第五十八条第一款第（六）项. Throws on an id that the regulation does not have.
 */
export function cite(id: string): string {
  const { article, paragraph, item } = partsOf(id)
  const found = findArticle(article)
  if (!found) throw new RangeError(`no provision ${id}`)
  const paragraphPart = paragraph && found.paragraphs.length > 1 ? `第${toHan(paragraph)}款` : ''
  const itemPart = item ? `第（${toHan(item)}）项` : ''
  return `${found.label}${paragraphPart}${itemPart}`
}

/** The citation with the name of the regulation, for copying. */
export function citeFull(id: string): string {
  return `《${regulation.title}》${cite(id)}`
}

/** Where a provision stands on this site: `/regulation/54/`, `/regulation/54/#p3`, `/regulation/11/#p2-i4`. */
export function addressOf(id: string): string {
  const { article, paragraph, item } = partsOf(id)
  const anchor = paragraph ? `#p${paragraph}${item ? `-i${item}` : ''}` : ''
  return `/regulation/${article}/${anchor}`
}

function partsOf(id: string): { article: number; paragraph?: number; item?: number } {
  const match = /^a([1-9]\d*)(?:\.p([1-9]\d*)(?:\.i([1-9]\d*))?)?$/.exec(id)
  const article = Number(match?.[1])
  const exists = match?.[3] ? findItem(id) : match?.[2] ? findParagraph(id) : findArticle(article)
  if (!match || !exists) throw new RangeError(`no provision ${id}`)
  return {
    article,
    ...(match[2] ? { paragraph: Number(match[2]) } : {}),
    ...(match[3] ? { item: Number(match[3]) } : {}),
  }
}
