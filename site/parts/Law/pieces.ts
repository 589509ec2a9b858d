import {
  type Article,
  addressOf,
  crossReferences,
  type definedTerms,
  findTermUses,
  type Paragraph,
} from '../../../content/regulation/index.ts'

export type DefinedTerm = (typeof definedTerms)[number]

/** A stretch of the law's words; with `href` it is a link, the words stay the same. */
export type Piece = { text: string; href?: string }

/** A paragraph cut for display: pieces of its lead and items, and what is explained beside it. */
export type LawView = {
  paragraph: Paragraph
  lead: readonly Piece[]
  items: readonly (readonly Piece[])[]
  terms: readonly DefinedTerm[]
  crosses: typeof crossReferences
}

/** Cuts an article's paragraphs. Each defined term is linked once per page, so `seen` is shared by a page's articles. */
export function viewArticle(article: Article, seen: Set<string> = new Set()): LawView[] {
  return article.paragraphs.map((paragraph) => {
    const terms: DefinedTerm[] = []
    const crosses = crossReferences.filter(({ from }) => from === paragraph.id)
    const cut = (text: string): Piece[] => {
      const uses = findTermUses(text, seen, paragraph.id).map(({ start, end, term }) => {
        seen.add(term.id)
        terms.push(term)
        return { start, end, href: addressOf(term.basis) }
      })
      const references = crosses
        .map(({ phrase, to }) => ({ start: text.indexOf(phrase), length: phrase.length, href: addressOf(to) }))
        .filter(({ start }) => start >= 0)
        .map(({ start, length, href }) => ({ start, end: start + length, href }))
      return cutAt(text, [...uses, ...references])
    }
    return {
      paragraph,
      lead: cut(paragraph.text),
      items: paragraph.items.map((item) => cut(item.text)),
      terms,
      crosses,
    }
  })
}

/** Cuts a text at the given stretches; the pieces joined are the text again. Overlapping stretches: the first wins. */
function cutAt(text: string, stretches: readonly { start: number; end: number; href: string }[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, href } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start) })
    pieces.push({ text: text.slice(start, end), href })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}
