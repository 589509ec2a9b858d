import type { BrowserContext, Page } from '@playwright/test'
import { type Fetched, fetchText as fetchFrom } from '../../support/weigh.ts'
import { followLoads } from './loads.ts'
import { siteUrl } from './test.ts'

export const modes = ['light', 'dark', 'elder'] as const
export type Mode = (typeof modes)[number]

/** Which mode a story is seen in today: a seed that anybody can give again. */
const modeSeed = Number(process.env.MODE_SEED ?? Math.floor(Date.now() / 86_400_000))

/**
 * The modes in which the states of a story are seen: all in `test:all`; in the quick run, where axe.spec.ts walks every
 * page in every mode, one of them by the seed, another one each day.
 */
export function modesOf(story: string): readonly Mode[] {
  if (process.env.TEST_ALL) return modes
  const one = modes[(modeSeed + story.length) % modes.length] ?? 'light'
  return [one]
}

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

/** Opens a page and scrolls to its end and back, so that whatever waits to be seen is loaded too, until nothing loads. */
export async function visitWhole(page: Page, path: string): Promise<void> {
  const loads = followLoads(page)
  await page.goto(path, { waitUntil: 'load' })
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top)
      await new Promise((done) => setTimeout(done, 20))
    }
    scrollTo(0, 0)
  })
  await loads.settled()
}

/** One path of the site that the journeys walk. */
export const fetchText = (path: string): Promise<Fetched> => fetchFrom(siteUrl(), path)
