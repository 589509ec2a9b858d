import type { Page } from '@playwright/test'
import { clocks } from '../../content/words/clocks.ts'
import { forms } from '../../content/words/forms.ts'
import { report } from '../../content/words/report.ts'
import { track } from '../../content/words/track.ts'
import { lookOver } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

/** Every button of these pages posts: what follows is looked at once its page has loaded. */
async function press(page: Page, name: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await loaded
}
const phoneBox = (page: Page) => page.getByRole('textbox', { name: new RegExp(`^${report.contact.phone}`) })

/** Looks at a page with a mistake: the title says so and the summary has the focus. */
async function lookAtMistake(page: Page, name: string): Promise<void> {
  await expect(page).toHaveTitle(/^错误：/)
  await expect(page.locator('[data-errors]')).toBeFocused()
  await lookOver(page, `${name} with a mistake`)
}

async function walkForm(page: Page): Promise<string> {
  await page.goto('/report/')
  await press(page, forms.next)
  await lookAtMistake(page, 'kind')
  await page.locator('#kind-both').check()
  await press(page, forms.next)
  await page.getByLabel(report.what.text).fill('着火')
  await press(page, forms.next)
  await lookAtMistake(page, 'what')
  await expect(page.getByLabel(report.what.text)).toHaveValue('着火')
  await page.getByLabel(report.what.text).fill('我家楼下着火了，我的身份证是11010519491231002X')
  await press(page, forms.next)
  await press(page, forms.next)
  await lookAtMistake(page, 'city')
  await page.getByLabel('南昌市').check()
  await press(page, forms.next)
  await press(page, forms.next)
  await lookAtMistake(page, 'county')
  await page.getByLabel('东湖区').check()
  await press(page, forms.next)
  await press(page, forms.next)
  await lookAtMistake(page, 'unit')
  await expect(page.getByLabel(report.unit.no)).not.toBeChecked()
  await page.getByLabel(report.unit.yes).check()
  await press(page, forms.next)
  await phoneBox(page).fill('1380')
  await press(page, forms.next)
  await lookAtMistake(page, 'contact')
  await phoneBox(page).fill('')
  await press(page, forms.next)
  await lookOver(page, 'check with danger, a warning and a tip to follow')
  await press(page, report.check.send)
  await lookOver(page, 'receipt')
  return (await page.locator('[data-groups] span').allTextContents()).join('')
}

/** On the tracking page every view comes in the same page: what follows is told by its heading. */
async function pressHere(page: Page, name: string, heading: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

/** A typo is refused by the page itself; test/journeys/track.spec.ts has the rest of the views. */
async function walkTracking(page: Page, code: string): Promise<void> {
  await page.goto('/report/track/')
  await page.getByLabel(track.label).fill('7K3M QX9T 2HDN 5RWB 8CVE J4PA')
  await pressHere(page, track.go, track.title)
  await expect(page).toHaveTitle(/^错误：/)
  await lookOver(page, 'track with a mistake')
  await page.getByLabel(track.label).fill(code)
  await pressHere(page, track.go, '已登记')
  await lookOver(page, 'state')
  await page.getByText(clocks.reference).click()
  await lookOver(page, 'state with the clocks of other laws')
  await pressHere(page, track.withdraw, track.confirm.title)
  await lookOver(page, 'confirm')
  await pressHere(page, track.confirm.yes, '已撤回')
  await lookOver(page, 'withdrawn')
}

for (const mode of modesOf('report-axe')) {
  test(`every page of the report form, its mistakes and its receipt pass axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    await walkTracking(phone, await walkForm(phone))
  })

  test(`the page for national security passes axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    await phone.goto('/report/diverted/')
    await lookOver(phone, 'diverted')
  })
}
