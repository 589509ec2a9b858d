import { gzipBytes, weighPage } from '../support/weigh.ts'
import { addresses, allAddresses } from './support/addresses.ts'
import { expect, siteUrl, test } from './support/test.ts'
import { scrollThrough } from './support/visit.ts'

/** Bytes after gzip. One initial congestion window is ten segments of 1,460 bytes. */
const articleMax = 14_600
const readingScriptMax = 3_000
const wholeRegulationMax = 40_000
const islandScriptMax = 35_000
/** With everything that it fetches later; test/journeys/sealed.spec.ts weighs that. */
const sealedScriptMax = 100_000

/** Staff work all day with one page: the queue by itself; test/journeys/desk.spec.ts weighs what unseals. */
const queueScriptMax = 50_000

async function htmlAndCss(path: string): Promise<number> {
  const { html, css } = await weighPage(siteUrl(), path)
  return html + css
}

test('HTML and CSS of every article fit into one initial congestion window', async () => {
  const articles = (await allAddresses()).filter((path) => /^\/regulation\/\d+\/$/.test(path))
  expect(articles).toHaveLength(63)
  const heavy: string[] = []
  for (const path of articles) {
    const bytes = await htmlAndCss(path)
    if (bytes > articleMax) heavy.push(`${path}: ${bytes}`)
  }
  expect(heavy).toEqual([])
})

test('the whole regulation is light enough', async () => {
  expect(await htmlAndCss('/regulation/')).toBeLessThanOrEqual(wholeRegulationMax)
})

test('reading pages carry at most 3 kB of script, pages with an island at most 35 kB', async ({ phone }) => {
  const heavy: string[] = []
  for (const path of await addresses()) {
    const bodies: Promise<Uint8Array>[] = []
    const keep = (answer: import('@playwright/test').Response) => {
      if (answer.request().resourceType() === 'script') bodies.push(answer.body())
    }
    phone.on('response', keep)
    await phone.goto(path, { waitUntil: 'load' })
    await scrollThrough(phone)
    phone.off('response', keep)
    const inline = await phone.locator('script:not([src]):not([type="application/ld+json"])').allTextContents()
    const files = (await Promise.all(bodies)).map(gzipBytes)
    const bytes = files.reduce((sum, one) => sum + one, 0) + gzipBytes(inline.join('\n'))
    const isReading =
      (await phone.locator('astro-island, main form[method="post"], main form[role="search"]').count()) === 0
    const islandMax = path === '/report/sealed/' ? sealedScriptMax : islandScriptMax
    const max = isReading ? readingScriptMax : islandMax
    if (bytes > max) heavy.push(`${path}: ${bytes} of ${max}`)
  }
  expect(heavy).toEqual([])
})

test('nothing moves while an article loads', async ({ phone }) => {
  await phone.addInitScript(() => {
    const store = window as unknown as { shift: number }
    store.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/', '/regulation/54/', '/report/']) {
    await phone.goto(path, { waitUntil: 'networkidle' })
    expect(await phone.evaluate(() => (window as unknown as { shift: number }).shift), path).toBeLessThan(0.01)
  }
})

test('the queue of staff carries at most 50 kB of script', async () => {
  const { script } = await weighPage(siteUrl(), '/staff/queue/')
  console.log(`script of the queue: ${script} bytes gzip`)
  expect(script).toBeLessThanOrEqual(queueScriptMax)
})
