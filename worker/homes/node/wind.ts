import type { DatabaseSync } from 'node:sqlite'
import type { Home } from '../../home.ts'
import { runClock } from '../../index.ts'
import { emptyWal } from './sqlite.ts'

const hourMs = 3_600_000
/** So many rows, then requests get their turn; the passes go on until nothing is due. */
const limits = { rowsAtOnce: 100, passesMax: 10_000 }

/** Runs scheduled work now and every hour, one run at a time. @returns what stops it */
export function windHourly(home: Home, connection: DatabaseSync): () => void {
  let isRunning = false
  const run = async () => {
    if (isRunning) return
    isRunning = true
    try {
      const { failed } = await runClock(home, limits)
      if (failed > 0) console.error(`clock: ${failed} failed`)
      emptyWal(connection)
    } catch (error) {
      console.error(`clock: ${error instanceof Error ? error.name : 'failed'}`)
    } finally {
      isRunning = false
    }
  }
  void run()
  const timer = setInterval(run, hourMs)
  timer.unref()
  return () => clearInterval(timer)
}
