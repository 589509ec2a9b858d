import type { BrowserContext, Page } from '@playwright/test'
import { offline as words } from '../../content/words/offline.ts'
import { search } from '../../content/words/search.ts'
import { keptIn, onGoodLine, savedAt } from './support/offline.ts'
import { expect, siteUrl, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow' })
test.beforeEach(({ context }) => onGoodLine(context))

const main = (page: Page) => page.getByRole('main')

/** One visit, until the line at the foot says that it is saved; then the network goes. */
async function visitOnce(page: Page, context: BrowserContext, path = '/'): Promise<void> {
  await page.goto(path)
  await savedAt(page)
  await context.setOffline(true)
}

test('after one visit the law, a guide, the duties and the hotlines are read without network', async ({
  page,
  context,
}) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await visitOnce(page, context)
  for (const [path, text] of [
    ['/regulation/54/', '公安机关应当依法处理并采取相关保护措施。'],
    ['/regulation/1/', '第一条'],
    ['/regulation/63/', '第六十三条'],
    ['/regulation/', '第八章'],
    ['/guides/', '电信诈骗'],
    ['/guides/telecom-fraud/', '条例没有写什么'],
    ['/hotlines/', '12345'],
    ['/duties/topics/', '邻里'],
    ['/', '找谁管'],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    await expect(main(page), path).toContainText(text)
    await expect(page.locator('.kept'), path).toContainText(words.note.before)
    expect(await page.locator('.foot').evaluate((foot) => getComputedStyle(foot).paddingTop), path).not.toBe('0px')
  }
  expect(errors).toEqual([])
})

test('without network the search shows its results, and the box finds while one types', async ({ page, context }) => {
  await visitOnce(page, context)
  await page.locator('main form[action="/search/"] input').first().fill('网格员')
  await page.locator('main form[action="/search/"] input').first().press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=/)
  await expect(page.locator('.hits > li')).toHaveCount(3)
  await expect(page.locator('.hits > li').first()).toContainText('第十五条第四款')
  await expect(page.locator('.hits mark').first()).toHaveText('网格员')
  await expect(page.locator('.found')).toHaveText(`${search.count.before}3${search.count.after}`)
  await expect(page.locator('#q')).toHaveValue('网格员')
  await page.locator('#q').fill('见义')
  await expect(page.locator('.finder__list').getByRole('option').first()).toContainText('第六十一条第二款')
  await page.locator('.finder__list').getByRole('option').first().click()
  await expect(page).toHaveURL(/\/regulation\/61\//)
  await expect(main(page)).toContainText('见义勇为')
})

test('a question asked without network stays in its box, finds the law and the numbers, and leaves the address alone', async ({
  page,
  context,
}) => {
  const question = '楼上漏水 <b>"不肯"</b> 修，\n邻里纠纷找谁调解？'
  await visitOnce(page, context, '/ask/')
  await page.locator('textarea[name=q]').fill(question)
  await page.locator('form[data-ask] button[type=submit]').last().click()
  await expect(main(page)).toContainText(words.ask.say)
  await expect(page).toHaveURL(`${siteUrl()}/ask/`)
  expect((await page.locator('textarea[name=q]').inputValue()).replace(/\r\n/g, '\n')).toBe(question)
  await expect(page.locator('.hits > li').first()).toContainText('纠纷')
  await expect(page.locator('main .tels a').first()).toHaveAttribute('href', 'tel:110')
  await page.goto('/')
  await page.locator('main form[action="/ask/"] input').fill('小区没有物业谁管')
  await page.locator('main form[action="/ask/"] button').click()
  await expect(page.locator('textarea[name=q]')).toHaveValue('小区没有物业谁管')
  await context.setOffline(false)
  await page.locator('form[data-ask] button[type=submit]').last().click()
  await expect(page.getByRole('log')).toContainText('小区没有物业谁管')
  await page.goto('/ask/')
  await expect(page.locator('textarea[name=q]')).toHaveValue('')
})

test('what needs a connection says so, and what works instead', async ({ page, context }) => {
  await visitOnce(page, context)
  for (const path of ['/report/', '/report/track/', '/volunteer/', '/survey/', '/no-such-page/']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(503)
    await expect(page.locator('.kept'), path).toContainText(words.instead)
    await expect(main(page).getByRole('link', { name: words.page.links['/hotlines/'] }), path).toBeVisible()
  }
  await context.setOffline(false)
  await page.getByRole('link', { name: words.retry }).click()
  await expect(page.locator('h1')).toContainText('没有这个地址')
})

test('nothing of a person and nothing of the API ever stands in a cache', async ({ page, context }) => {
  await page.goto('/')
  await savedAt(page)
  const canary = '金丝雀在这里4711'
  await page.goto('/ask/')
  await page.locator('textarea[name=q]').fill(canary)
  await page.locator('form[data-ask] button[type=submit]').last().click()
  await expect(page.getByRole('log')).toContainText(canary)
  await page.goto(`/search/?q=${encodeURIComponent(canary)}`)
  await expect(page.locator('#q')).toHaveValue(canary)
  for (const path of ['/report/', '/report/what/', '/report/track/', '/volunteer/mine/', '/survey/', '/api/health']) {
    await page.goto(path)
  }
  await page.goto('/')
  await page.evaluate((q) => fetch(`/api/search?q=${encodeURIComponent(q)}`), canary)
  await context.setOffline(true)
  await page.goto('/ask/')
  await page.locator('textarea[name=q]').fill(canary)
  await page.locator('form[data-ask] button[type=submit]').last().click()
  await expect(main(page)).toContainText(words.ask.say)
  const kept = await keptIn(page)
  const paths = kept.flatMap(({ paths: saved }) => saved)
  expect(paths.length).toBeGreaterThan(160)
  expect(paths.filter((path) => /^\/(api|report|volunteer|survey|staff)\//.test(path))).toEqual([])
  expect(kept.some(({ text }) => text.includes(canary) || text.includes('<!--fill:'))).toBe(false)
})

test('who saves data is left alone', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.waitForTimeout(4_000)
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0)
  await expect(page.locator('[data-kept]')).toBeHidden()
})

test('the reader deletes the copy, it stays away, and comes back when asked for', async ({ page }) => {
  await page.goto('/offline/')
  await savedAt(page)
  await page.getByRole('button', { name: words.page.forget }).click()
  await expect(page.getByText(words.page.forgotten)).toBeVisible()
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.waitForTimeout(4_000)
  expect(await keptIn(page)).toEqual([])
  await page.goto('/offline/')
  await page.getByRole('button', { name: words.page.again }).click()
  await savedAt(page)
})

test('the service worker is asked for anew each time and may fetch from this site alone', async () => {
  const { headers, status } = await fetch(`${siteUrl()}/sw.js`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(headers.get('cache-control')).toBe('no-cache')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
})

test('saving moves nothing on the page', async ({ page }) => {
  await page.addInitScript(() => {
    const store = window as unknown as { shift: number }
    store.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/offline/', '/regulation/63/', '/search/']) {
    await page.goto(path)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await savedAt(page)
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), path).toBe(0)
  }
})
