import type { ArticleForm, ArticleReference } from '../text/numbers.ts'
import type { Found } from './found.ts'
import type { Prepared } from './prepared.ts'

/** What stands at the places that an article number names, and what is wrong with them if something is. */
export interface Places {
  readonly found: Found[]
  /** The first reference whose article exists but not its paragraph, with the number of paragraphs there are. */
  readonly missingParagraph: { article: string; paragraphs: number } | null
  /** Some reference names an article that the regulation does not have. */
  readonly beyond: boolean
}

function rangesOf(prepared: Prepared, item: number | null): Found['ranges'] {
  const place = item === null ? undefined : prepared.document.items.find(({ number }) => number === item)
  return place === undefined ? [] : [[place.start, place.end]]
}

/** In an article of one paragraph an item may be named without it: 第六条第三项. */
function holds({ document }: Prepared, { paragraph, item }: ArticleReference): boolean {
  if (paragraph !== null) return document.paragraph === paragraph
  return item === null || document.items.some(({ number }) => number === item)
}

/** Finds the paragraphs that an article number names, in the order in which they were named. */
export function findPlaces(all: readonly Prepared[], form: ArticleForm): Places {
  const found: Found[] = []
  let missingParagraph: Places['missingParagraph'] = null
  let beyond = false
  for (const reference of form.references) {
    const article = all.filter(({ document }) => document.article === reference.article)
    const named = article.filter((prepared) => holds(prepared, reference))
    if (article.length === 0) beyond = true
    else if (named.length === 0 && reference.paragraph !== null)
      missingParagraph ??= { article: article[0]?.document.label ?? '', paragraphs: article.length }
    for (const prepared of named.length > 0 ? named : article) {
      if (found.some((each) => each.prepared === prepared)) continue
      found.push({ prepared, score: 0, ranges: rangesOf(prepared, reference.item) })
    }
  }
  return { found, missingParagraph, beyond }
}
