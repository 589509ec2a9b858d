import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../../worker/context.ts'
import { migrationsFolder } from '../../../../worker/homes/launch/migrations.ts'
import { migrate } from '../../../../worker/homes/node/migrate.ts'
import { openSqlite, sqliteDatabase } from '../../../../worker/homes/node/sqlite.ts'
import { expectAfter, writeBefore } from './0011-rows.ts'

it('0011 gives each event of before its place in the chain of its unit', async () => {
  const connection = openSqlite(':memory:')
  connection.exec(`CREATE TABLE d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`)
  for (const name of readdirSync(migrationsFolder).sort()) {
    if (!name.endsWith('.sql') || name >= '0011') continue
    connection.exec(readFileSync(new URL(name, migrationsFolder), 'utf8'))
    connection.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
  }
  const db = sqliteDatabase(connection)
  await writeBefore(db)
  migrate(connection)
  await expectAfter({ ...contextFor(await openHome(), 'system'), db })
})
