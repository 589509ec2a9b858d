import type { WorkChallenge } from '../../worker/contract/work.ts'

/** Longer than this, an answer is lost on the way; the key makes the next try harmless. */
const DEADLINE_MS = 8000
const WAITS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000] as const
/** The server is there and asks for patience. */
const passing: readonly number[] = [408, 425, 429, 500, 502, 503, 504]
const keyBytes = 24
/** Challenges solved for one write: an expired one, a spent one; a third time something else is wrong. */
const SOLVED_MAX = 3

/** What the server said against it: its code and its sentences, nothing of what was sent. */
export class PortalFault extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.fields = fields
  }
}

export interface SendOptions {
  /** Idempotency key: however often this is sent, it happens once. */
  readonly key: string
  /** Proof of work, as `X-Work`. */
  readonly work?: string
  /** Told before each wait: `offline` until the network is back, `busy` when the server asks for patience. */
  readonly onWait?: (why: 'offline' | 'busy') => void
  readonly signal?: AbortSignal
}

/** A key that nobody else draws. */
export function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Posts JSON until the server has answered: a lost answer, no network and a busy server are tried again with the same
 * key, with growing pauses, and at once when the network or the page comes back. Work that a refusal brings is solved.
 * @throws PortalFault what the server refuses · WorkFault no work · DOMException AbortError when `signal` stops it
 */
export async function sendOnce<T>(path: string, body: unknown, options: SendOptions): Promise<T> {
  const text = JSON.stringify(body)
  let { work } = options
  let solved = 0
  for (let tried = 0; ; tried++) {
    const answer = await post(path, text, { ...options, ...(work && { work }) })
    if (answer?.ok) return (await answer.json()) as T
    const challenge = answer && solved < SOLVED_MAX ? await challengeIn(answer) : undefined
    if (challenge) {
      solved += 1
      work = await solve(challenge, options.signal)
      continue
    }
    if (answer && (!passing.includes(answer.status) || (await isOff(answer)))) throw await faultOf(answer)
    options.onWait?.(answer ? 'busy' : 'offline')
    const pause = WAITS_MS[Math.min(tried, WAITS_MS.length - 1)] ?? 0
    await waitFor(Math.max(pause, askedPause(answer)), options.signal)
  }
}

/** A refusal that brings work goes through once it is solved; unseen, and only so often. */
async function challengeIn(answer: Response): Promise<WorkChallenge | undefined> {
  if (answer.status !== 429) return undefined
  const { challenge } = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { challenge?: WorkChallenge }
  return challenge
}

async function solve(challenge: WorkChallenge, signal: AbortSignal | undefined): Promise<string> {
  const { solveWork } = await import('./work/solve.ts')
  try {
    return await solveWork({ challenge, signal })
  } catch (error) {
    stopIf(signal)
    throw error
  }
}

/** The answer, or null when none came in time. */
async function post(path: string, body: string, { key, work, signal }: SendOptions): Promise<Response | null> {
  stopIf(signal)
  const deadline = new AbortController()
  const stop = () => deadline.abort()
  const timer = setTimeout(stop, DEADLINE_MS)
  signal?.addEventListener('abort', stop)
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(work && { 'X-Work': work }) }
  try {
    const answer = await fetch(path, { method: 'POST', headers, body, credentials: 'omit', signal: deadline.signal })
    // Read within the deadline: a body may hang as well as a head.
    return new Response(await answer.text(), { status: answer.status, headers: answer.headers })
  } catch {
    stopIf(signal)
    return null
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** Nothing is taken in for now, for a reason that the person shall read: to wait for it is no use. */
async function isOff(answer: Response): Promise<boolean> {
  if (answer.status !== 503) return false
  return (await faultOf(answer.clone())).code === 'switched-off'
}

async function faultOf(answer: Response): Promise<PortalFault> {
  type Refusal = { error?: { code?: string; message?: string; fields?: Record<string, string> } }
  const { error = {} } = (await answer.json().catch(() => ({}))) as Refusal
  return new PortalFault(answer.status, error.code ?? '', error.message ?? '', error.fields)
}

/** Milliseconds that the server asked for, one minute at most. */
function askedPause(answer: Response | null): number {
  const seconds = Number(answer?.headers.get('Retry-After') ?? 0)
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0
}

function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('stopped', 'AbortError')
}

/** Waits so long, or until the network or the page is back, or `signal` stops it. Without a window (tests) only the clock counts. */
export function waitFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      if (typeof document !== 'object') return resolve()
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', onVisible)
      resolve()
    }
    const onVisible = () => {
      if (document.visibilityState === 'visible') done()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
    if (typeof document !== 'object') return
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', onVisible)
  })
}
