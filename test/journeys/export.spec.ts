import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { exports as words } from '../../content/words/staff/exports.ts'
import { lookOver } from './support/axe.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

/** A folder for pictures to look at. */
const shots = process.env.EXPORT_SHOTS

let portal: StaffPortal
// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  portal = await openStaffPortal()
})
test.afterAll(() => portal.stop())

async function openLists(page: Page): Promise<void> {
  await page.goto(`${portal.url}/staff/queue/`)
  await page.locator('.export summary').press('Enter')
  await expect(page.locator('.export .note').first()).toHaveText(words.lead)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a list without identity: asked for by one, agreed to by another, fetched once as text', async ({ browser }) => {
  const sit = async (role: 'dispatcher' | 'reviewer') => {
    const context = await browser.newContext({ viewport: phoneSize, acceptDownloads: true })
    await portal.enter(context, role)
    return context.newPage()
  }
  const asking = await sit('dispatcher')
  await openLists(asking)
  await button(asking, words.ask).press('Enter')
  await expect(asking.locator('#export-e')).toBeVisible()
  await expect(asking.locator('#export-reason')).toBeFocused()
  await asking.locator('#export-kind').selectOption({ index: 1 })
  await asking.keyboard.type('月度核对要用')
  await button(asking, words.ask).press('Enter')
  await expect(asking.getByText(words.asked)).toBeVisible()
  await expect(asking.locator('.export__list li')).toHaveCount(1)
  await expect(asking.locator('#export-reason')).toHaveValue('')
  await expect(button(asking, words.agree)).toHaveCount(0)

  const agreeing = await sit('reviewer')
  await openLists(agreeing)
  await expect(agreeing.locator('#export-reason')).toHaveCount(0)
  await expect(agreeing.locator('.export__why')).toHaveText('月度核对要用')
  await button(agreeing, words.agree).press('Enter')
  await expect(agreeing.locator('.export .said')).toHaveText(words.agreed)

  await openLists(asking)
  const fetched = asking.waitForEvent('download')
  await button(asking, words.fetch).press('Enter')
  const download = await fetched
  expect(download.suggestedFilename()).toMatch(/^matters-\d{4}-\d{2}-\d{2}\.csv$/)
  const csv = readFileSync(await download.path(), 'utf8')
  expect(csv.startsWith('\uFEFF"内部清单，不得外传。')).toBe(true)
  expect(csv).not.toMatch(/138\d{8}/)
  await expect(asking.getByText(words.fetched)).toBeVisible()
  await expect(button(asking, words.fetch)).toHaveCount(0)
})

for (const mode of modesOf('export')) {
  test(`the lists are neither wider than a phone nor anything that axe finds, ${mode}`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport: phoneSize })).newPage()
    await portal.enter(page.context(), 'dispatcher')
    await setMode(page, mode)
    await openLists(page)
    await page.locator('#export-reason').fill('下个月的会上要用')
    await button(page, words.ask).click()
    await expect(page.getByText(words.asked)).toBeVisible()
    await lookOver(page, `export ${mode}`)
    if (!shots) return
    await page.screenshot({ path: `${shots}/export-360-${mode}.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.screenshot({ path: `${shots}/export-1280-${mode}.png`, fullPage: true })
  })
}
