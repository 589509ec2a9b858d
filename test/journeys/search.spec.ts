import type { Page } from '@playwright/test'
import { search as words } from '../../content/words/search.ts'
import { expect, test } from './support/test.ts'
import { watch } from './support/visit.ts'

const box = (page: Page) => page.getByRole('main').locator('#q')
/** Those of the list of results; the choice of a chapter has its own. */
const options = (page: Page) => page.locator('.finder__list').getByRole('option')
const address = (query: string) => `/search/?${new URLSearchParams({ q: query })}`

/** Waits until the island has taken hold of the box. */
async function openBox(page: Page, path = '/search/'): Promise<void> {
  await page.goto(path)
  await expect(box(page)).toHaveAttribute('role', 'combobox')
}

test('without script a search shows the paragraphs with the matched characters marked', async ({ noScript: page }) => {
  await page.goto('/search/')
  await box(page).fill('网格员')
  await page.getByRole('button', { name: words.button }).click()
  expect(new URL(page.url()).searchParams.get('q')).toBe('网格员')
  await expect(page).toHaveTitle(/^“网格员”的检索结果/)
  await expect(box(page)).toHaveValue('网格员')
  const first = page.locator('.hits > li').first()
  await expect(first.getByRole('link')).toHaveAttribute('href', '/regulation/15/#p4')
  await expect(first.locator('mark')).toHaveText(['网格员'])
  await expect(first).toContainText('第三章')
  await first.getByRole('link').click()
  await expect(page).toHaveURL(/\/regulation\/15\/#p4$/)
})

test('without script an article number shows the card that leads to the article', async ({ noScript: page }) => {
  await page.goto(address('条例54条'))
  await page
    .getByRole('main')
    .getByRole('link', { name: /^第五十四条平安志愿者/ })
    .click()
  await expect(page).toHaveURL(/\/regulation\/54\/$/)
})

test('without script a search that finds nothing says so and names other ways', async ({ noScript: page }) => {
  await page.goto(address('第七十条'))
  const main = page.getByRole('main')
  await expect(main).toContainText(words.notes.articleBeyond(63))
  await expect(main.getByRole('button', { name: words.ask.button })).toBeVisible()
  await expect(main.getByRole('link', { name: '12345' })).toBeVisible()
  await expect(main.locator('.tap').first()).toBeVisible()
  await expect(page.locator('.hits')).toHaveCount(0)
})

test('results appear as one types, and the keyboard opens one', async ({ phone: page, context }) => {
  const { offences } = watch(page, context)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openBox(page)
  expect(asked).not.toContain('/data/search.json')
  await box(page).pressSequentially('见义')
  // Two paragraphs with marks; guides come after them.
  await expect(options(page).filter({ has: page.locator('mark') })).toHaveCount(2)
  expect(asked).toContain('/data/search.json')
  await expect(options(page).first()).toContainText('第六十一条第二款')
  await expect(options(page).first().locator('mark')).toHaveText('见义')
  await expect(page.locator('.finder [role=status], .finder + [role=status]').first()).toHaveText(words.box.found(2))
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
  await box(page).press('ArrowDown')
  await box(page).press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id')) ?? '',
  )
  await box(page).press('ArrowUp')
  await box(page).press('Enter')
  await expect(page).toHaveURL(/\/regulation\/61\/#p2$/)
  expect(offences).toEqual([])
})

test('Escape closes the list and keeps what was typed; Enter without a choice searches', async ({ page }) => {
  await openBox(page)
  await box(page).pressSequentially('网格员')
  await expect(options(page).first()).toBeVisible()
  await box(page).press('Escape')
  await expect(options(page).first()).toBeHidden()
  await expect(box(page)).toHaveValue('网格员')
  await box(page).press('Enter')
  await expect(page).toHaveTitle(/^“网格员”/)
})

test('a tap on a result opens it', async ({ phone: page }) => {
  await openBox(page)
  await box(page).pressSequentially('54条3款')
  // The list follows the typing: only the last one is tapped.
  await expect(options(page).first()).toContainText('第五十四条第三款')
  await options(page).first().tap()
  await expect(page).toHaveURL(/\/regulation\/54\/#p3$/)
})

test('the slash key goes to the box, but not while one types', async ({ page }) => {
  await openBox(page)
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('/')
  await expect(box(page)).toHaveValue('/')
})

test('Enter that ends a composition of the input method does not submit', async ({ page }) => {
  await openBox(page)
  await box(page).focus()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: '网格', selectionStart: 2, selectionEnd: 2 })
  const prevented = await box(page).evaluate((field) => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    return !field.dispatchEvent(enter)
  })
  expect(prevented).toBe(true)
  await expect(options(page)).toHaveCount(0)
  await client.send('Input.insertText', { text: '网格员' })
  await expect(options(page).first()).toContainText('第十五条第四款')
  await expect(page).toHaveURL(/\/search\/$/)
})

test('the plain search still works when the text of the box cannot be fetched', async ({ page }) => {
  await page.route('**/data/search.json?*', (route) => route.abort())
  await openBox(page)
  await box(page).pressSequentially('网格员')
  await expect(page.getByText(words.box.failed)).toBeAttached()
  await box(page).press('Enter')
  await expect(page.locator('.hits > li')).toHaveCount(3)
})
