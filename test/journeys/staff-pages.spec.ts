import { accountsPage } from '../../content/words/staff/accounts-page.ts'
import { countsPage } from '../../content/words/staff/counts.ts'
import { handbook } from '../../content/words/staff/handbook.ts'
import { ledgerPage } from '../../content/words/staff/ledger.ts'
import { ledgerActions } from '../../content/words/staff/ledger-actions.ts'
import { staffPeople } from '../../content/words/staff/people.ts'
import type { StaffRole } from '../../worker/contract/roles.ts'
import { weighPage } from '../support/weigh.ts'
import { lookOver } from './support/axe.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

let portal: StaffPortal
// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  portal = await openStaffPortal()
})
test.afterAll(() => portal.stop())

/** A page of one role, opened by somebody who has it. */
const pages: readonly (readonly [path: string, role: StaffRole, shown: string])[] = [
  ['/staff/ledger/', 'auditor', ledgerPage.verify.title],
  ['/staff/accounts/', 'administrator', accountsPage.list],
  ['/staff/counts/', 'supervisor', countsPage.groups.working],
  ['/staff/handbook/', 'grid-worker', handbook.contents],
]

for (const mode of modesOf('staff-pages')) {
  test(`ledger, accounts, counts and handbook pass axe at 360 px and on a desktop in ${mode} mode`, async ({
    browser,
  }) => {
    for (const [path, role, shown] of pages) {
      const context = await browser.newContext({ viewport: phoneSize })
      await portal.enter(context, role)
      const page = await context.newPage()
      await setMode(page, mode)
      await page.goto(portal.url + path)
      await expect(page.getByText(shown).first()).toBeVisible()
      await lookOver(page, `${path} 360`)
      await page.setViewportSize({ width: 1280, height: 900 })
      await lookOver(page, `${path} 1280`)
      await context.close()
    }
  })
}

test('the auditor has the whole ledger recomputed, filters it with the keyboard, and reads one row', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: phoneSize })
  await portal.enter(context, 'auditor')
  const page = await context.newPage()
  await page.goto(`${portal.url}/staff/ledger/`)
  await page.getByRole('button', { name: ledgerPage.verify.start }).click()
  await expect(page.getByText(/台账完整：\d+条记录，2个单位/)).toBeVisible()
  await page.locator('.ledger__filter summary').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(ledgerPage.filter.noun).selectOption('matter')
  await page.getByRole('button', { name: ledgerPage.filter.send, exact: true }).press('Enter')
  await expect(page.locator('.ledger__what').first()).toHaveText(ledgerActions['matter.submit'] ?? '')
  await expect(page.locator('.ledger__rows > li')).toHaveCount(12)
  await page.locator('.ledger__rows summary').first().press('Enter')
  await expect(page.getByText(ledgerPage.n(12))).toBeVisible()
  expect(await page.locator('main').innerText()).not.toContain('演示内容')
  await context.close()
})

test('an administrator gives out a link that is shown once, and lets somebody go', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phoneSize })
  await portal.enter(context, 'administrator')
  const page = await context.newPage()
  await page.goto(`${portal.url}/staff/accounts/`)
  await page.getByRole('button', { name: accountsPage.invite.send }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.locator('#name').fill('王小明')
  await page.locator('#role').selectOption('handler')
  await page.locator('#unit').selectOption('360102-centre')
  await page.getByRole('button', { name: accountsPage.invite.send }).click()
  await expect(page.getByRole('heading', { name: accountsPage.invite.link.title })).toBeFocused()
  const link = await page.locator('.accounts__link code').innerText()
  expect(link).toMatch(/\/staff\/set-up\/#[A-Za-z0-9_-]{43}$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: accountsPage.list })).toBeVisible()
  await expect(page.getByText(link)).toHaveCount(0)
  const guest = await (await browser.newContext()).newPage()
  await guest.goto(link)
  await expect(guest.getByText('王小明：办理人')).toBeVisible()
  await guest.context().close()
  await page.getByRole('button', { name: accountsPage.leave.open('journey-organiser') }).click()
  await expect(page.locator('#leave-cancel')).toBeFocused()
  await page.getByRole('button', { name: accountsPage.leave.confirm }).click()
  await expect(page.getByText(accountsPage.leave.done('journey-organiser'))).toBeVisible()
  await context.close()
})

test('whoever is not signed in is led to the sign-in page and back, and in another role sees whose page it is', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: phoneSize })
  const page = await context.newPage()
  await page.goto(`${portal.url}/staff/ledger/`)
  await page.waitForURL(/\/staff\/sign-in\/#next=\/staff\/ledger\/$/)
  // Until then the page still asks who is there, and would lead somebody who has just come in.
  await expect(page.locator('#account')).toBeVisible()
  await portal.enter(context, 'handler')
  await page.goto(`${portal.url}/staff/accounts/`)
  await expect(page.getByText(accountsPage.nobody)).toBeVisible()
  await expect(page.getByRole('link', { name: staffPeople.links.handbook })).toBeVisible()
  await expect(page.getByRole('link', { name: staffPeople.links.accounts })).toHaveCount(0)
  await context.close()
})

test('the handbook reads without script, and is found by no search', async ({ browser, request }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phoneSize })
  const page = await context.newPage()
  await page.goto(`${portal.url}/staff/handbook/#switches`)
  await expect(page.locator('.handbook')).toHaveCount(13)
  await expect(page.locator('.handbook .cite').first()).toContainText('统筹协调机构')
  // A mark of Markdown beside Chinese punctuation is easily left standing.
  expect(await page.locator('main').innerText()).not.toContain('**')
  await context.close()
  for (const [path] of pages) {
    const answer = await request.get(portal.url + path)
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers()['x-robots-tag']).toBe('noindex')
  }
})

test('pages of the desk for one role cost at most 35 kB of script', async () => {
  for (const path of [...pages.map(([one]) => one), '/staff/switches/']) {
    const { script } = await weighPage(portal.url, path)
    expect(script, path).toBeLessThanOrEqual(35_000)
  }
})
