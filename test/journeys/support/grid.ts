import type { Browser, Page } from '@playwright/test'
import { demo } from '../../../content/demo.ts'
import { taskErrors } from '../../../content/words/staff/tasks.ts'
import { giveTaskWords, tasksPage as words } from '../../../content/words/staff/tasks-page.ts'
import type { StaffRole } from '../../../worker/contract/roles.ts'
import { tasksPagePath } from '../../../worker/contract/tasks.ts'
import { lookOver } from './axe.ts'
import { keptIn } from './offline.ts'
import type { StaffPortal } from './staff-portal.ts'
import { expect, phoneSize } from './test.ts'

const matter = {
  ...demo.matter,
  text: 'canary-text 楼道里一直停着电动车，和物业说过三次。',
  contact: { name: 'canary-name', phone: '13800138000' },
}
export const task = { what: 'look', where: '3栋2单元楼下', brief: '看看电动车还停不停', days: 1 }

/** A page of somebody of this role, at the empty first page of the desk. */
export async function enter(
  portal: StaffPortal,
  browser: Browser,
  role: StaffRole,
  change: object = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...change,
  })
  await portal.enter(context, role)
  const page = await context.newPage()
  await page.goto('/staff/')
  return page
}

/** The same on a phone, which may keep a page of its own. */
export const onPhone = (portal: StaffPortal, browser: Browser, role: StaffRole = 'grid-worker') =>
  enter(portal, browser, role, { serviceWorkers: 'allow', viewport: phoneSize, isMobile: true, hasTouch: true })

/** What a colleague's desk sends, from a page of theirs. */
export async function send(page: Page, method: string, path: string, body?: object): Promise<Record<string, unknown>> {
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
export async function giveTask(desk: Page): Promise<string> {
  const id = await fileMatter(desk)
  await send(desk, 'POST', `/api/staff/matters/${id}/tasks`, task)
  return id
}

/** The same by hand, at the desk: a brief that says how to reach the person is refused. */
export async function giveByHand(desk: Page): Promise<string> {
  const id = await fileMatter(desk)
  await desk.goto(`/staff/queue/#case/${id}`)
  await desk.getByText(giveTaskWords.open).click()
  await desk.getByLabel(giveTaskWords.where).fill(task.where)
  await desk.getByLabel(giveTaskWords.brief).fill(`${task.brief}，打13800138000`)
  await desk.getByRole('button', { name: giveTaskWords.send }).click()
  await expect(desk.getByRole('alert')).toContainText(taskErrors.taskPerson)
  await desk.getByLabel(giveTaskWords.brief).fill(task.brief)
  await desk.getByRole('button', { name: giveTaskWords.send }).click()
  await expect(desk.getByText(giveTaskWords.sent)).toBeFocused()
  await expect(desk.getByText(giveTaskWords.waiting)).toBeVisible()
  await lookOver(desk, 'a case with its tasks')
  return id
}

/** Until the shell of the page is kept, so that it opens without a network. */
export async function carried(phone: Page): Promise<void> {
  await phone.waitForFunction(async () => (await caches.keys()).some((name) => /^tasks-shell-[0-9a-f]{12}$/.test(name)))
  await phone.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Everything that a phone has kept of this page, in any store. */
export async function leftOn(phone: Page) {
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
export const nothing = { records: 0, services: [], storage: '{}', caches: 0 }

export const status = (phone: Page) => phone.locator('.grid > .said')
export const seen = async (phone: Page) => (await phone.content()) + JSON.stringify(await keptIn(phone))

/** Without a network, and the page opened anew. */
export async function goOffline(phone: Page): Promise<void> {
  await phone.context().setOffline(true)
  await phone.goto(tasksPagePath)
  await expect(phone.getByText(words.offline)).toBeVisible()
}
