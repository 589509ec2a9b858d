// The script of a bare page: solves as the portal does, once beside the page and once on it, and posts what it found.
import { scriptUrl } from '../../site/browser/script-url.ts'
import { WorkFault } from '../../site/browser/work/fault.ts'
import { solveWork } from '../../site/browser/work/solve.ts'
import type { WorkChallenge } from '../../worker/contract/work.ts'

export interface WorkErrand {
  readonly challenges: readonly WorkChallenge[]
}

export interface WorkFindings {
  readonly beside: string
  readonly onPage: string
  /** Frames that the page drew while it solved by itself. */
  readonly frames: number
  readonly cancelled: string
  /** Addresses that the policy let through, of those tried. */
  readonly passed: readonly string[]
  readonly failed?: string
}

async function find(): Promise<WorkFindings> {
  const { challenges }: WorkErrand = await (await fetch('errand')).json()
  const [first, second, third] = challenges
  const beside = await solveWork({ challenge: first })
  const stopping = new AbortController()
  const stopped = solveWork({ challenge: third, signal: stopping.signal })
  stopping.abort()
  const cancelled = await stopped.then(
    () => 'solved',
    (error: unknown) => (error instanceof WorkFault ? error.key : String(error)),
  )
  const passed = ['/sw.js', '/work-solver.js', '/other.js', 'https://evil.example/work-solver.js', 'blob:x'].filter(
    (url) => {
      try {
        return String(scriptUrl(url)) === url
      } catch {
        return false
      }
    },
  )
  Object.defineProperty(window, 'Worker', { value: undefined })
  let frames = 0
  const ticking = setInterval(() => {
    frames += 1
  }, 1)
  const onPage = await solveWork({ challenge: second })
  clearInterval(ticking)
  return { beside, onPage, frames, cancelled, passed }
}

find()
  .catch((error: unknown) => ({ failed: String(error) }))
  .then((found) => fetch('/found', { method: 'POST', body: JSON.stringify(found) }))
