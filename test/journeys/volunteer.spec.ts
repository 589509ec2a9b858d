import type { Page } from '@playwright/test'
import { errors as errorWords } from '../../content/words/errors.ts'
import { forms } from '../../content/words/forms.ts'
import { volunteers as words } from '../../content/words/volunteers.ts'
import { lookOver } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const { steps, mine, minor, intro } = words

/** Presses the main button and waits for the page that it leads to. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name, exact: true }).click()])
}

/** Chooses like a person: on the label, whose whole line can be touched. */
async function choose(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.locator('label', { hasText: label }).first().click()
}

async function expectStep(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(new RegExp(`^${title}`))
}

/** From the first page to the check page. */
async function fillIn(page: Page): Promise<void> {
  await page.goto('/volunteer/')
  await page.getByRole('link', { name: intro.start }).click()
  await choose(page, steps.start.options.yes)
  await press(page, forms.next)
  await expectStep(page, steps.city.title)
  await choose(page, '南昌市')
  await press(page, forms.next)
  await expectStep(page, steps.county.title)
  await choose(page, '东湖区')
  await press(page, forms.next)
  await expectStep(page, steps.services.title)
  await choose(page, '应急处置救援', '平安法治宣传', '周末白天')
  await press(page, forms.next)
  await expectStep(page, steps.contact.title)
  await page.getByLabel(steps.contact.name.label).fill('王阿姨')
  await page.getByLabel(steps.contact.phone.label, { exact: true }).fill('138 1234 5678')
  await page.getByLabel(steps.contact.emergency.name).fill('女儿')
  await page.getByLabel(steps.contact.emergency.phone).fill('0791-86200001')
  await press(page, forms.next)
  await expectStep(page, steps.check.title)
}

async function submit(page: Page): Promise<string> {
  const [arrange, emergency] = words.consents
  await choose(page, arrange.name, emergency.name)
  await press(page, steps.check.submit)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(steps.done.title.join(''))
  const groups = await page.locator('[data-groups] span').allTextContents()
  return groups.map((group) => group.trim()).join(' ')
}

for (const mode of ['phone', 'noScript'] as const) {
  test(`a volunteer signs up, sees and erases the record by code (${mode})`, async ({ phone, noScript }) => {
    const page = mode === 'phone' ? phone : noScript
    await fillIn(page)
    await expect(page.locator('main')).toContainText('南昌市东湖区')
    const receipt = await submit(page)
    expect(receipt).toMatch(/^([0-9A-Z]{4} ){5}[0-9A-Z]{4}$/)
    expect(page.url()).not.toContain(receipt.slice(0, 4))

    await page.goto('/volunteer/mine/')
    await page.getByLabel(mine.code.label).fill(receipt.toLowerCase())
    await press(page, mine.open)
    for (const text of ['王阿姨', '13812345678', '女儿 079186200001', '应急处置救援', '南昌市东湖区']) {
      await expect(page.locator('main')).toContainText(text)
    }
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: mine.record.json }).click(),
    ])
    expect(file.suggestedFilename()).toBe('volunteer-record.json')

    await press(page, mine.record.erase)
    await press(page, mine.erase.confirm)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(mine.erased.title)
    await page.goto('/volunteer/mine/')
    await page.getByLabel(mine.code.label).fill(receipt)
    await press(page, mine.open)
    await expect(page.locator('#receipt-e')).toHaveText(errorWords.fields.volunteerReceipt)
  })
}

test('a person under 18 is shown the way through school or village', async ({ noScript }) => {
  await noScript.goto('/volunteer/sign-up/')
  await choose(noScript, steps.start.options.no)
  await press(noScript, forms.next)
  await expectStep(noScript, minor.title.join(''))
  await expect(noScript.locator('main')).toContainText(minor.saved)
})

test('mistakes take the focus, lead to their field and lose nothing', async ({ phone }) => {
  await fillIn(phone)
  await phone.getByRole('button', { name: new RegExp(`${steps.check.change}\\s*${steps.check.labels.phone}`) }).click()
  await expectStep(phone, steps.contact.title)
  await phone.getByLabel(steps.contact.phone.label, { exact: true }).fill('12')
  await press(phone, forms.next)
  await expect(phone).toHaveTitle(new RegExp(`^${forms.errorPrefix}`))
  await expect(phone.locator('[data-errors]')).toBeFocused()
  await expect(phone.getByLabel(steps.contact.name.label)).toHaveValue('王阿姨')
  await lookOver(phone, await phone.title())
  await phone.getByRole('link', { name: errorWords.fields.volunteerPhone }).click()
  await expect(phone.locator('#phone')).toBeFocused()
  await phone.keyboard.type('3812345678')
  await press(phone, forms.next)
  await expect(phone.locator('#phone-e')).toBeVisible()
})

test('every step, the receipt and the record are sound on a phone', async ({ phone }) => {
  for (const path of ['', 'young/', 'sign-up/', 'sign-up/city/', 'sign-up/services/', 'sign-up/contact/', 'mine/']) {
    await phone.goto(`/volunteer/${path}`)
    await lookOver(phone, await phone.title())
  }
  await fillIn(phone)
  await lookOver(phone, await phone.title())
  await press(phone, steps.check.submit)
  await expect(phone.locator('[data-errors]')).toBeFocused()
  await lookOver(phone, await phone.title())
  const receipt = await submit(phone)
  await lookOver(phone, await phone.title())
  await phone.goto('/volunteer/mine/')
  await phone.getByLabel(mine.code.label).fill(receipt)
  await press(phone, mine.open)
  await lookOver(phone, await phone.title())
  await press(phone, mine.record.erase)
  await lookOver(phone, await phone.title())
})
