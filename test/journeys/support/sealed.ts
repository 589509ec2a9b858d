import type { Page, Request } from '@playwright/test'
import { forms } from '../../../content/words/forms.ts'
import { sealed } from '../../../content/words/sealed.ts'
import { parseReceipt } from '../../../worker/contract/receipts.ts'
import { gzipBytes } from '../../support/weigh.ts'
import { expect } from './test.ts'
import { fetchText } from './visit.ts'

export const canary = 'JINSI7Q'
export const text = `楼下烧烤店老板${canary}每天晚上带人收保护费，不给就砸摊子，昨天又砸了两家。`
export const phoneCanary = '13800138765'
export const nameCanary = 'ZHANG8W'

export const main = (page: Page) => page.getByRole('main')
export const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()
export const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
export const atStep = (page: Page, step: keyof typeof sealed.steps) => expect(h1(page)).toHaveText(sealed.steps[step])
export const box = (page: Page) => page.getByLabel(sealed.what.text)
export const groups = (page: Page) => page.locator('.code__g span')

/** Everything that left the page: addresses, headers and bodies. */
export function listen(page: Page): { readonly posts: string[]; all(): string } {
  const sent: string[] = []
  const posts: string[] = []
  const take = (request: Request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postDataBuffer()?.toString('latin1')}`)
    if (request.method() !== 'GET') posts.push(`${request.method()} ${new URL(request.url()).pathname}`)
  }
  page.on('request', take)
  return { posts, all: () => sent.join('\n') }
}

export async function choosePrivacy(page: Page, label: string): Promise<void> {
  await expect(page.locator('form.form')).toBeVisible()
  await page.getByLabel(label).check()
  await press(page, forms.next)
  await atStep(page, 'what')
}

export async function writeWhat(page: Page, about: 'no' | 'yes' = 'no'): Promise<void> {
  await box(page).fill(text)
  await page.locator(`#aboutUnit-${about}`).check()
  await press(page, forms.next)
  await atStep(page, 'photos')
}

export async function chooseWhere(page: Page): Promise<void> {
  await atStep(page, 'where')
  await page.getByLabel(sealed.where.city).selectOption({ label: '南昌市' })
  await page.getByLabel(sealed.where.county).selectOption({ label: '东湖区' })
  await page.getByLabel(sealed.where.township).selectOption({ label: '大院街道' })
  await press(page, forms.next)
}

export async function giveContact(page: Page): Promise<void> {
  await atStep(page, 'contact')
  await page.getByLabel(sealed.contact.name).fill(nameCanary)
  await page.getByRole('textbox', { name: sealed.contact.phone }).fill(phoneCanary)
  await press(page, forms.next)
  await atStep(page, 'check')
}

/** A picture that a telephone could have taken. */
export async function addPhoto(page: Page, colour: string): Promise<void> {
  const bytes = await page.evaluate(async (fill) => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = fill
      pen.fillRect(0, 0, 600, 400)
    }
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg')
    })
    return Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
  }, colour)
  const before = await page.locator('.photos__item').count()
  await page.locator('#photos').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  await expect(page.locator('.photos__item')).toHaveCount(before + 1)
}

export async function readCode(page: Page): Promise<string> {
  await expect(groups(page)).toHaveCount(6)
  const code = (await groups(page).allTextContents()).join('')
  expect(parseReceipt(code)).not.toBeNull()
  return code
}

/** Weighs every script that the page fetches, the lazy ones and those of its workers too; bytes after gzip. */
export function weighScripts(page: Page): () => Promise<number> {
  const paths = new Set<string>()
  page.on('response', (answer) => {
    if (/javascript/.test(answer.headers()['content-type'] ?? '')) paths.add(new URL(answer.url()).pathname)
  })
  return async () => {
    const files = await Promise.all(Array.from(paths, (path) => fetchText(path)))
    return files.reduce((sum, { text }) => sum + gzipBytes(text), 0)
  }
}

/** All names and values that this browser keeps, and whether there is a database of drafts. */
export function keptIn(page: Page): Promise<{ readonly text: string; readonly databases: string[] }> {
  return page.evaluate(async () => ({
    text: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
  }))
}
