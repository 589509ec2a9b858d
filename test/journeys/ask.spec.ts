import type { Page } from '@playwright/test'
import { ask as words } from '../../content/words/ask.ts'
import { assistant } from '../../content/words/assistant.ts'
import { lookOver } from './support/axe.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode, watch } from './support/visit.ts'

const volunteer = '志愿者被人跟踪骚扰谁来管'
const box = (page: Page) => page.locator('#q')
const send = (page: Page) => page.getByRole('main').getByRole('button', { name: words.button, exact: true })

async function put(page: Page, question: string): Promise<void> {
  await page.goto('/ask/')
  await box(page).fill(question)
  await send(page).click()
}

async function expectVolunteerAnswer(page: Page): Promise<void> {
  const log = page.getByRole('log')
  await expect(log).toContainText(volunteer)
  const quote = log.locator('blockquote').first()
  await expect(quote.getByRole('link')).toHaveAttribute('href', '/regulation/54/#p3')
  await expect(quote.locator('p')).toHaveText(
    '参与平安建设志愿活动受到恐吓威胁、滋事骚扰、跟踪尾随、攻击辱骂、财产损失的，公安机关应当依法处理并采取相关保护措施。',
  )
  await expect(log.locator('.duty').first()).toContainText('公安机关')
  await expect(log).toContainText(assistant.notes.engine)
  expect(page.url()).not.toContain('q=')
}

test('without script one asks, reads the exact words, and goes to the article', async ({ noScript: page }) => {
  await put(page, volunteer)
  await expectVolunteerAnswer(page)
  await page.getByRole('log').locator('blockquote').first().getByRole('link').click()
  await expect(page).toHaveURL(/\/regulation\/54\/#p3$/)
})

test('with script the same answer stands, and nothing leaves the site', async ({ phone: page, context }) => {
  const { offences } = watch(page, context)
  await put(page, volunteer)
  await expectVolunteerAnswer(page)
  expect(offences).toEqual([])
})

test('an example sends itself, and a follow-up goes on from the answer', async ({ noScript: page }) => {
  await page.goto('/ask/')
  await page.getByRole('button', { name: words.examples[4] }).click()
  await expect(page.getByRole('log').locator('cite a').first()).toHaveAttribute('href', '/regulation/54/#p3')
  await box(page).fill('那第一款呢')
  await send(page).click()
  await expect(page.getByRole('log').locator('cite a').first()).toHaveAttribute('href', '/regulation/54/#p1')
})

test('danger shows the number to ring before anything else, large enough for a thumb', async ({ phone: page }) => {
  await put(page, '我家着火了')
  const first = page.getByRole('log').getByRole('link').first()
  await expect(first).toHaveAttribute('href', 'tel:119')
  await expect(first).toBeInViewport()
  const size = await first.boundingBox()
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await expect(page.locator('blockquote')).toHaveCount(0)
})

test('what the regulation does not say is said, with a telephone', async ({ noScript: page }) => {
  await put(page, '怎么办护照')
  await expect(page.getByRole('log')).toContainText('本条例没有写')
  await expect(page.getByRole('log').getByRole('link', { name: '12345', exact: true })).toHaveAttribute(
    'href',
    'tel:12345',
  )
})

test('mistakes take the focus, stand beside the box, and lose nothing', async ({ phone: page }) => {
  await put(page, '  ')
  await expect(page).toHaveTitle(/^错误：/)
  await expect(page.locator('[data-errors]')).toBeFocused()
  const long = `小区里${'问'.repeat(510)}`
  await box(page).fill(long)
  await send(page).click()
  await expect(page.locator('.q--bad .bad')).toHaveText(words.errors.long(500))
  await expect(box(page)).toHaveValue(long)
  await page.locator('[data-errors] a').click()
  await expect(box(page)).toBeFocused()
})

test('a telephone number in the question is warned of before it is sent, 12345 is not', async ({ phone: page }) => {
  await put(page, '我的电话13800138000，物业不管事找谁')
  const warning = page.locator('[data-private]')
  await expect(warning).toBeVisible()
  await expect(warning).toBeFocused()
  expect(await page.getByRole('log').count()).toBe(0)
  await page.getByRole('button', { name: words.private.change }).click()
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue(/13800138000/)
  await send(page).click()
  await page.getByRole('button', { name: words.private.send }).click()
  await expect(page.getByRole('log')).toBeVisible()
  await put(page, '第五十四条和12345、12348是干什么的')
  await expect(page.getByRole('log')).toBeVisible()
})

test('an Enter that chooses a word while composing sends nothing', async ({ phone: page }) => {
  await page.goto('/ask/')
  await box(page).focus()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'wangge', selectionStart: 6, selectionEnd: 6 })
  await page.keyboard.press('Enter')
  await client.send('Input.insertText', { text: '网格员' })
  await expect(page.getByRole('log')).toHaveCount(0)
  await expect(box(page)).toHaveValue(/网格员/)
})

for (const mode of modesOf('ask')) {
  test(`axe finds nothing on question, answer, danger and mistake in ${mode} mode`, async ({ phone: page }) => {
    await setMode(page, mode)
    for (const question of [volunteer, '我家着火了', '怎么办护照', '小区物业不管，罚款多少', '']) {
      await put(page, question)
      await page.waitForLoadState('networkidle')
      await lookOver(page, question)
    }
  })
}

test('a vague question gives choices that answer, and the answer tells why', async ({ noScript: page }) => {
  await put(page, '谁负责')
  await page.getByRole('log').getByRole('button').first().click()
  await expect(page.getByRole('log').locator('blockquote').first()).toBeVisible()
  const why = page.getByText(words.why.title)
  await why.click()
  await expect(page.getByText(words.why.used)).toBeVisible()
})

test('长辈版: large text, one solid button a screen, thumbs find their targets', async ({ phone: page }) => {
  await setMode(page, 'elder')
  await put(page, volunteer)
  const { size, line } = await page
    .getByRole('log')
    .locator('.lead')
    .evaluate((it) => ({
      size: Number.parseFloat(getComputedStyle(it).fontSize),
      line: Number.parseFloat(getComputedStyle(it).lineHeight),
    }))
  expect(size).toBeGreaterThanOrEqual(20)
  expect(line / size).toBeGreaterThanOrEqual(1.69)
  const solid = page.locator('main .btn:not(.btn--2):visible')
  await expect(solid).toHaveCount(1)
  const main = await solid.boundingBox()
  expect(main?.height ?? 0).toBeGreaterThanOrEqual(60)
  const small: string[] = []
  for (const target of await page.locator('main a:visible, main button:visible, main summary:visible').all()) {
    const { x = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {}
    if (height < 44 || x + width > phoneSize.width) small.push(`${await target.textContent()} ${width}×${height}`)
  }
  expect(small).toEqual([])
})

test('a question on its way says so, and a second press sends nothing', async ({ page }) => {
  await page.goto('/ask/')
  await page.evaluate(() => {
    const sent: boolean[] = []
    window.addEventListener('submit', (event) => {
      sent.push(!event.defaultPrevented)
      event.preventDefault()
    })
    Object.assign(window, { sent })
  })
  await box(page).fill(volunteer)
  await send(page).click()
  await expect(page.locator('[data-ask] .form__state')).toHaveText(words.busy)
  await send(page).click()
  expect(await page.evaluate(() => (window as unknown as { sent: boolean[] }).sent)).toEqual([true, false])
})
