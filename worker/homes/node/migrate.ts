import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

/** wrangler keeps its list under the same name, so that a file can move between the homes. */
const listTable = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

export const migrationsFolder = new URL('../../db/migrations/', import.meta.url)

/**
 * Applies the migrations that this database has not seen, each in a transaction of its own.
 * @throws Error when the database has seen a migration that this program does not know: it is newer.
 */
export function migrate(connection: DatabaseSync): string[] {
  const known = readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  connection.exec(listTable)
  const seen = connection
    .prepare('SELECT name FROM d1_migrations')
    .all()
    .map((row) => String(row.name))
  const unknown = seen.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`the database is newer than this program: ${unknown.join(', ')}`)
  const missing = known.filter((name) => !seen.includes(name))
  for (const name of missing) apply(connection, name)
  return missing
}

function apply(connection: DatabaseSync, name: string): void {
  const text = readFileSync(new URL(name, migrationsFolder), 'utf8')
  connection.exec('BEGIN IMMEDIATE')
  try {
    connection.exec(text)
    connection.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
    connection.exec('COMMIT')
  } catch (error) {
    connection.exec('ROLLBACK')
    throw error
  }
}
