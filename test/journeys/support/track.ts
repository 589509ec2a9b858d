import { type BrowserContext, expect, type Page } from '@playwright/test'
import { track } from '../../../content/words/track.ts'
import type { Desk } from './desk.ts'

/** What a person wrote in the open. */
export const text = '楼道里一直有人给电动车充电，和物业说过三次，没有人来处理。'
const matter = {
  kind: 'complaint',
  topic: 'housing-estate',
  text,
  place: { city: '360100', county: '360102' },
  contact: { name: '张女士', phone: '13800138000' },
}

let filed = 0

/** Files a matter in the open and answers with its code. */
export async function file(desk: Desk): Promise<string> {
  filed += 1
  const key = `track-journey-${process.pid}-${filed}`
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: desk.url }
  const answer = await fetch(`${desk.url}/api/matters`, { method: 'POST', headers, body: JSON.stringify(matter) })
  return ((await answer.json()) as { receipt: string }).receipt
}

export const handleOf = (code: string) => code.replace(/ /g, '').slice(0, 5)
export const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
export const box = (page: Page) => page.getByRole('textbox', { name: track.label })
export const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** Comes back with a code to a matter that stands so. */
export async function enter(desk: Desk, page: Page, code: string, state: string): Promise<void> {
  await page.goto(`${desk.url}/report/track/`)
  await box(page).fill(code)
  await press(page, track.go)
  await expect(h1(page)).toHaveText(state)
}

export const question = '停车的楼道是几单元？'

/** Takes the matter to where the unit asks something. */
export async function ask(desk: Desk, code: string): Promise<void> {
  const handle = handleOf(code)
  await desk.act({ handle, role: 'dispatcher', action: 'matter.queue' })
  await desk.act({ handle, role: 'dispatcher', action: 'matter.assign' })
  await desk.act({ handle, role: 'handler', action: 'matter.look' })
  await desk.act({ handle, role: 'handler', action: 'matter.accept' })
  const dueAt = Date.now() + 5 * 86_400_000
  await desk.act({ handle, role: 'handler', action: 'matter.ask', kind: 'question', text: question, dueAt })
}

/** The unit says that it is solved. */
export function reply(desk: Desk, code: string, role: 'handler' | 'reviewer', said: string): Promise<string> {
  const handle = handleOf(code)
  return desk.act({ handle, role, action: 'matter.reply', kind: 'reply', text: said, outcome: 'solved' })
}

/** Everything that leaves the browser, addresses and headers too. */
export function listen(context: BrowserContext): () => string {
  const sent: string[] = []
  context.on('request', (request) => {
    sent.push(decodeURIComponent(request.url()), JSON.stringify(request.headers()), request.postData() ?? '')
  })
  return () =>
    decodeURIComponent(
      sent
        .join('\n')
        .replace(/\+/g, ' ')
        .replace(/%(?![0-9A-F]{2})/g, ''),
    )
}

/** The code as people write it, and the pieces of its secret. */
export const pieces = (code: string) => [code, code.replace(/ /g, ''), ...code.split(' ').slice(1)]
