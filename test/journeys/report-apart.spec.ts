import type { Page } from '@playwright/test'
import { forms } from '../../content/words/forms.ts'
import { report } from '../../content/words/report.ts'
import { sealed } from '../../content/words/sealed.ts'
import { sealedPage } from '../../content/words/sealed-page.ts'
import { expect, test } from './support/test.ts'
import { watch } from './support/visit.ts'

const text = '楼上天天半夜拖家具，和他说过三次都不听，请帮忙调解。'
const name = '张女士'
const phoneNumber = '138 0013 8000'

const press = (page: Page, label: string) =>
  page.getByRole('main').getByRole('button', { name: label, exact: true }).click()
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')
const tipLink = (page: Page) => main(page).getByRole('link', { name: new RegExp(`^${report.receipt.tip.go}`) })

/** From the first page to the check page. */
async function fillSteps(page: Page, kind: string, topic: string, about: string): Promise<void> {
  await page.goto('/report/')
  await page.locator(`#kind-${kind}`).check()
  await press(page, forms.next)
  await page.getByLabel(report.what.text).fill(text)
  await page.getByLabel(report.what.topic).selectOption(topic)
  await press(page, forms.next)
  await page.getByLabel('南昌市').check()
  await press(page, forms.next)
  await page.getByLabel('东湖区').check()
  await press(page, forms.next)
  await expect(main(page)).toContainText('南昌市东湖区综治中心（演示）')
  await page.getByLabel(about).check()
  await press(page, forms.next)
  await page.getByLabel(report.contact.name).fill(name)
  await page.getByRole('textbox', { name: new RegExp(`^${report.contact.phone}`) }).fill(phoneNumber)
  await press(page, forms.next)
  await expect(h1(page)).toHaveText(report.check.title)
}

test('a complaint and a tip: the complaint is filed, the tip begins empty and sealed', async ({ phone }) => {
  const { offences } = watch(phone, phone.context())
  await fillSteps(phone, 'both', 'disputes', report.unit.no)
  await expect(main(phone)).toContainText(report.check.tip.both)
  await press(phone, report.check.send)
  await expect(h1(phone)).toHaveText(report.receipt.heading.join(''))
  const code = (await phone.locator('[data-groups] span').allTextContents()).join('')
  const asked = phone.waitForRequest((request) => new URL(request.url()).pathname === '/report/sealed/')
  await tipLink(phone).click()
  const request = await asked
  const headers = await request.allHeaders()
  expect([request.method(), request.url().replace(/^https?:\/\/[^/]+/, ''), headers.referer, headers.cookie]).toEqual([
    'GET',
    '/report/sealed/',
    undefined,
    undefined,
  ])
  await expect(phone.locator('form.form')).toBeVisible()
  await expect(phone.locator('input[name=kind][value=tip]')).toBeChecked()
  const here = await phone.evaluate(() =>
    JSON.stringify([
      document.documentElement.innerHTML,
      [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      { ...sessionStorage },
      { ...localStorage },
      history.state,
      document.referrer,
    ]),
  )
  for (const said of [text, name, phoneNumber, code, code.slice(0, 4)]) expect(here).not.toContain(said)
  expect(offences).toEqual([])
})

test('without script the receipt offers the tip as well, and the page says what to do instead', async ({
  noScript: page,
}) => {
  await fillSteps(page, 'both', 'disputes', report.unit.no)
  await press(page, report.check.send)
  await tipLink(page).click()
  await expect(h1(page)).toHaveText(sealed.title)
  expect(await main(page).innerText()).toContain(sealedPage.without.script)
})

test('a complaint about the unit goes to the next level, and both pages say so', async ({ noScript: page }) => {
  await fillSteps(page, 'complaint', 'housing-estate', report.unit.yes)
  await expect(main(page)).toContainText(report.check.raised.before)
  await expect(main(page)).toContainText('您的姓名和电话不会交给业主委员会')
  await expect(tipLink(page)).toHaveCount(0)
  await page.getByRole('button', { name: new RegExp(`^${report.check.change}\\s*${report.check.about}$`) }).click()
  await expect(page.getByLabel(report.unit.yes)).toBeChecked()
  await page.getByLabel(report.unit.no).check()
  await press(page, forms.next)
  await expect(h1(page)).toHaveText(report.check.title)
  await expect(main(page)).not.toContainText(report.check.raised.before)
  await page.getByRole('button', { name: new RegExp(`^${report.check.change}\\s*${report.check.about}$`) }).click()
  await page.getByLabel(report.unit.yes).check()
  await press(page, forms.next)
  await press(page, report.check.send)
  await expect(main(page)).toContainText(report.check.raised.before)
  await expect(main(page)).toContainText('南昌市综治中心（演示）')
})

test('a complaint of a crime: the check page leads to the sealed form and keeps nothing', async ({ phone }) => {
  await fillSteps(phone, 'complaint', 'gangs', report.unit.no)
  await expect(main(phone)).toContainText(report.check.tip.lead)
  await main(phone).getByRole('link', { name: report.check.tip.go }).click()
  await expect(phone.locator('input[name=kind][value=tip]')).toBeChecked()
  expect(await phone.evaluate(() => document.referrer)).toBe('')
  // What was written is still there for who comes back.
  await phone.goBack()
  await expect(main(phone)).toContainText(text)
})
