import { weighPage } from '../support/weigh.ts'
import { allAddresses } from './support/addresses.ts'
import { expect, siteUrl, test } from './support/test.ts'

/** Bytes after gzip. One initial congestion window is ten segments of 1,460 bytes. */
const articleMax = 14_600
const wholeRegulationMax = 40_000

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
