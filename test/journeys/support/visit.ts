import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from '@playwright/test'
import { siteUrl } from './test.ts'

export const modes = ['light', 'dark', 'elder'] as const
export type Mode = (typeof modes)[number]

/** Sets light, dark or 长辈版 for all pages of a context, as the switch in the masthead would. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  if (mode === 'elder') await page.context().addInitScript(() => localStorage.setItem('size', 'large'))
}

/** What a page did that it should not: requests that leave the origin, broken policy, errors of script. */
export function watch(page: Page, context: BrowserContext): { readonly offences: string[] } {
  const offences: string[] = []
  const home = new URL(siteUrl()).origin
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== home) offences.push(`asks ${url}`)
  })
  page.on('pageerror', (error) => offences.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    const isMissingPage = /status of 4\d\d/.test(text)
    if (message.type() === 'error' && !isMissingPage) offences.push(`console: ${text}`)
  })
  return { offences }
}

/** Scrolls to the end and back, so that whatever waits to be seen is loaded too. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top)
      await new Promise((done) => setTimeout(done, 20))
    }
    scrollTo(0, 0)
  })
  await page.waitForLoadState('networkidle')
}

/** Bytes on the wire when compressed as production does. */
export const gzipBytes = (body: string | Uint8Array): number => gzipSync(body, { level: 9 }).length

export async function fetchText(path: string): Promise<{ status: number; type: string; text: string }> {
  const answer = await fetch(new URL(path, siteUrl()), { redirect: 'follow' })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}
