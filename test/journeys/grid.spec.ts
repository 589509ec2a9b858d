import { staffFrame } from '../../content/words/staff/frame.ts'
import { tasks as names } from '../../content/words/staff/tasks.ts'
import { giveTaskWords, tasksPage as words } from '../../content/words/staff/tasks-page.ts'
import { tasksPagePath as pagePath, tasksServicePath } from '../../worker/contract/tasks.ts'
import { weighPage } from '../support/weigh.ts'
import { lookOver } from './support/axe.ts'
import {
  carried,
  enter,
  giveByHand,
  giveTask,
  goOffline,
  leftOn,
  nothing,
  onPhone,
  seen,
  send,
  status,
  task,
} from './support/grid.ts'
import { keyboard } from './support/hands.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

let portal: StaffPortal
test.beforeEach(async () => {
  portal = await openStaffPortal()
})
test.afterEach(() => portal.stop())

test('a hazard is filed in three taps; without a network it waits, and is filed once when the line is back', async ({
  browser,
}) => {
  const phone = await onPhone(portal, browser)
  const offences: string[] = []
  phone.on('pageerror', (error) => offences.push(error.message))
  phone.on('console', (message) => /Content Security|Trusted/.test(message.text()) && offences.push(message.text()))
  await phone.goto(pagePath)
  await phone.getByRole('link', { name: words.hazard.open }).tap()
  await phone.getByText(names.hazards.road).tap()
  await phone.getByRole('button', { name: words.hazard.send }).tap()
  await expect(status(phone)).toContainText('已发出，编号')
  await expect(status(phone)).toBeFocused()
  await expect(phone.getByText(`${names.hazards.road}：`)).toBeVisible()

  await carried(phone)
  await goOffline(phone)
  await phone.getByRole('link', { name: words.hazard.open }).tap()
  await phone.getByText(names.hazards.fire).tap()
  await phone.locator('#where').fill('canary-where 3栋楼道')
  const shot = await phone.screenshot({ type: 'jpeg' })
  await phone.locator('#shot').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: shot })
  await expect(phone.getByRole('img', { name: words.photo.alt })).toBeVisible()
  await phone.getByRole('button', { name: words.hazard.send }).tap()
  await expect(status(phone)).toHaveText(words.told.kept)
  // The tab is killed, and opened again without a network.
  await phone.goto(pagePath)
  await expect(phone.getByText(words.waiting.hazard(names.hazards.fire))).toBeVisible()
  await phone.context().setOffline(false)
  await expect(status(phone)).toContainText('已发出，编号')
  await expect(phone.getByText(words.waiting.title)).toHaveCount(0)
  await phone.reload()
  await expect(phone.getByText(`${names.hazards.fire}：`)).toHaveCount(1)

  const desk = await enter(portal, browser, 'handler')
  const { rows } = (await send(desk, 'GET', '/api/staff/matters?topic=grid')) as { rows: { id: string }[] }
  expect(rows).toHaveLength(2)
  const cases = await Promise.all(rows.map(({ id }) => send(desk, 'GET', `/api/staff/matters/${id}`)))
  expect(JSON.stringify(cases)).toContain('canary-where 3栋楼道')
  expect(cases.flatMap(({ attachments }) => attachments)).toHaveLength(1)
  expect(offences).toEqual([])
})

test('a task has a brief without identity, is done with a photo offline, and nothing is left after signing out', async ({
  browser,
}) => {
  const desk = await enter(portal, browser, 'handler')
  const id = await giveByHand(desk)
  const phone = await onPhone(portal, browser)
  await phone.goto(pagePath)
  await phone.getByRole('link', { name: names.kinds.look }).tap()
  await expect(phone.getByText(task.where)).toBeVisible()
  await expect(phone.getByText(task.brief)).toBeVisible()
  const handle = String((await send(desk, 'GET', `/api/staff/matters/${id}`)).handle)
  expect(await seen(phone)).not.toMatch(new RegExp(`canary-|13800138000|${handle}|${id}`))

  await carried(phone)
  await goOffline(phone)
  await phone.getByRole('link', { name: names.kinds.look }).tap()
  await expect(phone.getByText(task.brief)).toBeVisible()
  await phone.getByText(names.outcomes.done).tap()
  await phone.locator('#note').fill('已经搬走')
  const shot = await phone.screenshot({ type: 'jpeg' })
  await phone.locator('#shot').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: shot })
  await expect(phone.getByRole('img', { name: words.photo.alt })).toBeVisible()
  await phone.getByRole('button', { name: words.brief.send }).tap()
  await expect(status(phone)).toHaveText(words.told.kept)

  await phone.context().setOffline(false)
  await expect(status(phone)).toHaveText(words.told.done)
  await desk.reload()
  await desk.getByText(giveTaskWords.open).click()
  await expect(desk.getByText('已经搬走')).toContainText(names.outcomes.done)
  await desk.getByRole('button', { name: giveTaskWords.photo }).click()
  const picture = desk.getByRole('img', { name: giveTaskWords.photoAlt })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)

  expect(await leftOn(phone)).not.toEqual(nothing)
  await phone.getByRole('button', { name: staffFrame.signOut }).tap()
  await phone.waitForURL('**/staff/sign-in/**')
  expect(await leftOn(phone)).toEqual(nothing)
  await phone.context().setOffline(true)
  await expect(phone.goto(pagePath)).rejects.toThrow()
})

test('signing out with something unsent asks first; staying keeps it', async ({ browser }) => {
  const phone = await onPhone(portal, browser)
  await phone.context().route(`**${tasksServicePath}`, (route) => route.abort())
  await phone.goto(pagePath)
  await phone.route('**/api/staff/hazards', (route) => route.abort())
  await phone.getByRole('link', { name: words.hazard.open }).tap()
  await phone.getByText(names.hazards.water).tap()
  await phone.getByRole('button', { name: words.hazard.send }).tap()
  await expect(status(phone)).toHaveText(words.told.kept)
  // The copy of the page arrives, or a new one of a new version, while something waits.
  await phone.context().unroute(`**${tasksServicePath}`)
  await phone.reload()
  await expect(phone.getByText(words.waiting.title)).toBeVisible()
  await carried(phone)
  let asked = ''
  phone.once('dialog', (dialog) => {
    asked = dialog.message()
    void dialog.dismiss()
  })
  await phone.getByRole('button', { name: staffFrame.signOut }).tap()
  await expect.poll(() => asked).toBe(staffFrame.unsent)
  await phone.unroute('**/api/staff/hazards')
  await phone.getByRole('button', { name: words.waiting.send }).tap()
  await expect(status(phone)).toContainText('已发出，编号')
})

test('when the session has ended, briefs are gone and what waits is kept for its owner alone', async ({ browser }) => {
  const desk = await enter(portal, browser, 'handler')
  await giveTask(desk)
  for (const isOwner of [true, false]) {
    const phone = await onPhone(portal, browser)
    await phone.goto(pagePath)
    await phone.getByRole('link', { name: names.kinds.look }).tap()
    await expect(phone.getByText(task.brief)).toBeVisible()
    await carried(phone)
    await goOffline(phone)
    await phone.getByRole('link', { name: words.hazard.open }).tap()
    await phone.getByText(names.hazards.crowd).tap()
    await phone.getByRole('button', { name: words.hazard.send }).tap()
    await expect(status(phone)).toHaveText(words.told.kept)
    await phone.context().clearCookies()
    await phone.context().setOffline(false)
    await expect(phone.getByText(words.ended)).toBeVisible()
    await expect(phone.getByRole('link', { name: names.kinds.look })).toHaveCount(0)
    await portal.enter(phone.context(), isOwner ? 'grid-worker' : 'handler')
    await phone.reload()
    if (isOwner) await expect(status(phone)).toContainText('已发出，编号')
    else {
      await expect(phone.getByText(words.stranger)).toBeVisible()
      expect(await leftOn(phone)).toEqual(nothing)
    }
    await phone.context().close()
  }
})

test('after 24 hours nothing is left on the phone, whether the page stays open or is opened again', async ({
  browser,
}) => {
  const desk = await enter(portal, browser, 'handler')
  await giveTask(desk)
  for (const isOpen of [true, false]) {
    const phone = await onPhone(portal, browser)
    await phone.clock.install()
    await phone.goto(pagePath)
    await phone.getByRole('link', { name: names.kinds.look }).tap()
    await expect(phone.getByText(task.brief)).toBeVisible()
    await carried(phone)
    await goOffline(phone)
    await phone.getByRole('link', { name: names.kinds.look }).tap()
    await expect(phone.getByText(task.brief)).toBeVisible()
    await phone.clock.setSystemTime(Date.now() + 24 * 3_600_000 + 60_000)
    if (isOpen) await phone.clock.runFor(61_000)
    else await phone.goto(`${pagePath}#list`).then(() => phone.reload())
    await expect(phone.getByText(words.nothing)).toBeVisible()
    expect(await leftOn(phone)).toEqual(nothing)
    await phone.context().close()
  }
})

for (const mode of modesOf('grid')) {
  test(`the page passes axe and fits 360 px and a desktop in ${mode} mode, in each of its places`, async ({
    browser,
  }) => {
    const desk = await enter(portal, browser, 'handler')
    await giveTask(desk)
    for (const viewport of [phoneSize, { width: 1280, height: 900 }]) {
      const page = await enter(portal, browser, 'grid-worker', { viewport })
      await setMode(page, mode)
      await page.goto(pagePath)
      await expect(page.getByRole('link', { name: names.kinds.look }).first()).toBeVisible()
      await lookOver(page, 'list')
      await page.getByRole('link', { name: words.hazard.open }).click()
      await page.getByRole('button', { name: words.hazard.send }).click()
      await expect(page.getByText(words.hazard.choose)).toBeVisible()
      await lookOver(page, 'hazard with a mistake')
      await page.goBack()
      await page.getByRole('link', { name: names.kinds.look }).first().click()
      await expect(page.getByText(task.brief)).toBeVisible()
      await lookOver(page, 'task')
      await page.context().close()
    }
  })
}

test('a hazard is filed with the keyboard alone', async ({ browser }) => {
  const page = await enter(portal, browser, 'grid-worker')
  await page.goto(pagePath)
  await keyboard.press(page.getByRole('link', { name: words.hazard.open }))
  await keyboard.mark(page.getByRole('radio', { name: names.hazards.power }))
  await keyboard.press(page.getByRole('button', { name: words.hazard.send }))
  await expect(status(page)).toContainText('已发出，编号')
  await expect(status(page)).toBeFocused()
})

test('the page is for grid workers, costs at most 35 kB of script, and its service worker reaches nothing else', async ({
  browser,
}) => {
  const handler = await onPhone(portal, browser, 'handler')
  await handler.goto(pagePath)
  await expect(handler.getByText(words.stranger)).toBeVisible()
  expect((await weighPage(portal.url, pagePath)).script).toBeLessThanOrEqual(35_000)
  const service = await fetch(portal.url + tasksServicePath)
  expect(service.headers.get('content-type')).toMatch(/javascript/)
  expect(service.headers.get('cache-control')).toMatch(/no-(cache|store)/)
  expect(service.headers.get('content-security-policy')).toContain("default-src 'none'; connect-src 'self'")
  expect(service.headers.get('service-worker-allowed')).toBeNull()
  expect(await service.text()).not.toMatch(/\/api\/|\/report\//)
})
