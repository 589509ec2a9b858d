/** Solves challenges of proof of work in a page as the journey of `work` and `npm run bench` do. */
import type { Browser, Page } from '@playwright/test'
import { challengePath, solverPath } from '../../worker/contract/work.ts'

/** The spec's phone: six times slower than this machine. */
export const slowdown = 6
const puzzles = 60

/** Milliseconds of solving real challenges of the running portal in its own worker. */
const solveMany = (page: Page): Promise<number[]> =>
  page.evaluate(
    async ({ challenge, solver, count }) => {
      const found: number[] = []
      for (let index = 0; index < count; index++) {
        const given = await (await fetch(challenge)).json()
        const begun = performance.now()
        const worker = new Worker(solver)
        const solution = await new Promise<unknown>((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data)
          worker.onerror = reject
          worker.postMessage(given)
        })
        worker.terminate()
        if (!solution) throw new Error('no solution')
        found.push(performance.now() - begun)
      }
      return found
    },
    { challenge: challengePath, solver: solverPath, count: puzzles },
  )

export interface Solving {
  /** Six times what this machine needs: DevTools slows neither a worker nor the browser's cryptography. */
  readonly slow: readonly number[]
  /** What it needs with the page's own thread slowed down by DevTools. */
  readonly throttled: readonly number[]
}

/** Times are of the page's own clock, so other work on the machine lengthens them. */
export async function measureSolving(browser: Browser, siteUrl: string): Promise<Solving> {
  // The page's policy lets only its own script start the solver.
  const context = await browser.newContext({ baseURL: siteUrl, bypassCSP: true, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto('/about/')
    const plain = await solveMany(page)
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const throttled = await solveMany(page)
    return { slow: plain.map((ms) => ms * slowdown), throttled }
  } finally {
    await context.close()
  }
}
