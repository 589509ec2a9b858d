import type { Page, Response } from '@playwright/test'
import { seeded, seedOfRun } from '../search/random.ts'
import { drawSamples, lawWords } from '../search/variants.sample.ts'
import { gzipBytes } from '../support/weigh.ts'
import { expect, phoneSize, test } from './support/test.ts'

const bytesMax = 60_000
const queryP95Max = 10
/** Without slowdown. */
const buildMsMax = 1_000
const slowdown = 4
const queries = 120
const visitsMax = 3

const box = (page: Page) => page.getByRole('main').locator('#q')

/** Waits until the island has taken hold of the box. */
async function openBox(page: Page): Promise<void> {
  await page.goto('/search/')
  await expect(box(page)).toHaveAttribute('role', 'combobox')
}

const durations = (page: Page, name: string) =>
  page.evaluate((entry) => performance.getEntriesByName(entry).map(({ duration }) => duration), name)

/** Puts a query into the box as typing does, and waits until the page has answered it. */
async function ask(page: Page, query: string): Promise<void> {
  const before = (await durations(page, 'search')).length
  await box(page).fill(query)
  await expect.poll(async () => (await durations(page, 'search')).length, { intervals: [60] }).toBeGreaterThan(before)
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

/** What one visit measures: milliseconds of each query, of building the index, and the bytes that focus loads. */
async function measureVisit(page: Page): Promise<{ sorted: number[]; built: number; bytes: number }> {
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
  for (const query of mixedQueries()) await ask(page, query)
  expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false)
  return {
    sorted: (await durations(page, 'search')).sort((a, b) => a - b),
    built: (await durations(page, 'search-built'))[0] ?? 0,
    bytes: bodies.reduce((sum, body) => sum + gzipBytes(body), 0),
  }
}

test('a query answers within 10 ms on a slow phone, offline and without a segmenter', async ({ browser, siteUrl }) => {
  test.slow()
  let best = Number.POSITIVE_INFINITY
  // Other work on the machine only adds time: of up to three visits, each with a cold engine, the quietest counts.
  for (let visit = 0; visit < visitsMax && best > queryP95Max; visit++) {
    const context = await browser.newContext({ baseURL: siteUrl, viewport: phoneSize })
    const { sorted, built, bytes } = await measureVisit(await context.newPage())
    await context.close()
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
    process.stdout.write(
      `in the page at ${slowdown}x slowdown: ${sorted.length} queries, median ${middle.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ` +
        `index built in ${built.toFixed(0)} ms; focus loads ${bytes} bytes after gzip\n`,
    )
    best = Math.min(best, p95)
    expect(sorted.length).toBeGreaterThanOrEqual(queries)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(bytesMax)
    expect(built).toBeLessThanOrEqual(buildMsMax * slowdown)
  }
  expect(best).toBeLessThanOrEqual(queryP95Max)
})
