import { addressOf, chapterOf, findArticle, headings, regulation } from '../../content/regulation/index.ts'
import { search as words } from '../../content/words/search.ts'
import type { GuideHit, Hit } from '../../search/engines/engine.ts'
import { cutParts, type TextPart } from '../../search/rank/parts.ts'
import type { Context } from '../context.ts'
import { searchLimits } from '../contract/search-limits.ts'
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

/** A chapter with the number of its paragraphs among the found. */
export interface ChapterCount {
  readonly number: number
  readonly label: string
  readonly count: number
}

export interface FindingForPage {
  /** How many there are in the chapter that was asked for, or in all. */
  readonly total: number
  readonly hits: readonly PageHit[]
  readonly guides: readonly GuideHit[]
  readonly note: string | null
  readonly jumps: readonly Jump[]
  /** The chapters that the found belong to; empty when it is only one. */
  readonly chapters: readonly ChapterCount[]
  /** Where to look instead; empty when something was found. */
  readonly topics: readonly TopicLink[]
}

const JUMPS_MAX = 6

const chapterName = (article: number) => `${chapterOf(article).label}\u3000${chapterOf(article).title}`

function pageHit({ url, title, article, text, ranges }: Hit): PageHit {
  return { url, title, chapter: chapterName(article), parts: cutParts(text, ranges) }
}

function jumpsOf(hits: readonly Hit[]): Jump[] {
  const numbers = new Set(hits.filter(({ via }) => via === 'number').map(({ article }) => article))
  return [...numbers].slice(0, JUMPS_MAX).map((number) => ({
    url: addressOf(`a${number}`),
    label: findArticle(number)?.label ?? '',
    heading: headings[number] ?? '',
  }))
}

function countChapters(hits: readonly Hit[]): ChapterCount[] {
  const counted = regulation.chapters.map(({ number, first }) => ({
    number,
    label: chapterName(first),
    count: hits.filter(({ article }) => chapterOf(article).number === number).length,
  }))
  return counted.filter(({ count }) => count > 0)
}

/**
 * Finds paragraphs and what a results page shows beside them: articles to jump to, chapters to look into, or the
 * nearest topics.
 */
export async function findForPage(
  ctx: Context,
  { query, limit, chapter }: { query: string; limit: number; chapter?: number },
): Promise<FindingForPage> {
  const { hits: all, guides, note } = await find(ctx, { query, limit: searchLimits.hitsMax })
  const hits = chapter === undefined ? all : all.filter(({ article }) => chapterOf(article).number === chapter)
  const chapters = countChapters(all)
  const isElsewhere = hits.length === 0 && all.length > 0
  return {
    total: hits.length,
    hits: hits.slice(0, limit).map(pageHit),
    guides: chapter === undefined ? guides : [],
    note: isElsewhere ? words.chapters.elsewhere(all.length) : note,
    jumps: jumpsOf(hits),
    chapters: chapters.length > 1 || isElsewhere ? chapters : [],
    topics: all.length > 0 ? [] : nearestTopics(query),
  }
}
