import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { launch } from '../../../content/words/launch.ts'
import { dataMap } from '../../../worker/db/data-map.ts'
import { migrate } from '../../../worker/homes/node/migrate.ts'

const snapshotFile = new URL('../../../worker/db/schema.sql', import.meta.url)

function migrated(): DatabaseSync {
  const connection = new DatabaseSync(':memory:')
  migrate(connection)
  return connection
}

function schemaOf(connection: DatabaseSync): string {
  const rows = connection
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'd1_migrations' ORDER BY type DESC, name",
    )
    .all()
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`
}

function columnsOf(connection: DatabaseSync): Record<string, string[]> {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'd1_migrations'",
    )
    .all()
    .map((row) => String(row.name))
  const columns = (table: string) => connection.prepare('SELECT name FROM pragma_table_info(?)').all(table)
  return Object.fromEntries(tables.map((table) => [table, columns(table).map((row) => String(row.name))]))
}

it('has the schema that the snapshot shows (UPDATE_SCHEMA=1 writes it anew)', () => {
  const schema = schemaOf(migrated())
  if (process.env.UPDATE_SCHEMA) writeFileSync(snapshotFile, schema)
  expect(schema).toBe(readFileSync(snapshotFile, 'utf8'))
})

it('has an entry of the data map for every stored column, and none for others', () => {
  const mapped = Object.fromEntries(Object.entries(dataMap).map(([table, fields]) => [table, Object.keys(fields)]))
  expect(mapped).toEqual(columnsOf(migrated()))
})

it('has no column for an address, an agent, an openid or an identity number', () => {
  const forbidden = ['ip', 'address', 'agent', 'openid', 'idcard', 'identity', 'device', 'latitude', 'longitude']
  const words = Object.values(columnsOf(migrated()))
    .flat()
    .flatMap((column) => column.split('_'))
  expect(words.filter((word) => forbidden.includes(word))).toEqual([])
})

it('has no virtual table, since D1 could not be exported any more', () => {
  expect(schemaOf(migrated())).not.toMatch(/VIRTUAL TABLE/i)
})

it('applies each migration once and refuses a database that is newer', () => {
  const connection = migrated()
  expect(migrate(connection)).toEqual([])
  connection.prepare("INSERT INTO d1_migrations (name) VALUES ('9999_future.sql')").run()
  expect(() => migrate(connection)).toThrow(launch.newerDatabase('9999_future.sql'))
})
