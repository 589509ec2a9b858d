import type { Database } from '../db/database.ts'
import { selectNewestMigration } from '../db/sql.ts'

/** Reaches the database and names the newest migration that it has seen, null before the first. */
export async function newestMigration(db: Database): Promise<string | null> {
  const newest = await db.first<{ name: string }>(selectNewestMigration())
  return newest?.name ?? null
}
