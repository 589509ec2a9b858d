import { readdirSync } from 'node:fs'
import { words } from '../../../content/words/index.ts'

export const migrationsFolder = new URL('../../db/migrations/', import.meta.url)

/** wrangler keeps its list under the same name, so that a file can move between the homes. */
export const listTable = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

export const listSeen = 'SELECT name FROM d1_migrations'
export const noteSeen = 'INSERT INTO d1_migrations (name) VALUES (?)'

/**
 * The files that a database has not seen, in their order.
 * @throws Error with one sentence when it has seen one that this program does not know: it is newer
 */
export function missingMigrations(seen: readonly string[]): string[] {
  const known = readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const unknown = seen.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(words.launch.newerDatabase(unknown.join('、')))
  return known.filter((name) => !seen.includes(name))
}
