import type { Page } from '@playwright/test'
import { ask as words } from '../../content/words/ask.ts'
import { assistant } from '../../content/words/assistant.ts'
import { expect, test } from './support/test.ts'

const volunteer = '志愿者被人跟踪骚扰谁来管'
const quote =
  '参与平安建设志愿活动受到恐吓威胁、滋事骚扰、跟踪尾随、攻击辱骂、财产损失的，公安机关应当依法处理并采取相关保护措施。'
const box = (page: Page) => page.locator('#q')
const send = (page: Page) => page.getByRole('main').getByRole('button', { name: words.button, exact: true })
const log = (page: Page) => page.getByRole('log')
const places = (page: Page) => log(page).locator('cite a')

async function put(page: Page, question: string): Promise<void> {
  await page.goto('/ask/')
  await box(page).fill(question)
  await send(page).click()
  await expect(log(page)).toBeVisible()
}

async function goOn(page: Page, question: string): Promise<void> {
  await box(page).fill(question)
  await send(page).click()
  await expect(log(page)).toContainText(question)
}

test('by keyboard alone one asks, reads, opens the reasons and goes on', async ({ page }) => {
  await page.goto('/ask/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  for (let at = 0; at < 6 && !(await box(page).evaluate((it) => it === document.activeElement)); at++)
    await page.keyboard.press('Tab')
  await expect(box(page)).toBeFocused()
  const ring = await box(page).evaluate((it) => getComputedStyle(it).outlineWidth)
  expect(Number.parseFloat(ring)).toBeGreaterThanOrEqual(3)
  await page.keyboard.type(volunteer)
  await page.keyboard.press('Tab')
  await expect(send(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText(quote)
  const seen: string[] = []
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('Tab')
    seen.push(await page.evaluate(() => (document.activeElement?.textContent ?? '').trim()))
    if (seen.at(-1) === words.why.title) break
  }
  const order = ['第五十四条第三款', words.copy.button, assistant.actions.report, '12345', words.why.title]
  expect(order.map((name) => seen.indexOf(name)).every((at, i, all) => at > (all[i - 1] ?? -1))).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.why.used, { exact: true })).toBeVisible()
})

test('an input method composes undisturbed: no key of it sends, and its words arrive whole', async ({ page }) => {
  await page.goto('/ask/')
  await box(page).focus()
  await page.evaluate(() => {
    const seen: string[] = []
    for (const type of ['compositionstart', 'compositionend', 'submit'])
      document.addEventListener(type, () => seen.push(type), true)
    Object.assign(window, { seen })
  })
  const client = await page.context().newCDPSession(page)
  for (const text of ['w', 'wang', 'wangge', 'wang ge yuan'])
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await client.send('Input.imeSetComposition', { text: '网格员', selectionStart: 3, selectionEnd: 3 })
  await client.send('Input.insertText', { text: '网格员要做哪些事' })
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen).toContain('compositionstart')
  expect(seen).toContain('compositionend')
  expect(seen).not.toContain('submit')
  await send(page).click()
  await expect(log(page)).toContainText('网格员要做哪些事')
  await expect(places(page).first()).toHaveText(/第十五条/)
})

test('the answer is a log with a name, told once and whole, under a title that says so', async ({ page }) => {
  await put(page, volunteer)
  await expect(page).toHaveTitle(new RegExp(`^${words.answered}`))
  await expect(log(page)).toHaveAttribute('aria-label', words.log)
  const told = page.locator('[data-told]')
  await expect(told).toHaveAttribute('role', 'status')
  await expect(told).toContainText('公安机关应当依法处理')
  await expect(told).toContainText('第五十四条第三款')
  await page.evaluate(() => {
    const changes: unknown[] = []
    new MutationObserver((all) => changes.push(...all)).observe(document.body, { childList: true, subtree: true })
    Object.assign(window, { changes })
  })
  await page.waitForTimeout(1_000)
  expect(await page.evaluate(() => (window as unknown as { changes: unknown[] }).changes.length)).toBe(0)
})

test('「那志愿者呢」 and 「第三款呢」 go on from the answer, and a fresh page has forgotten it', async ({ page }) => {
  await put(page, '网格员要做哪些事')
  await goOn(page, '那志愿者呢')
  await expect(places(page).first()).toHaveText(/第五十四条/)
  await goOn(page, '第三款呢')
  await expect(places(page)).toHaveText(['第五十四条第三款'])
  await put(page, '第三款呢')
  await expect(places(page)).toHaveCount(0)
})

test('every choice of a vague question answers with a quote', async ({ page }) => {
  for (const [at, choice] of assistant.vagueChoices.entries()) {
    await put(page, '谁负责')
    const buttons = log(page).getByRole('button')
    await expect(buttons).toHaveText([...assistant.vagueChoices])
    await buttons.nth(at).click()
    await expect(log(page)).toContainText(choice)
    await expect(places(page).first()).toBeVisible()
  }
})

test('identity numbers, phones and bank cards are warned of; hotlines, articles and dates are not', async ({
  phone: page,
}) => {
  const warning = page.locator('[data-private]')
  for (const secret of ['11010519491231002X', '138 0013 8000', '＋86 13800138000', '6222 0212 3456 7890 128']) {
    await page.goto('/ask/')
    await box(page).fill(`我的号码是${secret}，物业不管找谁`)
    await send(page).click()
    const isWarned = await warning.isVisible()
    expect({ secret, isWarned }).toEqual({ secret, isWarned: true })
    expect(page.url()).toMatch(/\/ask\/$/)
    await expect(log(page)).toHaveCount(0)
  }
  for (const plain of ['12345和12348、96110打哪个', '第五十四条第三款', '2023年1月1日施行的吗', '赣府发〔2022〕15号']) {
    await page.goto('/ask/')
    await box(page).fill(plain)
    await send(page).click()
    await expect(log(page)).toBeVisible()
  }
})

test('what is copied has the quote, its place and its address', async ({ page, context, siteUrl }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await put(page, volunteer)
  await page.getByRole('button', { name: words.copy.button }).click()
  await expect(page.locator('[data-said]')).toHaveText(words.copy.done)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`“${quote}”——《江西省平安建设条例》第五十四条第三款 ${siteUrl}/regulation/54/#p3`)
  expect(copied).toContain(assistant.notes.engine)
})

test('a long list is folded, copied whole, and leads to the page of the body', async ({ page }) => {
  await put(page, '公安机关有哪些职责')
  const all = await places(page).count()
  expect(all).toBeGreaterThan(10)
  const shown = await log(page).locator('cite:visible').count()
  expect(shown).toBeLessThanOrEqual(5)
  const text = await page.locator('[data-copy-answer]').getAttribute('data-copy')
  expect(text?.match(/《江西省平安建设条例》第/g)).toHaveLength(all)
  await log(page).locator('summary').first().click()
  await expect(log(page).locator('cite:visible')).toHaveCount(all)
  await log(page)
    .getByRole('link', { name: assistant.actions.readBody('公安机关') })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('公安机关')
})

test('the way back from an article shows the answer again', async ({ page }) => {
  await put(page, volunteer)
  await places(page).first().click()
  await expect(page).toHaveURL(/\/regulation\/54\/#p3$/)
  await page.goBack()
  await expect(log(page)).toContainText(quote)
})
