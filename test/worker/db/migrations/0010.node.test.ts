import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'vitest'
import { migrationsFolder } from '../../../../worker/homes/launch/migrations.ts'
import { openSqlite, sqliteDatabase } from '../../../../worker/homes/node/sqlite.ts'
import { expectAfter, writeBefore } from './0010-rows.ts'

it('0010 keeps every event in its order, and lets events speak of staff', async () => {
  const connection = openSqlite(':memory:')
  const apply = (name: string) => connection.exec(readFileSync(new URL(name, migrationsFolder), 'utf8'))
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  for (const name of files.filter((one) => one < '0010').sort()) apply(name)
  const db = sqliteDatabase(connection)
  await writeBefore(db)
  apply('0010_staff.sql')
  await expectAfter(db)
})
