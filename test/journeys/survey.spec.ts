import type { Page } from '@playwright/test'
import { lookOver } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { watch } from './support/visit.ts'

const start = '/survey/2026-open/'

const go = (page: Page, value: string) =>
  Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator(`button[value="${value}"]`).click()])

async function choose(page: Page, ...codes: string[]) {
  for (const code of codes) await page.locator(`[name="choice"][value="${code}"]`).check()
  await go(page, 'next')
}

/** All fifteen items, with a skip, a step back and the follow-up questions. */
async function fillIn(page: Page) {
  await page.goto('/survey/')
  await page.getByRole('link', { name: '开始填写' }).click()
  await expect(page.locator('h1')).toHaveText('您平时住在哪里？')
  await choose(page, '360700')
  await go(page, 'skip')
  await choose(page, '25-34')
  await choose(page, 'unsafe')
  await choose(page, 'never')
  await go(page, 'back')
  await expect(page.locator('[value="never"]')).toBeChecked()
  await go(page, 'next')
  await choose(page, 'afraid')
  await choose(page, 'worse')
  await choose(page, 'worried')
  await choose(page, 'fraud', 'disputes', 'estate')
  await choose(page, 'harm')
  await choose(page, 'police')
  await choose(page, 'under-way')
  await choose(page, 'seldom')
  await choose(page, 'unsure')
  await choose(page, 'police', 'court')
  await page.locator('[name="row-police"][value="satisfied"]').check()
  await page.locator('[name="row-court"][value="unsure"]').check()
  await go(page, 'next')
  await choose(page, 'reply')
  await choose(page, 'unknown')
  await choose(page, 'not-known')
  await choose(page, 'none')
  await go(page, 'skip')
  await choose(page, 'village')
  await expect(page.locator('h1')).toHaveText('交之前，看一看')
}

async function changeAndSend(page: Page) {
  await go(page, 'change-met')
  await page.locator('[value="harm"]').uncheck()
  await choose(page, 'none')
  await expect(page.locator('main')).toContainText('都没有遇到')
  await expect(page.locator('main')).not.toContainText('您向谁反映了')
  await go(page, 'send')
  await expect(page.locator('h1')).toHaveText('收到了，谢谢您')
}

test('a respondent completes the fifteen items without script', async ({ noScript }) => {
  await fillIn(noScript)
  await changeAndSend(noScript)
})

test('a respondent completes the fifteen items with script, and the browser keeps nothing', async ({ phone }) => {
  const seen = watch(phone, phone.context())
  await fillIn(phone)
  await changeAndSend(phone)
  const kept = await phone.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)
  expect(kept).toBe(0)
  expect(seen.offences).toEqual([])
})

test("the browser's own way back shows the earlier question again, unasked", async ({ phone }) => {
  await phone.goto(start)
  await choose(phone, '360100')
  await choose(phone, '360102')
  await choose(phone, '35-44')
  await phone.goBack({ waitUntil: 'load' })
  await expect(phone.locator('h1')).toHaveText('您今年多大年纪？')
  await choose(phone, '45-54')
  await expect(phone.locator('h1')).toContainText('您觉得自己住的地方')
})

test('under 16 and outside Jiangxi the questionnaire ends, and a slip can be corrected', async ({ noScript }) => {
  await noScript.goto(start)
  await choose(noScript, 'outside')
  await expect(noScript.locator('main')).toContainText('没有保存')
  await go(noScript, 'again-area')
  await choose(noScript, '361100')
  await go(noScript, 'skip')
  await choose(noScript, 'under-16')
  await expect(noScript.locator('main')).toContainText('这次只收满16岁的人的回答')
})

test('the keyboard alone chooses, skips and goes back', async ({ page }) => {
  await page.goto(start)
  await page.locator('[value="360100"]').focus()
  await page.keyboard.press('Space')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await expect(page.locator('h1')).toContainText('县（市、区）')
  for (const [value, heading] of [
    ['skip', '您今年多大年纪？'],
    ['back', '是哪个县（市、区）？'],
  ] as const) {
    const button = page.locator(`button[value="${value}"]`)
    for (let presses = 0; presses < 60; presses++) {
      if (await button.evaluate((node) => node === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(button).toBeFocused()
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await expect(page.locator('h1')).toHaveText(heading)
  }
})

test('mistakes stand beside the question, the summary takes the focus, and choices stay', async ({ phone }) => {
  await phone.goto(start)
  await go(phone, 'next')
  await expect(phone).toHaveTitle(/^错误：/)
  await expect(phone.locator('[data-errors]')).toBeFocused()
  await expect(phone.locator('#choice-e')).toHaveText('请选一项。不想说，就按“这题不答”。')
  await choose(phone, '360100')
  for (const _ of ['county', 'age', 'safety', 'night', 'change', 'fraud']) await go(phone, 'skip')
  for (const code of ['fraud', 'gangs', 'drugs', 'school'])
    await phone.locator(`[name="choice"][value="${code}"]`).check()
  await go(phone, 'next')
  await expect(phone.locator('#choice-e')).toHaveText('最多选3项，请去掉几项。')
  await expect(phone.locator('[name="choice"]:checked')).toHaveCount(4)
})

test('axe finds nothing on the screens that only a post reaches', async ({ phone }) => {
  const check = (what: string) => lookOver(phone, what)
  await phone.goto(start)
  await check('a question')
  await go(phone, 'next')
  await check('a question with a mistake')
  await choose(phone, 'outside')
  await check('the end outside Jiangxi')
  await go(phone, 'again-area')
  await choose(phone, '360100')
  for (let skips = 0; skips < 30; skips++) {
    const heading = await phone.locator('h1').textContent()
    if (heading?.includes('打过交道？')) await choose(phone, 'police', 'procuratorate', 'court', 'justice')
    else if (heading?.includes('打过交道以后')) {
      await check('the rows')
      await go(phone, 'next')
      await check('the rows with a mistake')
      await go(phone, 'skip')
    } else if (heading?.includes('影响您的安全感')) {
      await check('several choices')
      await go(phone, 'skip')
    } else if (heading?.includes('交之前')) break
    else await go(phone, 'skip')
  }
  await check('the check page')
})
