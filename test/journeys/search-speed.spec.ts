import type { Page, Response } from '@playwright/test'
import { seeded, seedOfRun } from '../search/random.ts'
import { drawSamples, lawWords } from '../search/variants.sample.ts'
import { gzipBytes } from '../support/weigh.ts'
import { expect, phoneSize, test } from './support/test.ts'

const bytesMax = 60_000
/** Goals of search.md 10, printed: at a load of five the same code takes twice as long, so only a runaway fails. */
const queryMsMax = 10
const builtMsMax = 1000
const runaway = 10
const slowdown = 4
const queries = 100

const box = (page: Page) => page.getByRole('main').locator('#q')

/** Waits until the island has taken hold of the box. */
async function openBox(page: Page): Promise<void> {
  await page.goto('/search/')
  await expect(box(page)).toHaveAttribute('role', 'combobox')
}

const durations = (page: Page, name: string) =>
  page.evaluate((entry) => performance.getEntriesByName(entry).map(({ duration }) => duration), name)

/** Puts a query into the box as typing does, waits until the page has answered it, and says how long that took. */
async function ask(page: Page, query: string): Promise<number> {
  const before = (await durations(page, 'search')).length
  await box(page).fill(query)
  await expect.poll(async () => (await durations(page, 'search')).length, { intervals: [60] }).toBeGreaterThan(before)
  return (await durations(page, 'search'))[before] ?? Number.POSITIVE_INFINITY
}

/** Words, variants, everyday words, numbers and sentences, as many of each. */
function mixedQueries(): string[] {
  const random = seeded(seedOfRun('queries in the page'))
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

interface Visit {
  /** Milliseconds of each query, in their order. */
  readonly times: readonly number[]
  /** Milliseconds until the index stands, once its data is there. */
  readonly built: number
  /** What focus loads, after gzip. */
  readonly bytes: number
}

async function visit(page: Page, asked: readonly string[]): Promise<Visit> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'Segmenter')
  })
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await openBox(page)
  const loaded: Response[] = []
  page.on('response', (response) => loaded.push(response))
  await box(page).focus()
  await expect.poll(async () => (await durations(page, 'search-built')).length).toBe(1)
  const bodies = await Promise.all(loaded.map((response) => response.body()))
  await page.context().setOffline(true)
  const times: number[] = []
  for (const query of asked) times.push(await ask(page, query))
  expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false)
  const [built = 0] = await durations(page, 'search-built')
  return { times, built, bytes: bodies.reduce((sum, body) => sum + gzipBytes(body), 0) }
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0
}

const figures = (times: readonly number[]) =>
  `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`

test('queries answer offline and without a segmenter, and their time on a slow phone is printed', async ({
  browser,
  siteUrl,
}) => {
  const asked = mixedQueries()
  const context = await browser.newContext({ baseURL: siteUrl, viewport: phoneSize })
  const { times, built, bytes } = await visit(await context.newPage(), asked)
  await context.close()
  const isKept = quantile(times, 0.95) <= queryMsMax && built <= builtMsMax
  process.stdout.write(
    `in the page at ${slowdown}x slowdown: ${asked.length} queries, ${figures(times)}; ` +
      `index built in ${built.toFixed(0)} ms; focus loads ${bytes} bytes after gzip; ` +
      `goals ${isKept ? 'kept' : 'missed'} (p95 ${queryMsMax} ms, ${builtMsMax} ms)\n`,
  )
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(bytesMax)
  expect(asked.length).toBeGreaterThanOrEqual(queries)
  expect(quantile(times, 0.95)).toBeLessThanOrEqual(queryMsMax * runaway)
  expect(built).toBeLessThanOrEqual(builtMsMax * runaway)
})
