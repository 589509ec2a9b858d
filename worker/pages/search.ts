import { Hono } from 'hono'
import { search as words } from '../../content/words/search.ts'
import { type FindingForPage, findForPage } from '../assistant/find-for-page.ts'
import { contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { searchLimits } from '../contract/search-limits.ts'
import type { Home } from '../home.ts'
import { renderPage, type View } from './fill.ts'

const PATH = '/search/'
const { queryCharsMax, hitsDefault, hitsMax } = searchLimits

/** The link that lists everything: the same question with the greatest limit. */
function allAddress(query: string): string {
  return `${PATH}?${new URLSearchParams({ q: query, limit: String(hitsMax) })}`
}

function viewOf(query: string, finding: FindingForPage): View {
  const { total, hits, note, jumps, topics } = finding
  const isCut = hits.length < total
  return {
    q: query,
    asked: true,
    note,
    total,
    hasHits: hits.length > 0,
    hits,
    hasJumps: jumps.length > 0,
    jumps,
    hasTopics: topics.length > 0,
    topics,
    cut: isCut ? { shown: hits.length, url: allAddress(query) } : null,
  }
}

/** Whole numbers from 1 to the greatest; a page forgives what the API refuses. */
function limitOf(text: string | null): number {
  const limit = Number(text ?? hitsDefault)
  return Number.isInteger(limit) && limit >= 1 && limit <= hitsMax ? limit : hitsDefault
}

async function answer(home: Home, parameters: URLSearchParams): Promise<Response> {
  const query = (parameters.get('q') ?? '').replace(/\p{Cc}/gu, ' ').trim()
  if (query === '') return renderPage(home, PATH, {})
  if (query.length > queryCharsMax) {
    const note = words.errors.tooLong(queryCharsMax)
    return renderPage(home, PATH, { q: query.slice(0, queryCharsMax), note }, { status: 400 })
  }
  const finding = await findForPage(contextFor(home, 'resident'), { query, limit: limitOf(parameters.get('limit')) })
  return renderPage(home, PATH, viewOf(query, finding))
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
