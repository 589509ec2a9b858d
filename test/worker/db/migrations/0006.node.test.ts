import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrationsFolder } from '../../../../worker/homes/launch/migrations.ts'
import { migrate } from '../../../../worker/homes/node/migrate.ts'
import { openSqlite, sqliteDatabase } from '../../../../worker/homes/node/sqlite.ts'
import { expectAfter, writeBefore } from './0006-rows.ts'

it('0006 keeps matters and contacts of before and gives each its unit by place', async () => {
  const connection = openSqlite(':memory:')
  const earlier = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql') && name < '0006')
  migrateUpTo(connection, earlier.sort())
  const db = sqliteDatabase(connection)
  await writeBefore(db)
  // What later ones add to these tables is theirs to test.
  apply(connection, '0006_sealed.sql')
  await expectAfter(db)
  expect(migrate(connection)[0]).toBe('0007_messages.sql')
})

function migrateUpTo(connection: ReturnType<typeof openSqlite>, names: readonly string[]): void {
  connection.exec(`CREATE TABLE d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`)
  for (const name of names) apply(connection, name)
}

function apply(connection: ReturnType<typeof openSqlite>, name: string): void {
  connection.exec(readFileSync(new URL(name, migrationsFolder), 'utf8'))
  connection.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
}
