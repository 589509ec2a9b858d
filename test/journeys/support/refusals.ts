import type { Page } from '@playwright/test'
import { watch } from './visit.ts'

declare global {
  interface Window {
    /** What the page's policies refused, as the browser says it. */
    refusals?: string[]
  }
}

/** Listens from before the first script; what a page refused is read before it is left. */
export async function listen(page: Page): Promise<(path: string) => Promise<string[]>> {
  await page.addInitScript(() => {
    window.refusals = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.refusals?.push(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  const { offences } = watch(page, page.context())
  return async (path) => {
    const refused = await page.evaluate(() => window.refusals ?? ['nobody listened'])
    return [...refused, ...offences.splice(0)].map((one) => `${path}: ${one}`)
  }
}
