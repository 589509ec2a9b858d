import { contextFor } from '../context.ts'
import { noteClockRun } from '../guard/clock-runs.ts'
import type { Home } from '../home.ts'
import { jobs, type Tally } from './jobs.ts'

/** The row of a whole run: what `/api/health` shows. */
export const clockName = 'clock'

export interface JobReport extends Tally {
  readonly name: string
  /** The job itself broke off: the others ran all the same. */
  readonly isBroken: boolean
}

export interface ClockReport {
  readonly jobs: readonly JobReport[]
  readonly failed: number
  /** Something was done in the last pass: there may be more of it. */
  readonly mayGoOn: boolean
}

export interface ClockLimits {
  /** Rows of each job in one pass. A matter costs about a dozen queries; D1 grants a run 1,000. */
  readonly rowsAtOnce: number
  readonly passesMax: number
}

/** One pass on Cloudflare, whose next one comes by its cron; a home without that bound gives more passes. */
export const clockLimits: ClockLimits = { rowsAtOnce: 25, passesMax: 1 }

/**
 * The door of scheduled work: everything that is due, in order, as role `system`. A run more changes nothing; one that
 * was left out is made up for by the next. What fails stops nothing else; the report has counts, never what or whose.
 */
export async function runClock(home: Home, limits: ClockLimits = clockLimits): Promise<ClockReport> {
  const reports = new Map<string, JobReport>()
  let mayGoOn = true
  for (let pass = 0; pass < limits.passesMax && mayGoOn; pass++) mayGoOn = await runPass(home, limits, reports)
  const all = [...reports.values()]
  const isWhole = all.every(({ isBroken }) => !isBroken)
  if (isWhole) await noteClockRun(home.db, clockName, home.clock.now())
  return { jobs: all, failed: all.reduce((sum, { failed }) => sum + failed, 0), mayGoOn }
}

async function runPass(home: Home, { rowsAtOnce }: ClockLimits, reports: Map<string, JobReport>): Promise<boolean> {
  const ctx = contextFor(home, 'system')
  let didAnything = false
  for (const { name, run } of jobs) {
    const before = reports.get(name) ?? { name, done: 0, failed: 0, isBroken: false }
    try {
      const { done, failed } = await run(ctx, rowsAtOnce)
      didAnything ||= done > 0
      // Who failed in this pass is among those of the next: not counted twice.
      reports.set(name, { ...before, done: before.done + done, failed: Math.max(before.failed, failed) })
      await noteClockRun(home.db, name, home.clock.now())
    } catch {
      reports.set(name, { ...before, failed: before.failed + 1, isBroken: true })
    }
  }
  return didAnything
}
