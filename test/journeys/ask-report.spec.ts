import type { Page } from '@playwright/test'
import { ask } from '../../content/words/ask.ts'
import { assistant } from '../../content/words/assistant.ts'
import { forms } from '../../content/words/forms.ts'
import { report } from '../../content/words/report.ts'
import { lookOver } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { modesOf, setMode, watch } from './support/visit.ts'

const question = '当志愿者被人跟踪骚扰，谁来管？'
const topic = 'volunteer-threatened'
const button = (page: Page) => page.getByRole('button', { name: assistant.actions.report })
const next = (page: Page) => page.getByRole('main').getByRole('button', { name: forms.next, exact: true })

async function takeOver(page: Page): Promise<void> {
  await page.goto('/ask/')
  await page.getByRole('main').getByLabel(ask.label).fill(question)
  await page.getByRole('main').getByRole('button', { name: ask.button, exact: true }).click()
  await button(page).click()
  await expect(page).toHaveURL(/\/report\/$/)
}

async function expectTaken(page: Page): Promise<void> {
  const taken = page.getByRole('region', { name: report.taken.title })
  await expect(taken).toContainText(question)
  await expect(taken).toContainText('当志愿者受到威胁、骚扰')
}

/** Chooses a kind and reads on the next page what the form holds. */
async function expectForm(page: Page): Promise<void> {
  await page.locator('input[value=complaint]').check()
  await next(page).click()
  await expect(page.locator('#text')).toHaveValue(question)
  await expect(page.locator('#topic')).toHaveValue(topic)
  await expect(page.getByText(report.taken.what)).toBeVisible()
}

test('without script the form opens filled from the answer, and what was taken over can be changed', async ({
  noScript: page,
}) => {
  await takeOver(page)
  await expectTaken(page)
  await expectForm(page)
  await page.locator('#text').fill('上周六巡逻时，有人一路跟着我，还骂人。')
  await page.locator('#topic').selectOption('other')
  await next(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(report.city.heading)
})

test('with script the question stays in the window: in no address, in no request before the form is sent', async ({
  phone: page,
  context,
}) => {
  const { offences } = watch(page, context)
  const sent: string[] = []
  await page.goto('/ask/')
  await page.getByRole('main').getByLabel(ask.label).fill(question)
  await page.getByRole('main').getByRole('button', { name: ask.button, exact: true }).click()
  await expect(button(page)).toBeVisible()
  page.on('request', (request) => sent.push(`${request.method()} ${decodeURIComponent(request.url())}`))
  await button(page).click()
  await expectTaken(page)
  expect(sent.filter((line) => line.startsWith('POST') || line.includes('志愿者'))).toEqual([])
  expect(await page.evaluate(() => sessionStorage.length + document.cookie.length)).toBe(0)
  await page.reload()
  await expectTaken(page)
  await expectForm(page)
  await page.goBack()
  await expectTaken(page)
  expect(offences).toEqual([])
})

test('it can be left behind, and a later visit to the form is empty', async ({ phone: page }) => {
  await takeOver(page)
  await page.getByRole('link', { name: report.taken.drop }).click()
  await expect(page.locator('.taken')).toHaveCount(0)
  await page.goto('/report/')
  await expect(page.locator('.taken')).toHaveCount(0)
  await expect(page.locator('[name=text]')).toHaveCount(0)
})

test('where the window may store nothing, the plain form goes instead', async ({ phone: page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error('full')
    }
  })
  await takeOver(page)
  await expectTaken(page)
  await expectForm(page)
})

test('a tip is not taken by that form: on to the one that seals, and what was asked is not posted', async ({
  phone: page,
}) => {
  await takeOver(page)
  await expectTaken(page)
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.locator('input[value=tip]').check()
  await next(page).click()
  await expect(page).toHaveURL(/\/report\/sealed\/$/)
  expect(posts).toEqual([])
})

for (const mode of modesOf('ask-report')) {
  test(`axe finds nothing on the filled form in ${mode} mode, and nothing runs out of 360 pixels`, async ({
    phone: page,
  }) => {
    await setMode(page, mode)
    await takeOver(page)
    for (const step of ['kind', 'what']) {
      if (step === 'what') await expectForm(page)
      else await expectTaken(page)
      await lookOver(page, step)
    }
  })
}
