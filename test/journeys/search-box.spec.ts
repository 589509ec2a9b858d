import type { Page } from '@playwright/test'
import { search as words } from '../../content/words/search.ts'
import { axeFindings } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const box = (page: Page) => page.getByRole('main').locator('#q')
/** Those of the list of results; the choice of a chapter has its own. */
const options = (page: Page) => page.locator('.finder__list').getByRole('option')
const said = (page: Page) => page.locator('.finder [role=status]').first()

/** Waits until the island has taken hold of the box. */
async function openBox(page: Page): Promise<void> {
  await page.goto('/search/')
  await expect(box(page)).toHaveAttribute('role', 'combobox')
}

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

test('one chapter can be chosen in the box, by keyboard, and goes along with the search', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openBox(page)
  const chapter = page.locator('.finder__chapter').getByLabel(words.chapters.label)
  await expect(chapter).toHaveCount(0)
  await box(page).fill('网格')
  await expect(said(page)).toHaveText(words.box.found(6))
  await box(page).press('Tab')
  await page.keyboard.press('Tab')
  await expect(chapter).toBeFocused()
  await chapter.selectOption('4')
  await expect(options(page)).toHaveCount(1)
  await expect(options(page).first()).toContainText('第二十九条')
  await expect(said(page)).toHaveText(words.box.found(1))
  await chapter.press('Escape')
  await expect(options(page).first()).toBeHidden()
  await chapter.selectOption('1')
  await expect(said(page)).toContainText(words.chapters.elsewhere(6))
  await chapter.selectOption('3')
  await expect(options(page).first()).toContainText('第十五条')
  expect((await chapter.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await box(page).press('Enter')
  await expect(page).toHaveURL(/[?&]chapter=3(?:&|$)/)
  const one = page.getByRole('navigation', { name: words.chapters.label })
  await expect(one.locator('[aria-current]')).toContainText('第三章')
  await expect(chapter).toHaveValue('3')
})

for (const mode of modesOf('search-box')) {
  test(`axe finds nothing about the open list in ${mode} mode`, async ({ phone: page }) => {
    await setMode(page, mode)
    await openBox(page)
    for (const query of ['志愿者', 'zhiyuanzhe', '护照']) {
      await box(page).fill(query)
      await expect(said(page)).not.toBeEmpty()
      await expect(page.locator('.finder__drop')).toBeVisible()
      if (query !== '护照') await box(page).press('ArrowDown')
      expect(await axeFindings(page, query)).toEqual([])
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
