import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Response } from '@playwright/test'
import { search as words } from '../../content/words/search.ts'
import { seeded, seedOfRun } from '../search/random.ts'
import { drawSamples, lawWords } from '../search/variants.sample.ts'
import { gzipBytes } from '../support/weigh.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modes, setMode } from './support/visit.ts'

const bytesMax = 60_000
const queryP95Max = 10
/** Without slowdown. */
const buildMsMax = 1_000
const slowdown = 4
const queries = 120
const visitsMax = 3

const box = (page: Page) => page.getByRole('main').locator('#q')
const options = (page: Page) => page.getByRole('option')
const said = (page: Page) => page.locator('.finder [role=status]').first()

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

test('an input method writes letters, then characters: results come at the end of the composition', async ({
  phone: page,
}) => {
  await openBox(page)
  await box(page).focus()
  const client = await page.context().newCDPSession(page)
  for (const text of ['w', 'wang', 'wang ge', 'wang ge yuan']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.waitForTimeout(120)
    await expect(options(page)).toHaveCount(0)
  }
  await client.send('Input.insertText', { text: '网格员' })
  await expect(options(page).first()).toContainText('第十五条第四款')
  await expect(said(page)).toHaveText(words.box.found(3))
})

test('a variant and an everyday word say what they were taken for, in sight and aloud', async ({ phone: page }) => {
  await openBox(page)
  for (const [query, note] of [
    ['zhiyuanzhe', words.notes.takenFor(['志愿者'])],
    ['網格員職責', words.notes.takenFor(['网格员职责'])],
    ['城管', words.notes.everyday(['城市管理'])],
  ] as const) {
    await box(page).fill(query)
    await expect(page.locator('.finder__note')).toHaveText(note)
    await expect(said(page)).toContainText(note)
    await expect(options(page).first()).toBeVisible()
  }
  await box(page).fill('护照')
  await expect(said(page)).toHaveText(`${words.notes.nothing} ${words.box.found(0)}`)
  await expect(options(page)).toHaveCount(0)
})

test('the keyboard walks through the list and out of it', async ({ page }) => {
  await openBox(page)
  await box(page).fill('矛盾纠纷')
  await expect(options(page).first()).toBeVisible()
  const count = await options(page).count()
  const chosen = () => page.locator('[role=option][aria-selected=true]')
  for (let step = 0; step < count; step++) {
    await box(page).press('ArrowDown')
    await expect(chosen()).toHaveCount(1)
    await expect(box(page)).toHaveAttribute(
      'aria-activedescendant',
      (await options(page).nth(step).getAttribute('id')) ?? '',
    )
  }
  await box(page).press('ArrowDown')
  await expect(chosen()).toHaveCount(0)
  await box(page).press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await box(page).press('Escape')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
  await box(page).press('ArrowDown')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
  await box(page).press('Tab')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('main').getByRole('button', { name: words.button })).toBeFocused()
})

for (const mode of modes) {
  test(`axe finds nothing about the open list in ${mode} mode`, async ({ phone: page }) => {
    await setMode(page, mode)
    await openBox(page)
    for (const query of ['志愿者', 'zhiyuanzhe', '护照']) {
      await box(page).fill(query)
      await expect(said(page)).not.toBeEmpty()
      await expect(page.locator('.finder__drop')).toBeVisible()
      if (query !== '护照') await box(page).press('ArrowDown')
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${query} ${id} ${nodes.map((node) => node.target.join(' '))}`)).toEqual(
        [],
      )
    }
  })
}

test('without script one chapter can be chosen, and another', async ({ noScript: page }) => {
  await page.goto(`/search/?${new URLSearchParams({ q: '网格' })}`)
  const chapters = page.getByRole('navigation', { name: words.chapters.label })
  await chapters.getByRole('link', { name: /^第三章/ }).click()
  await expect(chapters.locator('[aria-current]')).toContainText('第三章')
  for (const chapter of await page.locator('.hits .note').allTextContents()) expect(chapter).toMatch(/^第三章/)
  await chapters.getByRole('link', { name: words.chapters.all }).click()
  await expect(chapters.locator('[aria-current]')).toContainText(words.chapters.all)
})

test('without script a search that finds nothing hands its words to the assistant, not to an address', async ({
  noScript: page,
}) => {
  await page.goto(`/search/?${new URLSearchParams({ q: '护照在哪里办' })}`)
  await page.getByRole('main').getByRole('button', { name: words.ask.button }).click()
  await expect(page).toHaveURL(/\/ask\/$/)
  await expect(page.getByRole('main')).toContainText('护照在哪里办')
})

test('the text of a hit begins where the page begins', async ({ page }) => {
  for (const width of [360, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/search/?${new URLSearchParams({ q: '网格员' })}`)
    const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? -1
    const [text, axis] = [await left('.hits blockquote p'), await left('.axis h1')]
    const indent = await page
      .locator('.hits blockquote')
      .first()
      .evaluate((quote) => {
        const { paddingLeft, borderLeftWidth } = getComputedStyle(quote)
        return Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth)
      })
    expect(Math.abs(text - indent - axis), `at ${width}`).toBeLessThanOrEqual(1)
  }
})
