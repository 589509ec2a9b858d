import { Hono } from 'hono'
import { search as words } from '../../content/words/search.ts'
import { type FindingForPage, findForPage } from '../assistant/find-for-page.ts'
import { contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { searchLimits } from '../contract/search-limits.ts'
import type { Home } from '../home.ts'
import { renderPage, type View } from './fill.ts'

const PATH = '/search/'
const { queryCharsMax, hitsDefault, hitsMax, chaptersMax } = searchLimits

/** The same question with another chapter or limit. */
function addressFor(query: string, change: { limit?: number; chapter?: number | undefined }): string {
  const parameters = new URLSearchParams({ q: query })
  for (const [name, value] of Object.entries(change)) if (value !== undefined) parameters.set(name, String(value))
  return `${PATH}?${parameters}`
}

/** The chapters to choose from, all of them first; the chosen one is no link. */
function chapterLinks(query: string, { chapters }: FindingForPage, chosen: number | undefined) {
  const all = {
    number: undefined,
    label: words.chapters.all,
    count: chapters.reduce((sum, { count }) => sum + count, 0),
  }
  return [all, ...chapters].map(({ number, label, count }) => ({
    label,
    count,
    current: number === chosen,
    url: addressFor(query, { chapter: number }),
  }))
}

function viewOf(query: string, finding: FindingForPage, chapter: number | undefined): View {
  const { total, hits, guides, note, jumps, chapters, topics } = finding
  const isCut = hits.length < total
  return {
    q: query,
    asked: true,
    note,
    total,
    hasHits: hits.length > 0,
    hits,
    hasGuides: guides.length > 0,
    guides,
    hasJumps: jumps.length > 0,
    jumps,
    hasChapters: chapters.length > 0,
    chapters: chapterLinks(query, finding, chapter),
    hasTopics: topics.length > 0,
    topics,
    cut: isCut ? { shown: hits.length, url: addressFor(query, { chapter, limit: hitsMax }) } : null,
  }
}

/** A whole number from 1 to the greatest, or nothing; a page forgives what the API refuses. */
function numberOf(text: string | null, greatest: number): number | undefined {
  const number = Number(text ?? '')
  return Number.isInteger(number) && number >= 1 && number <= greatest ? number : undefined
}

async function answer(home: Home, parameters: URLSearchParams): Promise<Response> {
  const query = (parameters.get('q') ?? '').replace(/\p{Cc}/gu, ' ').trim()
  if (query === '') return renderPage(home, PATH, {})
  if (query.length > queryCharsMax) {
    const note = words.errors.tooLong(queryCharsMax)
    return renderPage(home, PATH, { q: query.slice(0, queryCharsMax), note }, { status: 400 })
  }
  const limit = numberOf(parameters.get('limit'), hitsMax) ?? hitsDefault
  const chapter = numberOf(parameters.get('chapter'), chaptersMax)
  const input = { query, limit, ...(chapter !== undefined && { chapter }) }
  const finding = await findForPage(contextFor(home, 'resident'), input)
  return renderPage(home, PATH, viewOf(query, finding, chapter))
}

/** `/search/?q=` for browsers without script: the built page with its results. Mounted at the root. */
export function searchPages(home: Home): Hono {
  return new Hono()
    .get('/search', (c) => c.redirect(`${PATH}${new URL(c.req.url).search}`, 301))
    .get(PATH, (c) => answer(home, new URL(c.req.url).searchParams))
    .all(PATH, () => {
      throw new PortalError('method-not-allowed')
    })
}
