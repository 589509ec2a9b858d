import {
  challengePath,
  solverPath,
  type WorkChallenge,
  type WorkSolution,
  workMinutes,
  workValue,
} from '../../../worker/contract/work.ts'
import { scriptUrl } from '../script-url.ts'
import { WorkFault } from './fault.ts'
import { solvePuzzle } from './puzzle.ts'

export interface WorkOptions {
  /** The one that came with a refusal; without it one is asked for. */
  readonly challenge?: WorkChallenge | undefined
  /** Stops asking and solving. */
  readonly signal?: AbortSignal | undefined
}

const answerMsMax = 8000
/** Sending takes time too: work as old as this is not sent any more. */
const freshMsMax = (workMinutes - 1) * 60_000

/**
 * Solves proof of work unseen, in a worker where there are workers. @returns the value of `X-Work`, good for one write
 * @throws WorkFault offline, unsolved, cancelled
 */
export async function solveWork({ challenge, signal }: WorkOptions = {}): Promise<string> {
  const begun = Date.now()
  const given = challenge ?? (await fetchChallenge(signal))
  const value = await solve(given, signal)
  // A telephone that slept in between: once more, with a fresh one. Compared with its own clock alone, which may be wrong.
  if (Date.now() - begun < freshMsMax) return value
  return solve(await fetchChallenge(signal), signal)
}

async function fetchChallenge(signal: AbortSignal | undefined): Promise<WorkChallenge> {
  const deadline = new AbortController()
  const stop = () => deadline.abort()
  const timer = setTimeout(stop, answerMsMax)
  signal?.addEventListener('abort', stop)
  try {
    const answer = await fetch(challengePath, { cache: 'no-store', credentials: 'omit', signal: deadline.signal })
    if (!answer.ok) throw new Error(String(answer.status))
    return (await answer.json()) as WorkChallenge
  } catch {
    throw new WorkFault(signal?.aborted ? 'cancelled' : 'offline')
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

async function solve(challenge: WorkChallenge, signal: AbortSignal | undefined): Promise<string> {
  const isStopped = () => signal?.aborted === true
  if (isStopped()) throw new WorkFault('cancelled')
  const inWorker = typeof Worker === 'function' ? await solveBeside(challenge, signal).catch(() => null) : null
  const solution = inWorker ?? (await solvePuzzle(challenge, isStopped).catch(() => null))
  if (isStopped()) throw new WorkFault('cancelled')
  if (!solution) throw new WorkFault('unsolved')
  return workValue(challenge, solution)
}

/** Null when it was stopped; rejects when the worker does not come up. */
async function solveBeside(challenge: WorkChallenge, signal: AbortSignal | undefined): Promise<WorkSolution | null> {
  const worker = new Worker(scriptUrl(solverPath))
  return new Promise<WorkSolution | null>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data as WorkSolution | null)
    worker.onerror = reject
    signal?.addEventListener('abort', () => resolve(null))
    worker.postMessage(challenge)
  }).finally(() => worker.terminate())
}
