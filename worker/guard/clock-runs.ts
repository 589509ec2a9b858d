import type { Database } from '../db/database.ts'
import { selectClockRun, upsertClockRun } from './sql.ts'

/** Notes that a piece of scheduled work, or a whole run, came to its end. @param at milliseconds since 1970 */
export async function noteClockRun(db: Database, name: string, at: number): Promise<void> {
  await db.batch([upsertClockRun(name, at)])
}

/** When it last did; null before the first time. */
export async function lastClockRun(db: Database, name: string): Promise<number | null> {
  return (await db.first<{ at: number }>(selectClockRun(name)))?.at ?? null
}
