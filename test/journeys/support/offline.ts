import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { offline } from '../../../content/words/offline.ts'

/** A good line: what the browser guesses of a busy test machine may be 2G, on which nothing is saved. */
export const onGoodLine = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: {}, configurable: true }))

/** Waits until the foot of the page says that the copy on this device is whole, and answers with its date. */
export async function savedAt(page: Page): Promise<string> {
  const line = page.locator('[data-kept]')
  await expect(line).toBeVisible()
  await expect(line).toContainText(offline.kept)
  const date = (await line.locator('span').textContent()) ?? ''
  const today = new Date()
  expect(date).toMatch(new RegExp(`^${today.getFullYear()}年\\d+月\\d+日$`))
  return date
}

export type Kept = { readonly name: string; readonly paths: string[]; readonly text: string }

/** Every cache of this origin: its name, its addresses, all its text. */
export function keptIn(page: Page): Promise<Kept[]> {
  return page.evaluate(async () => {
    const found: { name: string; paths: string[]; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const requests = await cache.keys()
      const texts = await Promise.all((await cache.matchAll()).map((answer) => answer.text()))
      const paths = requests.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search)
      found.push({ name, paths, text: texts.join('\n') })
    }
    return found
  })
}
