import { randomBytes } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sendOnce } from '../../site/browser/send.ts'
import { solvePuzzle } from '../../site/browser/work/puzzle.ts'
import { solveWork } from '../../site/browser/work/solve.ts'
import { compileSolver } from '../../site/solver/write.ts'
import { type WorkChallenge, workDifficulty, workMinutes, workValue } from '../../worker/contract/work.ts'
import { ensureChromium86, findChromium86 } from '../chromium86/find.ts'
import { findChromium } from '../support/chromium.ts'
import { gzipBytes } from '../support/weigh.ts'
import { bundle, runInBrowser } from './sealing/page-server.ts'
import type { WorkErrand, WorkFindings } from './work-in-page.ts'

const secrets = {
  hmacSignatureSecret: randomBytes(32).toString('hex'),
  hmacKeySignatureSecret: randomBytes(32).toString('hex'),
}

/** A challenge as the Worker draws it. @param counter where the answer lies @param cost rounds of a try */
async function draw(counter: number, cost: number = workDifficulty.iterations): Promise<WorkChallenge> {
  const { algorithm } = workDifficulty
  const data = { until: Date.now() + 60_000 }
  return (await createChallenge({ algorithm, cost, counter, deriveKey, data, ...secrets })) as WorkChallenge
}

async function isSolved(value: string): Promise<boolean> {
  const { challenge, solution } = JSON.parse(atob(value))
  return (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the solver', () => {
  it('finds the counter of whatever altcha drew, and altcha agrees', async () => {
    for (const counter of [0, 1, 3, 4, 5, 199]) {
      const challenge = await draw(counter, 10)
      const solution = await solvePuzzle(challenge, () => false)
      expect(solution?.counter).toBe(counter)
      expect(solution && (await isSolved(workValue(challenge, solution)))).toBe(true)
    }
  })

  it('stops between two tries when it is told to', async () => {
    let asked = 0
    const stop = () => {
      asked += 1
      return asked > 3
    }
    expect(await solvePuzzle(await draw(10_000, 10), stop)).toBeNull()
    expect(asked).toBe(4)
  })

  it('is one small script in syntax of Chromium 86 and Safari 13.4', async () => {
    const code = await compileSolver()
    const bytes = gzipBytes(code)
    console.log(`solver of proof of work: ${bytes} bytes gzip`)
    expect(bytes).toBeLessThan(1500)
    expect(code).not.toMatch(
      /\b(?:\d+|0x[0-9a-f]+)n\b|\?\?=|\.at\(|structuredClone|randomUUID|\bstatic\s*\{|\bimport\b/,
    )
  })
})

describe('solveWork', () => {
  /** Node has no Worker of the web: what runs here is the way without one. */
  const serve = (challenges: readonly WorkChallenge[]) => {
    const asked: string[] = []
    const answers = [...challenges]
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      const next = answers.shift()
      return next ? Response.json(next) : new Response('', { status: 503 })
    })
    return asked
  }

  it('asks for a challenge and solves it', async () => {
    const asked = serve([await draw(7, 10)])
    expect(await isSolved(await solveWork())).toBe(true)
    expect(asked).toEqual(['/api/challenge'])
  })

  it('asks for none when one came with a refusal', async () => {
    const asked = serve([])
    expect(await isSolved(await solveWork({ challenge: await draw(7, 10) }))).toBe(true)
    expect(asked).toEqual([])
  })

  it('solves a fresh one, once, when the telephone slept until the first had expired', async () => {
    const fresh = await draw(2, 10)
    const asked = serve([fresh])
    vi.useFakeTimers({ toFake: ['Date'] })
    const solving = solveWork({ challenge: await draw(50, 10) })
    vi.setSystemTime(Date.now() + workMinutes * 60_000)
    const value = await solving
    expect(JSON.parse(atob(value)).challenge).toEqual(fresh)
    expect(asked).toHaveLength(1)
  })

  it('says so when there is no network, no challenge, or nothing to solve it with', async () => {
    serve([])
    await expect(solveWork()).rejects.toMatchObject({ key: 'offline', message: expect.stringContaining('还没有送出') })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(solveWork()).rejects.toMatchObject({ key: 'offline' })
    const challenge = await draw(5, 10)
    vi.stubGlobal('crypto', {})
    await expect(solveWork({ challenge })).rejects.toMatchObject({ key: 'unsolved' })
  })

  it('stops when it is cancelled: before, while it asks and while it solves', async () => {
    const before = new AbortController()
    before.abort()
    serve([await draw(5, 10)])
    await expect(solveWork({ challenge: await draw(5, 10), signal: before.signal })).rejects.toMatchObject({
      key: 'cancelled',
    })
    const asking = new AbortController()
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    })
    const asked = solveWork({ signal: asking.signal })
    asking.abort()
    await expect(asked).rejects.toMatchObject({ key: 'cancelled' })
    const solving = new AbortController()
    const solved = solveWork({ challenge: await draw(1_000_000, 10), signal: solving.signal })
    setTimeout(() => solving.abort(), 20)
    await expect(solved).rejects.toMatchObject({ key: 'cancelled' })
  })
})

describe('sendOnce', () => {
  it('solves the work that a refusal brings, and sends the same again with it', async () => {
    const challenge = await draw(3, 10)
    const sent: { key: string | null; work: string | null; body: string }[] = []
    vi.stubGlobal('fetch', async (_: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
      const given = new Headers(headers)
      sent.push({ key: given.get('Idempotency-Key'), work: given.get('X-Work'), body })
      const isThrough = sent.length > 2
      return Response.json(isThrough ? { receipt: 'x' } : { challenge }, { status: isThrough ? 201 : 429 })
    })
    expect(await sendOnce('/api/matters', { text: 'a' }, { key: 'k', work: 'expired' })).toEqual({ receipt: 'x' })
    expect(sent.map(({ key, body }) => [key, body])).toEqual(Array.from({ length: 3 }, () => ['k', '{"text":"a"}']))
    expect(sent[0]?.work).toBe('expired')
    for (const { work } of sent.slice(1)) expect(await isSolved(work ?? '')).toBe(true)
  })

  it('gives up after three, and then waits as for any busy server', async () => {
    const challenge = await draw(3, 10)
    let sent = 0
    const waited: string[] = []
    vi.stubGlobal('fetch', async () => {
      sent += 1
      return Response.json({ challenge }, { status: 429 })
    })
    const stopping = new AbortController()
    const onWait = (why: string) => {
      waited.push(why)
      setTimeout(() => stopping.abort(), 10)
    }
    const sending = sendOnce('/api/matters', {}, { key: 'k', onWait, signal: stopping.signal })
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
    expect([sent, waited]).toEqual([4, ['busy']])
  })
})

/** The full run fetches a Chromium 86 (spec: web, Engines); a quick one tries it where it is already unpacked. */
const engines: [string, () => string][] = [['the Chromium of today', findChromium]]
if (process.env.TEST_ALL || findChromium86()) engines.push(['Chromium 86', ensureChromium86])

describe('proof of work in a real browser', () => {
  it.each(engines)('is solved in %s, beside the page and on it', async (_, findBrowser) => {
    const files = new Map([
      ...(await bundle('test/site/work-in-page.ts')),
      ['work-solver.js', await compileSolver()] as const,
    ])
    const last = workDifficulty.triesMax - 1
    const errand: WorkErrand = { challenges: [await draw(last), await draw(last), await draw(1_000_000)] }
    const found = await runInBrowser<WorkFindings>(findBrowser(), files, errand)
    expect(found.failed).toBeUndefined()
    expect([await isSolved(found.beside), await isSolved(found.onPage)]).toEqual([true, true])
    expect(found.cancelled).toBe('cancelled')
    expect(found.passed).toEqual(['/sw.js', '/work-solver.js'])
    // The page went on living while it solved by itself.
    expect(found.frames).toBeGreaterThan(3)
  })
})
