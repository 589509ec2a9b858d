import type { Browser, BrowserContext, Page } from '@playwright/test'
import { demo } from '../../content/demo.ts'
import { staffFrame } from '../../content/words/staff/frame.ts'
import { tasks as names, taskErrors } from '../../content/words/staff/tasks.ts'
import { giveTaskWords, tasksPage as words } from '../../content/words/staff/tasks-page.ts'
import type { StaffRole } from '../../worker/contract/roles.ts'
import { weighPage } from '../support/weigh.ts'
import { keptIn } from './support/offline.ts'
import { lookOver, openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const pagePath = '/staff/tasks/'
const matter = {
  ...demo.matter,
  text: 'canary-text 楼道里一直停着电动车，和物业说过三次。',
  contact: { name: 'canary-name', phone: '13800138000' },
}
const task = { what: 'look', where: '3栋2单元楼下', brief: '看看电动车还停不停', days: 1 }

let portal: StaffPortal
test.beforeEach(async () => {
  portal = await openStaffPortal()
})
test.afterEach(() => portal.stop())

async function enter(browser: Browser, role: StaffRole, change: object = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...change })
  await portal.enter(context, role)
  return context.newPage()
}

const onPhone = (browser: Browser, role: StaffRole = 'grid-worker') =>
  enter(browser, role, { serviceWorkers: 'allow', viewport: phoneSize, isMobile: true, hasTouch: true })

/** What a colleague's desk sends, from a page of theirs. */
async function send(page: Page, method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  if (!page.url().startsWith(portal.url)) await page.goto(`${portal.url}/staff/`)
  return page.evaluate(
    async ({ way, address, sent }) => {
      const { token } = await (await fetch('/api/staff/session')).json()
      const headers = {
        'Content-Type': 'application/json',
        'X-Staff-Token': token ?? '',
        'Idempotency-Key': `journey-${Math.random()}-${Date.now()}`.replace(/\./g, ''),
      }
      const answer = await fetch(address, { method: way, headers, ...(sent && { body: JSON.stringify(sent) }) })
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    { way: method, address: path, sent: body },
  )
}

/** A matter of a resident. */
async function fileMatter(desk: Page): Promise<string> {
  const filed = await send(desk, 'POST', '/api/matters', matter)
  const handle = String(filed.receipt).replace(/ /g, '').slice(0, 5)
  const { id } = await send(desk, 'GET', `/api/staff/matters/${handle}`)
  return String(id)
}

/** And a task of it for the street. */
async function giveTask(desk: Page): Promise<string> {
  const id = await fileMatter(desk)
  await send(desk, 'POST', `/api/staff/matters/${id}/tasks`, task)
  return id
}

/** The same by hand, at the desk: a brief that says how to reach the person is refused. */
async function giveByHand(desk: Page): Promise<string> {
  const id = await fileMatter(desk)
  await desk.goto(`${portal.url}/staff/queue/#case/${id}`)
  await desk.getByText(giveTaskWords.open).click()
  await desk.getByLabel(giveTaskWords.where).fill(task.where)
  await desk.getByLabel(giveTaskWords.brief).fill(`${task.brief}，打13800138000`)
  await desk.getByRole('button', { name: giveTaskWords.send }).click()
  await expect(desk.getByRole('alert')).toContainText(taskErrors.taskPerson)
  await desk.getByLabel(giveTaskWords.brief).fill(task.brief)
  await desk.getByRole('button', { name: giveTaskWords.send }).click()
  await expect(desk.getByText(giveTaskWords.sent)).toBeFocused()
  await expect(desk.getByText(giveTaskWords.waiting)).toBeVisible()
  return id
}

/** Until the shell of the page is kept, so that it opens without a network. */
async function carried(phone: Page): Promise<void> {
  await phone.waitForFunction(async () => (await caches.keys()).some((name) => /^tasks-[0-9a-f]{12}$/.test(name)))
  await phone.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Everything that a phone has kept of this page, in any store. */
async function leftOn(phone: Page) {
  const stored = await phone.evaluate(async () => {
    const read = (name: string) =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => {
          const db = request.result
          const stores = Array.from(db.objectStoreNames)
          if (stores.length === 0) return resolve(0)
          const count = db
            .transaction(stores[0] ?? '')
            .objectStore(stores[0] ?? '')
            .count()
          count.onsuccess = () => {
            db.close()
            resolve(count.result)
          }
        }
      })
    const all = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const scopes = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname)
    return {
      records: all.includes('tasks') ? await read('tasks') : 0,
      services: scopes.filter((scope) => scope.startsWith('/staff/')),
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
    }
  })
  const caches = (await keptIn(phone)).filter(({ name }) => name.startsWith('tasks-'))
  return { ...stored, caches: caches.length }
}
const nothing = { records: 0, services: [], storage: '{}', caches: 0 }

const status = (phone: Page) => phone.locator('.grid > .said')
const seen = async (phone: Page) => (await phone.content()) + JSON.stringify(await keptIn(phone))

async function offline(context: BrowserContext, phone: Page): Promise<void> {
  await context.setOffline(true)
  await phone.goto(portal.url + pagePath)
  await expect(phone.getByText(words.offline)).toBeVisible()
}

test('a hazard is filed in three taps; without a network it waits, and is filed once when the line is back', async ({
  browser,
}) => {
  const phone = await onPhone(browser)
  const offences: string[] = []
  phone.on('pageerror', (error) => offences.push(error.message))
  phone.on('console', (message) => /Content Security|Trusted/.test(message.text()) && offences.push(message.text()))
  await phone.goto(portal.url + pagePath)
  await phone.getByRole('link', { name: words.hazard.open }).tap()
  await phone.getByText(names.hazards.road).tap()
  await phone.getByRole('button', { name: words.hazard.send }).tap()
  await expect(status(phone)).toContainText('已发出，编号')
  await expect(status(phone)).toBeFocused()
  await expect(phone.getByText(`${names.hazards.road}：`)).toBeVisible()

  await carried(phone)
  await offline(phone.context(), phone)
  await phone.getByRole('link', { name: words.hazard.open }).tap()
  await phone.getByText(names.hazards.fire).tap()
  await phone.locator('#where').fill('canary-where 3栋楼道')
  const shot = await phone.screenshot({ type: 'jpeg' })
  await phone.locator('#shot').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: shot })
  await expect(phone.getByRole('img', { name: words.photo.alt })).toBeVisible()
  await phone.getByRole('button', { name: words.hazard.send }).tap()
  await expect(status(phone)).toHaveText(words.told.kept)
  // The tab is killed, and opened again without a network.
  await phone.goto(portal.url + pagePath)
  await expect(phone.getByText(words.waiting.hazard(names.hazards.fire))).toBeVisible()
  await phone.context().setOffline(false)
  await expect(status(phone)).toContainText('已发出，编号')
  await expect(phone.getByText(words.waiting.title)).toHaveCount(0)
  await phone.reload()
  await expect(phone.getByText(`${names.hazards.fire}：`)).toHaveCount(1)

  const desk = await enter(browser, 'handler')
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
  const desk = await enter(browser, 'handler')
  const id = await giveByHand(desk)
  const phone = await onPhone(browser)
  await phone.goto(portal.url + pagePath)
  await phone.getByRole('link', { name: names.kinds.look }).tap()
  await expect(phone.getByText(task.where)).toBeVisible()
  await expect(phone.getByText(task.brief)).toBeVisible()
  const handle = String((await send(desk, 'GET', `/api/staff/matters/${id}`)).handle)
  expect(await seen(phone)).not.toMatch(new RegExp(`canary-|13800138000|${handle}|${id}`))

  await carried(phone)
  await offline(phone.context(), phone)
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
  await expect(phone.goto(portal.url + pagePath)).rejects.toThrow()
})

test('signing out with something unsent asks first; staying keeps it', async ({ browser }) => {
  const phone = await onPhone(browser)
  await phone.goto(portal.url + pagePath)
  await phone.route('**/api/staff/hazards', (route) => route.abort())
  await phone.getByRole('link', { name: words.hazard.open }).tap()
  await phone.getByText(names.hazards.water).tap()
  await phone.getByRole('button', { name: words.hazard.send }).tap()
  await expect(status(phone)).toHaveText(words.told.kept)
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

test('after 24 hours nothing is left on the phone, whether the page stays open or is opened again', async ({
  browser,
}) => {
  const desk = await enter(browser, 'handler')
  await giveTask(desk)
  for (const isOpen of [true, false]) {
    const phone = await onPhone(browser)
    await phone.clock.install()
    await phone.goto(portal.url + pagePath)
    await phone.getByRole('link', { name: names.kinds.look }).tap()
    await expect(phone.getByText(task.brief)).toBeVisible()
    await carried(phone)
    await offline(phone.context(), phone)
    await phone.getByRole('link', { name: names.kinds.look }).tap()
    await expect(phone.getByText(task.brief)).toBeVisible()
    await phone.clock.setSystemTime(Date.now() + 24 * 3_600_000 + 60_000)
    if (isOpen) await phone.clock.runFor(61_000)
    else await phone.goto(`${portal.url}${pagePath}#list`).then(() => phone.reload())
    await expect(phone.getByText(words.nothing)).toBeVisible()
    expect(await leftOn(phone)).toEqual(nothing)
    await phone.context().close()
  }
})

for (const mode of modesOf('grid')) {
  test(`the page passes axe and fits 360 px and a desktop in ${mode} mode, in each of its places`, async ({
    browser,
  }) => {
    const desk = await enter(browser, 'handler')
    await giveTask(desk)
    for (const viewport of [phoneSize, { width: 1280, height: 900 }]) {
      const page = await enter(browser, 'grid-worker', { viewport })
      await setMode(page, mode)
      await page.goto(portal.url + pagePath)
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

test('the page is for grid workers, costs at most 35 kB of script, and its service worker reaches nothing else', async ({
  browser,
}) => {
  const handler = await onPhone(browser, 'handler')
  await handler.goto(portal.url + pagePath)
  await expect(handler.getByText(words.stranger)).toBeVisible()
  expect((await weighPage(portal.url, pagePath)).script).toBeLessThanOrEqual(35_000)
  const service = await fetch(`${portal.url}/tasks-sw.js`)
  expect(service.headers.get('content-type')).toMatch(/javascript/)
  expect(service.headers.get('cache-control')).toMatch(/no-(cache|store)/)
  expect(service.headers.get('content-security-policy')).toContain("default-src 'none'; connect-src 'self'")
  expect(service.headers.get('service-worker-allowed')).toBeNull()
  expect(await service.text()).not.toMatch(/\/api\/|\/report\//)
})
