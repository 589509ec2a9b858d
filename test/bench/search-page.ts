import { chromium } from '@playwright/test'
import { seeded } from '../search/random.ts'
import { chromiumFlags, findChromium } from '../support/chromium.ts'
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

/** The search box in Chromium on a phone four times slower than this machine, without network, each visit a new one. */
export async function measureSearchPage(siteUrl: string): Promise<SearchPageFigures> {
  const asked = mixedQueries(seeded(seed))
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
  try {
    const seen: Awaited<ReturnType<typeof visitSearch>>[] = []
    for (let visit = 0; visit < visits; visit++) seen.push(await visitSearch(browser, siteUrl, asked))
    const least = asked.map((_, at) => Math.min(...seen.map(({ times }) => times[at] ?? Number.POSITIVE_INFINITY)))
    return {
      queries: summarize(least, 0, 1),
      each: summarize(
        seen.flatMap(({ times }) => times),
        0,
        1,
      ),
      builtMs: Math.round(Math.min(...seen.map(({ built }) => built))),
      focusBytes: Math.max(...seen.map(({ bytes }) => bytes)),
    }
  } finally {
    await browser.close()
  }
}
