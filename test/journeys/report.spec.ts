import type { Page } from '@playwright/test'
import { clocks } from '../../content/words/clocks.ts'
import { forms } from '../../content/words/forms.ts'
import { report } from '../../content/words/report.ts'
import { sealed } from '../../content/words/sealed.ts'
import { sealedPage } from '../../content/words/sealed-page.ts'
import { track } from '../../content/words/track.ts'
import { expect, test } from './support/test.ts'
import { watch } from './support/visit.ts'

const text = '楼道里一直有人给电动车充电，和物业说过三次，没有人来处理。'

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
/** The number alone: the telephones beside the form are a region with 电话 in its name. */
const phoneBox = (page: Page) => page.getByRole('textbox', { name: new RegExp(`^${report.contact.phone}`) })
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

/** All steps as a person takes them, up to the check page. */
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
  await page.getByLabel(report.unit.township).selectOption({ label: '滕王阁街道' })
  await page.getByLabel(report.unit.no).check()
  await press(page, forms.next)
  await page.getByLabel(report.contact.name).fill('张女士')
  await phoneBox(page).fill('138 0013 8000')
  await press(page, forms.next)
  await expect(h1(page)).toHaveText(report.check.title)
}

async function readCode(page: Page): Promise<string> {
  await expect(h1(page)).toHaveText(report.receipt.heading.join(''))
  const groups = await page.locator('[data-groups] span').allTextContents()
  expect(groups).toHaveLength(6)
  return groups.join(' ')
}

/** File, keep the code, come back, withdraw: the same story with and without script. */
async function tellStory(page: Page): Promise<void> {
  await fillSteps(page)
  await expect(page.getByRole('main')).toContainText(text)
  await press(page, report.check.send)
  const code = await readCode(page)
  await expect(page.getByRole('main')).toContainText('第十四条第二款')
  await expect(page.locator('svg.qr')).toBeVisible()
  expect(page.url() + (await page.title())).not.toContain(code.slice(0, 4))

  await page.getByRole('main').getByRole('link', { name: report.receipt.track }).click()
  await page.getByLabel(track.label).fill(code.toLowerCase().replace(/ /g, '-'))
  await press(page, track.go)
  await expect(h1(page)).toHaveText('已登记')
  await expect(page.getByRole('main')).toContainText('南昌市东湖区的乡镇人民政府、街道办事处')
  await expect(page.getByRole('main')).toContainText(clocks.source + clocks.example)
  await page.getByText(clocks.reference).click()
  await expect(page.getByText(clocks.sources['petition-finish']).first()).toBeVisible()

  await press(page, track.withdraw)
  await expect(h1(page)).toHaveText(track.confirm.title)
  await press(page, track.confirm.no)
  await expect(h1(page)).toHaveText('已登记')
  await press(page, track.withdraw)
  await press(page, track.confirm.yes)
  await expect(h1(page)).toHaveText('已撤回')

  await page.goto('/report/track/')
  await page.getByLabel(track.label).fill(code)
  await press(page, track.go)
  await expect(h1(page)).toHaveText('已撤回')
  await expect(page.getByRole('button', { name: track.withdraw })).toHaveCount(0)
  expect(page.url()).not.toContain(code.slice(0, 4))
}

test('a matter is filed, tracked and withdrawn on a phone without script', async ({ noScript }) => {
  await tellStory(noScript)
})

test('the same with script, which leaves no code in storage and breaks no policy', async ({ phone }) => {
  const { offences } = watch(phone, phone.context())
  await tellStory(phone)
  const kept = await phone.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect(kept).toBe('[{},{},""]')
  expect(offences).toEqual([])
})

test('the code is copied, and retyping its last group is checked on the page alone', async ({ phone, siteUrl }) => {
  await phone.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: siteUrl })
  await fillSteps(phone)
  await press(phone, report.check.send)
  const code = await readCode(phone)
  await press(phone, forms.receipt.copy)
  expect(await phone.evaluate(() => navigator.clipboard.readText())).toBe(code)
  const box = phone.getByLabel(forms.receipt.retype)
  await box.fill('****')
  await press(phone, forms.receipt.retypeButton)
  await expect(phone.locator('[data-retype]')).toContainText(forms.receipt.wrong)
  await box.fill(code.slice(-4).toLowerCase())
  await press(phone, forms.receipt.retypeButton)
  await expect(phone.locator('[data-retype]')).toContainText(forms.receipt.right)
})

test('the back gesture and the reload of a phone lose nothing and file nothing twice', async ({ phone }) => {
  await fillSteps(phone)
  await phone.goBack()
  await expect(h1(phone)).toHaveText(report.contact.title)
  await phone.goForward()
  await expect(h1(phone)).toHaveText(report.check.title)
  await press(phone, report.check.send)
  const code = await readCode(phone)
  await phone.reload()
  expect(await readCode(phone)).toBe(code)
})

test('an answer is changed from the check page, the rest stays', async ({ noScript: page }) => {
  await fillSteps(page)
  await page.getByRole('button', { name: new RegExp(`^${report.check.change}\\s*${report.check.place}$`) }).click()
  await expect(page.getByLabel('东湖区')).toBeChecked()
  await page.getByLabel(report.county.unknown).check()
  await press(page, forms.next)
  // Another unit: it is asked about once more.
  await expect(h1(page)).toHaveText(report.unit.title)
  await expect(page.getByRole('main')).toContainText('南昌市综治中心（演示）')
  await expect(page.getByLabel(report.unit.no)).toBeChecked()
  await press(page, forms.next)
  await expect(h1(page)).toHaveText(report.check.title)
  await expect(page.getByRole('main')).toContainText('县（市、区）不清楚')
  await expect(page.getByRole('main')).toContainText(text)
  await expect(page.getByRole('main')).toContainText('138 0013 8000')
})

test('danger in the text is answered with a telephone number before anything else', async ({ noScript: page }) => {
  await page.goto('/report/')
  await page.getByLabel('求助').check()
  await press(page, forms.next)
  await page.getByLabel(report.what.text).fill('我家楼下着火了，楼道里全是烟')
  await press(page, forms.next)
  await page.getByLabel('赣州市').check()
  await press(page, forms.next)
  await page.getByLabel(report.county.unknown).check()
  await press(page, forms.next)
  await page.getByLabel(report.unit.no).check()
  await press(page, forms.next)
  await press(page, forms.next)
  const telephone = page.getByRole('main').getByRole('link', { name: /^119/ })
  await expect(telephone).toBeInViewport()
  await press(page, report.check.send)
  await readCode(page)
})

test('without script a tip is sent to the telephone, and nothing is asked that would travel as plain text', async ({
  noScript: page,
}) => {
  await page.goto('/report/')
  await page.locator('#kind-tip').check()
  await press(page, forms.next)
  await expect(h1(page)).toHaveText(sealed.title)
  // Playwright's own words leave out what stands in a noscript.
  expect(await page.getByRole('main').innerText()).toContain(sealedPage.without.script)
  for (const number of ['12345', '12339']) {
    await expect(page.locator(`noscript a[href="tel:${number}"]`)).toBeVisible()
  }
  await expect(page.locator('main form')).toHaveCount(0)
})
