import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'vitest'
import { migrationsFolder } from '../../../../worker/homes/launch/migrations.ts'
import { openSqlite, sqliteDatabase } from '../../../../worker/homes/node/sqlite.ts'
import { expectAfter, writeBefore } from './0013-rows.ts'

it('0013 adds when something is due next, and keeps two persons apart', async () => {
  const connection = openSqlite(':memory:')
  const apply = (name: string) => connection.exec(readFileSync(new URL(name, migrationsFolder), 'utf8'))
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  for (const name of files.filter((one) => one < '0013').sort()) apply(name)
  const db = sqliteDatabase(connection)
  await writeBefore(db)
  apply('0013_desk.sql')
  await expectAfter(db)
})
