/** Asks the search box of a page that runs slowly and without network, as `search-speed` and `npm run bench` do. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page, Response } from '@playwright/test'
import { drawSamples, lawWords } from '../search/variants.sample.ts'
import { gzipBytes } from './weigh.ts'

/** A phone of a cheap kind beside the machine that measures. */
export const slowdown = 4
const queries = 100
const phoneSize = { width: 360, height: 640 }
const pollMs = 60
const waitMsMax = 20_000

export interface SearchVisit {
  /** Milliseconds of each query, in their order. */
  readonly times: readonly number[]
  /** Milliseconds until the index stands, once its data is there. */
  readonly built: number
  /** What focus loads, after gzip. */
  readonly bytes: number
}

/** Words, variants, everyday words, numbers and sentences, as many of each. */
export function mixedQueries(random: () => number): string[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const variants = drawSamples(12, random).map(({ typed }) => typed)
  const sentences = [
    '志愿者被人跟踪骚扰谁来管',
    '邻居半夜放音乐怎么办',
    '网格圆的职责有哪些',
    '居委会 职责',
    'hello world',
    '护照',
  ]
  const others = () =>
    pick([() => pick(lawWords), () => `第${1 + Math.floor(random() * 70)}条`, () => pick(sentences)])()
  const drawn = [...variants, ...sentences]
  while (drawn.length < queries) drawn.push(others())
  return drawn
}

const box = (page: Page) => page.getByRole('main').locator('#q')

const durations = (page: Page, name: string) =>
  page.evaluate((entry) => performance.getEntriesByName(entry).map(({ duration }) => duration), name)

/** Waits for more measures of a name than there were, and gives the next. */
async function nextOf(page: Page, name: string, before: number): Promise<number> {
  for (const until = Date.now() + waitMsMax; Date.now() < until; await sleep(pollMs)) {
    const next = (await durations(page, name))[before]
    if (next !== undefined) return next
  }
  throw new Error(`the page measured no ${name} within ${waitMsMax} ms`)
}

/** Puts a query into the box as typing does, waits until the page has answered it, and says how long that took. */
async function ask(page: Page, query: string): Promise<number> {
  const before = (await durations(page, 'search')).length
  await box(page).fill(query)
  return nextOf(page, 'search', before)
}

/**
 * One person on a slow phone without a segmenter: opens the search, loses the network once the box has loaded its data,
 * and asks. Times are of the page's own clock, so other work on the machine lengthens them.
 */
export async function visitSearch(browser: Browser, siteUrl: string, asked: readonly string[]): Promise<SearchVisit> {
  const context = await browser.newContext({ baseURL: siteUrl, viewport: phoneSize, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'Segmenter')
    })
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto('/search/')
    await page.getByRole('main').locator('#q[role=combobox]').waitFor()
    if (await page.evaluate(() => 'Segmenter' in Intl)) throw new Error('the page has a segmenter')
    const loaded: Response[] = []
    page.on('response', (response) => loaded.push(response))
    await box(page).focus()
    const built = await nextOf(page, 'search-built', 0)
    const bodies = await Promise.all(loaded.map((response) => response.body()))
    await context.setOffline(true)
    const times: number[] = []
    for (const query of asked) times.push(await ask(page, query))
    return { times, built, bytes: bodies.reduce((sum, body) => sum + gzipBytes(body), 0) }
  } finally {
    await context.close()
  }
}
