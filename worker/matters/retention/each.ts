import { PortalError } from '../../contract/errors.ts'

/** What came of some rows: how many were done, and how many failed. */
export interface Tally {
  readonly done: number
  readonly failed: number
}

/**
 * One after the other; one that fails stops no other and is tried again by the next run. A row that somebody else moved
 * meanwhile is neither done nor failed.
 */
export async function forEach<T>(rows: readonly T[], act: (row: T) => Promise<unknown>): Promise<Tally> {
  let done = 0
  let failed = 0
  for (const row of rows) {
    try {
      await act(row)
      done += 1
    } catch (error) {
      if (!(error instanceof PortalError && ['conflict', 'not-found'].includes(error.code))) failed += 1
    }
  }
  return { done, failed }
}
