import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderBlobs } from '../../worker/homes/node/blobs.ts'
import { migrate } from '../../worker/homes/node/migrate.ts'
import { openSqlite, sqliteDatabase } from '../../worker/homes/node/sqlite.ts'
import { serveBuilt } from './assets.ts'
import { type TestHome, testHome } from './home.ts'

export const homeName = 'node'

export { cpuMs as workedMs } from './cpu.ts'

/** A fresh database on node:sqlite, and an empty folder for blobs. */
export function openHome(): Promise<TestHome> {
  const connection = openSqlite(':memory:')
  migrate(connection)
  const blobs = folderBlobs(mkdtempSync(join(tmpdir(), 'pingan-blobs-')))
  return testHome(sqliteDatabase(connection), blobs, { fetch: (path) => serveBuilt({ url: `http://site${path}` }) })
}
