import type { Page } from '@playwright/test'
import { matters } from '../../content/words/matters.ts'
import { staffPeople } from '../../content/words/staff/people.ts'
import { staffQueue as words } from '../../content/words/staff/queue.ts'
import { deskStates } from '../../content/words/staff/states.ts'
import type { QueuePage } from '../../worker/contract/desk.ts'
import { sessionCookie } from '../../worker/contract/staff.ts'
import { lookOver } from './support/axe.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const desktop = { width: 1280, height: 900 }

let portal: StaffPortal
// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  portal = await openStaffPortal()
})
test.afterAll(() => portal?.stop())

const rows = (page: Page) => page.locator('.qu__list a')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? '')

async function sitDown(page: Page, role: 'dispatcher' | 'handler' | 'custodian' | 'auditor' = 'dispatcher') {
  await portal.enter(page.context(), role)
  await page.goto(`${portal.url}/staff/queue/`)
}

test('the queue says what is next and what is left, in words', async ({ page }) => {
  await sitDown(page)
  await expect(rows(page).first()).toContainText(/(还剩\d+个工作日|今天到期)/)
  await expect(rows(page).first()).toContainText(deskStates.registered)
  await expect(rows(page).first()).toContainText(matters.kinds.complaint.label)
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(String(await rows(page).count()))
  await expect(page.getByText(words.noMore)).toBeVisible()
  expect(await page.locator('main').innerText()).not.toMatch(/13\d{9}|360102-centre/)
})

test('conditions narrow it, are saved under a name in this browser alone, and are taken off again', async ({
  page,
}) => {
  await sitDown(page)
  await expect(rows(page).first()).toBeVisible()
  const all = await rows(page).count()
  await page.locator('.qu__f summary').first().click()
  await page.getByLabel(words.filter.urgency).selectOption('urgent')
  await expect(page.getByText(words.emptyFiltered)).toBeVisible()
  await page.getByRole('button', { name: words.views.save }).click()
  await expect(page.getByText(words.views.nameMissing)).toBeVisible()
  await page.getByLabel(words.views.name).fill('急的')
  await page.getByRole('button', { name: words.views.save }).click()
  await expect(page.getByText(words.views.saved('急的'))).toBeVisible()
  await page.getByRole('button', { name: words.clear }).click()
  await expect(rows(page)).toHaveCount(all)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(
    JSON.stringify({ 'staff-views': JSON.stringify([{ name: '急的', filter: { urgency: 'urgent' } }]) }),
  )

  await page.reload()
  await page.getByLabel(words.filter.view).selectOption({ label: '急的' })
  await expect(page.getByText(words.emptyFiltered)).toBeVisible()
  await page.locator('.qu__f summary').first().click()
  await page.getByRole('button', { name: words.views.drop('急的') }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('one key goes along the rows, opens, comes back, and can be turned off', async ({ page }) => {
  await page.setViewportSize(desktop)
  await sitDown(page)
  await expect(rows(page).first()).toBeVisible()
  const ids = await rows(page).evaluateAll((links) => links.map((link) => link.getAttribute('data-row')))
  for (const step of [0, 1, 2]) {
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(ids[step])
  }
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(ids[1])
  await page.keyboard.press('Enter')
  await expect(page.locator('.case__t')).toBeFocused()
  await page.keyboard.press('u')
  await expect(page.locator(`[data-row="${ids[1]}"]`)).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByLabel(words.filter.view)).toBeFocused()
  await rows(page).first().focus()
  await page.keyboard.press('Shift+?')
  await expect(page.getByText(words.keys.note)).toBeVisible()
  await page.getByRole('button', { name: words.keys.turnOff }).click()
  await rows(page).first().focus()
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(ids[0])
})

test('more is listed where the page before ended, each once, and the focus goes on to it', async ({ page }) => {
  const size = 5
  // Pages shorter than the desk's own, so that a dozen matters are several of them.
  await page.route('**/api/staff/matters?*', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as QueuePage
    const shown = body.rows.slice(0, size)
    const last = shown[shown.length - 1]
    const next = body.rows.length > size && last ? `${last.dueAt}.${last.id}` : null
    await route.fulfill({ response, json: { ...body, rows: shown, next } })
  })
  await sitDown(page)
  await expect(rows(page)).toHaveCount(size)
  const more = page.getByRole('button', { name: words.more })
  await more.click()
  await expect(rows(page)).toHaveCount(2 * size)
  await expect(rows(page).nth(size)).toBeFocused()
  await more.click()
  await expect(more).toHaveCount(0)
  const ids = await rows(page).evaluateAll((links) => links.map((link) => link.getAttribute('data-row')))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(2 * size)
  await page.getByRole('button', { name: words.refresh }).click()
  await expect(page.getByText(words.refreshed(size))).toBeVisible()
})

test('on a phone the queue and a matter stand one after the other, and going back leads to the row', async ({
  phone,
}) => {
  await sitDown(phone)
  const row = rows(phone).nth(2)
  const id = await row.getAttribute('data-row')
  await row.click()
  await expect(phone.locator('.case__t')).toBeFocused()
  await expect(phone.locator('.qu')).toBeHidden()
  await phone.goBack()
  await expect(phone.locator('.case')).toBeHidden()
  await expect(phone.locator(`[data-row="${id}"]`)).toBeFocused()
  const handle = /编号(\w{5})/.exec(await row.innerText())?.[1] ?? ''
  await phone.locator('.qu__f summary').first().click()
  await phone.locator('#find-number').fill('xx')
  await phone.locator('.qu__find button').click()
  await expect(phone.getByText(words.find.wrong)).toBeVisible()
  await phone.locator('#find-number').fill(handle.toLowerCase())
  await phone.locator('.qu__find button').click()
  await expect(phone.locator('.case__state')).toContainText(handle)
})

test('whoever is not signed in is led to signing in, and whoever has no queue is told so', async ({ page }) => {
  await page.goto(`${portal.url}/staff/queue/#case/7K3MQ`)
  await page.waitForURL('**/staff/sign-in/#next=/staff/queue/#case/7K3MQ')
  await expect(page.getByRole('button', { name: staffPeople.signIn.send, exact: true })).toBeVisible()
  await sitDown(page, 'auditor')
  await expect(page.getByText(words.desk.noRole)).toBeVisible()
  await page.context().clearCookies({ name: sessionCookie })
  await sitDown(page, 'custodian')
  await expect(page).toHaveURL(/#approvals$/)
})

for (const mode of modesOf('desk-queue')) {
  test(`queue and matter pass axe at 360 px and on a desktop in ${mode} mode`, async ({ page }) => {
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    await setMode(page, mode)
    for (const size of [phoneSize, desktop]) {
      await page.setViewportSize(size)
      await sitDown(page, 'handler')
      await expect(rows(page).first()).toBeVisible()
      for (const part of await page.locator('.qu details').all()) {
        await part.evaluate((one) => one.setAttribute('open', ''))
      }
      await lookOver(page, `the queue at ${size.width} px`)
      await rows(page).first().click()
      await expect(page.locator('.case__t')).toBeFocused()
      await lookOver(page, `a matter at ${size.width} px`)
    }
    expect(problems).toEqual([])
  })
}
