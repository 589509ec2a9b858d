import { migrate } from '../../worker/homes/node/migrate.ts'
import { openSqlite, sqliteDatabase } from '../../worker/homes/node/sqlite.ts'
import { serveBuilt } from './assets.ts'
import { type TestHome, testHome } from './home.ts'

export const homeName = 'node'

/** A fresh database on node:sqlite. */
export function openHome(): Promise<TestHome> {
  const connection = openSqlite(':memory:')
  migrate(connection)
  return testHome(sqliteDatabase(connection), { fetch: (path) => serveBuilt({ url: `http://site${path}` }) })
}
