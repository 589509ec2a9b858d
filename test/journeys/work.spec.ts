import { type BrowserContextOptions, type Page, request } from '@playwright/test'
import { demo } from '../../content/demo.ts'
import { forms } from '../../content/words/forms.ts'
import { report } from '../../content/words/report.ts'
import { challengePath, solverPath } from '../../worker/contract/work.ts'
import { expect, phoneSize, siteUrl, test } from './support/test.ts'
import { watch } from './support/visit.ts'

const msMax = 3000
/** The spec's phone: six times slower than this machine. */
const slowdown = 6
const puzzles = 60
const text = '楼道里一直有人给电动车充电，和物业说过三次，没有人来处理。'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** Milliseconds of solving real challenges of the running portal in its own worker, sorted. */
async function solveMany(page: Page): Promise<number[]> {
  const times = await page.evaluate(
    async ({ challenge, solver, count }) => {
      const found: number[] = []
      for (let index = 0; index < count; index++) {
        const given = await (await fetch(challenge)).json()
        const begun = performance.now()
        const worker = new Worker(solver)
        const solution = await new Promise<unknown>((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data)
          worker.onerror = reject
          worker.postMessage(given)
        })
        worker.terminate()
        if (!solution) throw new Error('no solution')
        found.push(performance.now() - begun)
      }
      return found
    },
    { challenge: challengePath, solver: solverPath, count: puzzles },
  )
  return times.sort((a, b) => a - b)
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.POSITIVE_INFINITY

// Figures and waiting by the clock on the wall: the quick run has the same promises by a moved one (crowd.test.ts).
const slowly = process.env.TEST_ALL ? test : test.skip

slowly('95 of 100 challenges are solved within 3 s on a phone six times slower', async ({ browser }) => {
  // The page's policy lets only its own script start the solver.
  const context = await browser.newContext({ baseURL: siteUrl(), bypassCSP: true })
  const page = await context.newPage()
  await page.goto('/about/')
  // DevTools slows down the page's thread alone, not a worker and not the browser's cryptography: so the honest figure
  // is the unthrottled one times six.
  const plain = await solveMany(page)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const throttled = await solveMany(page)
  const p95 = quantile(plain, 0.95) * slowdown
  const say = (ms: number) => `${Math.round(ms)} ms`
  console.log(
    `proof of work: median ${say(quantile(plain, 0.5))}, p95 ${say(quantile(plain, 0.95))}; six times slower: p95 ${say(p95)}; ` +
      `with the page throttled by DevTools: p95 ${say(quantile(throttled, 0.95))}`,
  )
  expect(p95).toBeLessThan(msMax)
  expect(quantile(throttled, 0.95)).toBeLessThan(msMax)
  await context.close()
})

/** A network of its own, whose twenty free writes of this minute are used up. */
async function crowdedNetwork(last: number): Promise<BrowserContextOptions> {
  // The edge writes this header; on this machine nobody does, so a test may.
  const headers = { 'CF-Connecting-IP': `203.0.113.${last}` }
  const others = await request.newContext({
    baseURL: siteUrl(),
    extraHTTPHeaders: { ...headers, Origin: siteUrl() },
  })
  const statuses = []
  for (let index = 0; index < 21; index++) {
    const key = `crowd-${last}-${Date.now()}-${index}`
    const answer = await others.post('/api/matters', { data: demo.matter, headers: { 'Idempotency-Key': key } })
    statuses.push(answer.status())
  }
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 429])
  await others.dispose()
  return { baseURL: siteUrl(), viewport: phoneSize, extraHTTPHeaders: headers }
}

async function fillSteps(page: Page): Promise<void> {
  await page.goto('/report/')
  await page.locator('#kind-complaint').check()
  await press(page, forms.next)
  await page.getByLabel(report.what.text).fill(text)
  await page.getByLabel(report.what.topic).selectOption('housing-estate')
  await press(page, forms.next)
  await page.getByLabel('南昌市').check()
  await press(page, forms.next)
  await page.getByLabel('东湖区').check()
  await press(page, forms.next)
  await page.getByLabel(report.unit.no).check()
  await press(page, forms.next)
  await page.getByLabel(report.contact.name).fill('张女士')
  await press(page, forms.next)
  await expect(h1(page)).toHaveText(report.check.title)
}

test('too many at once, with script: the work is done unseen and the receipt comes', async ({ browser }) => {
  const context = await browser.newContext(await crowdedNetwork(11))
  const page = await context.newPage()
  const watched = watch(page, context)
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
  await fillSteps(page)
  await press(page, report.check.send)
  await expect(h1(page)).toHaveText(report.receipt.heading.join(''), { timeout: 20_000 })
  expect(workers).toEqual([solverPath])
  expect(watched.offences).toEqual([])
  await context.close()
})

slowly('too many at once, without script: told to wait, nothing lost, and then taken in', async ({ browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ ...(await crowdedNetwork(12)), javaScriptEnabled: false })
  const page = await context.newPage()
  await fillSteps(page)
  await press(page, report.check.send)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(/请过\d+秒再按一次提交.*12345.*110/)
  await expect(page.getByRole('main')).toContainText(text)
  const seconds = Number(/请过(\d+)秒/.exec((await alert.textContent()) ?? '')?.[1])
  expect(seconds).toBeLessThanOrEqual(60)
  await page.waitForTimeout(seconds * 1000)
  await press(page, report.check.send)
  await expect(h1(page)).toHaveText(report.receipt.heading.join(''))
  await context.close()
})
