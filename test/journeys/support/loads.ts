import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from '@playwright/test'

const waitMsMax = 30_000

export interface Loads {
  /**
   * Waits until every request has been answered and the page, idle and drawn anew, asks for nothing more; then stops
   * following. @throws Error that names what is still under way after thirty seconds
   */
  settled(): Promise<void>
}

/** Follows what a page asks for from now on. */
export function followLoads(page: Page): Loads {
  const underWay = new Set<Request>()
  let begun = 0
  const begin = (request: Request) => {
    underWay.add(request)
    begun += 1
  }
  const end = (request: Request) => underWay.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  const settled = async () => {
    const last = Date.now() + waitMsMax
    for (let before = -1; underWay.size > 0 || begun !== before; ) {
      if (Date.now() > last) throw new Error(`still loads ${[...underWay].map((request) => request.url()).join(', ')}`)
      before = begun
      if (underWay.size > 0) await sleep(10)
      else await page.evaluate(idleOnce)
    }
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
  }
  return { settled }
}

/** What waits for an idle page or for the next picture has had its turn, and some time to ask. */
const idleOnce = () =>
  new Promise<void>((done) => {
    requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done, 50)))
  })
