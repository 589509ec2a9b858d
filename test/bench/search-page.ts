import type { Browser } from '@playwright/test'
import { seeded } from '../search/random.ts'
import { mixedQueries, visitSearch } from '../support/search-page.ts'
import { type Round, summarize } from './load.ts'

/** The same questions in every run, so that figures of two runs can be compared. */
const seed = 3
const visits = 3

export type SearchPageFigures = {
  /** Of each query the least of several visits: what other work on the machine adds is no work of ours. */
  readonly queries: Round
  /** The same without taking the least. */
  readonly each: Round
  /** The least time until the index stood. */
  readonly builtMs: number
  readonly focusBytes: number
}

/** The search box on a phone four times slower than this machine, without network, each visit a new one. */
export async function measureSearchPage(browser: Browser, siteUrl: string): Promise<SearchPageFigures> {
  const asked = mixedQueries(seeded(seed))
  const seen: Awaited<ReturnType<typeof visitSearch>>[] = []
  for (let visit = 0; visit < visits; visit++) seen.push(await visitSearch(browser, siteUrl, asked))
  const least = asked.map((_, at) => Math.min(...seen.map(({ times }) => times[at] ?? Number.POSITIVE_INFINITY)))
  const all = seen.flatMap(({ times }) => times)
  return {
    queries: summarize(least, 0, 1),
    each: summarize(all, 0, 1),
    builtMs: Math.round(Math.min(...seen.map(({ built }) => built))),
    focusBytes: Math.max(...seen.map(({ bytes }) => bytes)),
  }
}
