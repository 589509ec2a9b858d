import { ask } from '../../content/words/ask.ts'
import { switches, switchesPage as words } from '../../content/words/switches.ts'
import { lookOver } from './support/axe.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

/** A portal of its own: what is off here is off for nobody else. */
let portal: StaffPortal
// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  portal = await openStaffPortal()
})
test.afterAll(() => portal.stop())

const desktop = { width: 1280, height: 900 }

test('a supervisor turns submissions off with the keyboard; residents read why and where else, and it comes back', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: phoneSize })
  await portal.enter(context, 'supervisor')
  const page = await context.newPage()
  await page.goto(`${portal.url}/staff/switches/`)
  const off = page.getByRole('button', { name: words.turnOff(words.names.submissions) })
  await off.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('input[name=reason]').first()).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('预计今天下午恢复')
  await expect(page.locator('.closed')).toContainText(switches.reasons.fault)
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.done.off)).toBeVisible()
  const on = page.getByRole('button', { name: words.turnOn(words.names.submissions) })
  await expect(on).toBeFocused()

  const resident = await (await browser.newContext({ viewport: phoneSize, javaScriptEnabled: false })).newPage()
  for (const path of ['/report/', '/report/sealed/', '/volunteer/sign-up/']) {
    await resident.goto(portal.url + path)
    const notice = resident.locator('.closed')
    await expect(notice, path).toContainText(switches.titles.submissions)
    await expect(notice, path).toContainText(`${switches.reasons.fault}预计今天下午恢复。`)
    await expect(notice, path).toContainText('12345')
    await expect(resident.locator('main form'), path).toHaveCount(0)
  }
  await resident.goto(`${portal.url}/report/track/`)
  await expect(resident.locator('input[name=receipt]')).toBeVisible()

  await page.keyboard.press('Enter')
  await expect(page.getByText(words.done.on)).toBeVisible()
  await resident.goto(`${portal.url}/report/`)
  await expect(resident.locator('input[name=kind]').first()).toBeAttached()
  await resident.context().close()
  await context.close()
})

test('whoever has written a question when it is turned off reads why, and keeps what they wrote', async ({
  browser,
}) => {
  const staff = await browser.newContext()
  await portal.enter(staff, 'supervisor')
  const desk = await staff.newPage()
  const resident = await (await browser.newContext({ viewport: phoneSize })).newPage()
  await resident.goto(`${portal.url}/ask/`)
  await resident.locator('#q').fill('物业不管楼道里的电动车，该找谁？')
  await desk.goto(`${portal.url}/staff/switches/`)
  await desk.getByRole('button', { name: words.turnOff(words.names.assistant) }).click()
  // Without a reason nothing is turned.
  await desk.getByRole('button', { name: words.confirm }).click()
  await expect(desk.getByText(words.missing)).toBeVisible()
  await desk.getByLabel(switches.reasons.correction).check()
  await desk.getByRole('button', { name: words.confirm }).click()
  await expect(desk.getByText(words.done.off)).toBeVisible()
  await resident.getByRole('button', { name: ask.button, exact: true }).click()
  await expect(resident.locator('.closed')).toContainText(switches.titles.assistant)
  await expect(resident.locator('#q')).toHaveValue('物业不管楼道里的电动车，该找谁？')
  // Another supervisor's page that stands open is told that it is late.
  await resident.context().close()
  await desk.getByRole('button', { name: words.turnOn(words.names.assistant) }).click()
  await expect(desk.getByText(words.done.on)).toBeVisible()
  await staff.close()
})

for (const mode of modesOf('switches')) {
  test(`switches and what residents read pass axe at 360 px and on a desktop in ${mode} mode`, async ({ browser }) => {
    const context = await browser.newContext()
    await portal.enter(context, 'supervisor')
    const page = await context.newPage()
    await setMode(page, mode)
    await page.setViewportSize(phoneSize)
    await page.goto(`${portal.url}/staff/switches/`)
    await page.getByRole('button', { name: words.turnOff(words.names.survey) }).click()
    await page.getByLabel(switches.reasons.safety).check()
    for (const size of [phoneSize, desktop]) {
      await page.setViewportSize(size)
      await lookOver(page, `the form of a switch ${size.width}`)
    }
    await page.getByRole('button', { name: words.confirm }).click()
    await expect(page.getByText(words.done.off)).toBeVisible()
    for (const size of [phoneSize, desktop]) {
      await page.setViewportSize(size)
      for (const path of ['/staff/switches/', '/survey/', '/survey/2026-open/']) {
        await page.goto(portal.url + path)
        await expect(page.locator('.closed')).toBeVisible()
        await lookOver(page, `${path} ${size.width}`)
      }
    }
    await page.goto(`${portal.url}/staff/switches/`)
    await page.getByRole('button', { name: words.turnOn(words.names.survey) }).click()
    await expect(page.getByText(words.done.on)).toBeVisible()
    await context.close()
  })
}
