import { readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { listSeen, listTable, migrationsFolder, missingMigrations, noteSeen } from '../launch/migrations.ts'

/**
 * Applies the migrations that this database has not seen, each in a transaction of its own.
 * @throws Error with one sentence when the database is newer than this program
 */
export function migrate(connection: DatabaseSync): string[] {
  connection.exec(listTable)
  const seen = connection.prepare(listSeen).all()
  const missing = missingMigrations(seen.map((row) => String(row.name)))
  for (const name of missing) apply(connection, name)
  return missing
}

function apply(connection: DatabaseSync, name: string): void {
  const text = readFileSync(new URL(name, migrationsFolder), 'utf8')
  connection.exec('BEGIN IMMEDIATE')
  try {
    connection.exec(text)
    connection.prepare(noteSeen).run(name)
    connection.exec('COMMIT')
  } catch (error) {
    connection.exec('ROLLBACK')
    throw error
  }
}
