import { accountability } from '../../content/words/accountability.ts'
import { notices as words } from '../../content/words/staff/notices.ts'
import { lookOver } from './support/axe.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const desktop = { width: 1280, height: 900 }

let portal: StaffPortal
// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  process.env.STAFF_LATE = '1'
  try {
    portal = await openStaffPortal()
  } finally {
    delete process.env.STAFF_LATE
  }
})
test.afterAll(() => portal?.stop())

test('what is late is told beside the queue, page by page, and marked as read by keyboard alone', async ({ page }) => {
  await page.setViewportSize(desktop)
  await portal.enter(page.context(), 'supervisor')
  await page.goto(`${portal.url}/staff/queue/`)
  // Twelve matters, and of each four fifths, the whole and twice the time.
  await page.getByRole('link', { name: words.open(36) }).press('Enter')
  const rows = page.locator('.notices__list a')
  await expect(rows).toHaveCount(30)
  await expect(rows.first()).toContainText(new RegExp(Object.values(words.rungs.promise).join('|')))
  expect(await page.locator('.notices').innerText()).not.toMatch(/13\d{9}|360102-centre/)
  await page.getByRole('button', { name: words.older }).press('Enter')
  await expect(rows).toHaveCount(36)
  await page.getByRole('button', { name: words.markAll }).press('Enter')
  await expect(page.getByRole('heading', { name: words.title })).toBeFocused()
  await expect(page.getByRole('link', { name: words.open(0), exact: true })).toBeVisible()

  await page.reload()
  await expect(rows).toHaveCount(30)
  await expect(page.getByText(words.isNew, { exact: true })).toHaveCount(0)
  await rows.first().press('Enter')
  await expect(page).toHaveURL(/#case\//)
  await page.goBack()
  await expect(rows).toHaveCount(30)
})

for (const mode of modesOf('late')) {
  test(`notices and public numbers fit a phone and a desktop (${mode})`, async ({ page }) => {
    await setMode(page, mode)
    await portal.enter(page.context(), 'dispatcher')
    for (const size of [phoneSize, desktop]) {
      await page.setViewportSize(size)
      await page.goto(`${portal.url}/staff/queue/#notices`)
      await expect(page.locator('.notices__list a')).toHaveCount(12)
      await lookOver(page, `notices ${size.width}`)
      await page.goto(`${portal.url}/accountability/`)
      await lookOver(page, `numbers ${size.width}`)
    }
  })
}

test('the public numbers show what came in last, in the order of the divisions, without script too', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: desktop })
  const page = await context.newPage()
  await page.goto(`${portal.url}/accountability/`)
  const received = accountability.measures.received.label
  await expect(page.locator('.numbers__total > div', { hasText: received })).toContainText('12')
  const areas = page.locator('.numbers tbody tr')
  await expect(areas).toHaveCount(12)
  await expect(areas.nth(0)).toContainText(accountability.own)
  await expect(areas.nth(1)).toContainText('南昌市')
  await expect(areas.nth(1).locator('td').first()).toContainText('12')
  await expect(areas.nth(2).locator('td').first()).toContainText('0')
  await context.close()
})
