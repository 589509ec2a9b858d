import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'vitest'
import { migrationsFolder } from '../../../../worker/homes/launch/migrations.ts'
import { openSqlite, sqliteDatabase } from '../../../../worker/homes/node/sqlite.ts'
import { expectAfter, writeBefore } from './0014-rows.ts'

it('0014 lets notes in beside what is sealed, keeps all that was there, and keeps two persons apart', async () => {
  const connection = openSqlite(':memory:')
  const apply = (name: string) => connection.exec(readFileSync(new URL(name, migrationsFolder), 'utf8'))
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  for (const name of files.filter((one) => one < '0014').sort()) apply(name)
  const db = sqliteDatabase(connection)
  await writeBefore(db)
  apply('0014_notes.sql')
  await expectAfter(db)
})
