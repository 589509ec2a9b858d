import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrationsFolder } from '../../../../worker/homes/launch/migrations.ts'
import { migrate } from '../../../../worker/homes/node/migrate.ts'
import { openSqlite, sqliteDatabase } from '../../../../worker/homes/node/sqlite.ts'
import { expectAfter, writeBefore } from './0009-rows.ts'

it('0009 makes tombstones of the matters erased before, and leaves the others alone', async () => {
  const connection = openSqlite(':memory:')
  connection.exec(`CREATE TABLE d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`)
  for (const name of readdirSync(migrationsFolder).sort()) {
    if (!name.endsWith('.sql') || name >= '0009') continue
    connection.exec(readFileSync(new URL(name, migrationsFolder), 'utf8'))
    connection.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
  }
  const db = sqliteDatabase(connection)
  await writeBefore(db)
  expect(migrate(connection)[0]).toBe('0009_retention.sql')
  await expectAfter(db)
})
