import { addressOf, chapterOf, findArticle, headings } from '../../content/regulation/index.ts'
import type { Hit } from '../../search/engines/engine.ts'
import { cutParts, type TextPart } from '../../search/rank/parts.ts'
import type { Context } from '../context.ts'
import { find } from './find.ts'
import { nearestTopics, type TopicLink } from './nearest-topics.ts'

/** One result as a page shows it: the law's words cut at the matches. */
export interface PageHit {
  readonly url: string
  readonly title: string
  readonly chapter: string
  readonly parts: readonly TextPart[]
}

/** An article that was asked for by its number. */
export interface Jump {
  readonly url: string
  readonly label: string
  /** Our own short heading. */
  readonly heading: string
}

export interface FindingForPage {
  readonly total: number
  readonly hits: readonly PageHit[]
  readonly note: string | null
  readonly jumps: readonly Jump[]
  /** Where to look instead; empty when something was found. */
  readonly topics: readonly TopicLink[]
}

const JUMPS_MAX = 6

function pageHit({ url, title, article, text, ranges }: Hit): PageHit {
  const chapter = chapterOf(article)
  return { url, title, chapter: `${chapter.label}\u3000${chapter.title}`, parts: cutParts(text, ranges) }
}

function jumpsOf(hits: readonly Hit[]): Jump[] {
  const numbers = new Set(hits.filter(({ via }) => via === 'number').map(({ article }) => article))
  return [...numbers].slice(0, JUMPS_MAX).map((number) => ({
    url: addressOf(`a${number}`),
    label: findArticle(number)?.label ?? '',
    heading: headings[number] ?? '',
  }))
}

/** Finds paragraphs and what a results page shows beside them: articles to jump to, or the nearest topics. */
export async function findForPage(ctx: Context, input: { query: string; limit: number }): Promise<FindingForPage> {
  const { hits, total, note } = await find(ctx, input)
  return {
    total,
    hits: hits.map(pageHit),
    note,
    jumps: jumpsOf(hits),
    topics: total > 0 ? [] : nearestTopics(input.query),
  }
}
