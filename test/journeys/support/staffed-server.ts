/**
 * The portal on the Node home over a built site, with the demo accounts and their keys, run as a child process: journeys
 * that sign somebody in have it to themselves, since a one-time code counts once. STAFFED_DIR: a folder with `site` and
 * `keys` as a start leaves them. Tells its address, the accounts and the passphrase by a process message.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HttpBindings, serve } from '@hono/node-server'
import { randomIds, systemClock } from '../../../worker/homes/ids.ts'
import { findKeys } from '../../../worker/homes/launch/keys.ts'
import { announceReady } from '../../../worker/homes/launch/ready.ts'
import { folderAssets } from '../../../worker/homes/node/assets.ts'
import { folderBlobs } from '../../../worker/homes/node/blobs.ts'
import { migrate } from '../../../worker/homes/node/migrate.ts'
import { addressNoted, noteAddress } from '../../../worker/homes/node/network.ts'
import { openSqlite, sqliteDatabase } from '../../../worker/homes/node/sqlite.ts'
import { createApp } from '../../../worker/index.ts'
import { readSettings } from '../../../worker/settings.ts'
import { freePort } from '../../support/serve.ts'

const folder = process.env.STAFFED_DIR ?? ''
const dataDir = mkdtempSync(join(tmpdir(), 'pingan-staffed-'))
const connection = openSqlite(join(dataDir, 'pingan.sqlite'))
migrate(connection)
const app = createApp({
  db: sqliteDatabase(connection),
  blobs: folderBlobs(join(dataDir, 'blobs')),
  assets: folderAssets(join(folder, 'site')),
  settings: await readSettings({ ...process.env, ...findKeys(process.env, dataDir) }),
  clock: systemClock,
  ids: randomIds,
  networkOf: addressNoted,
})
const port = await freePort()
const fetch: typeof app.fetch = (request, env) => app.fetch(noteAddress(request, env as HttpBindings))
const server = serve({ fetch, port, hostname: '127.0.0.1' })
const siteUrl = `http://127.0.0.1:${port}`
// Its lines are for a person who starts it.
console.log = () => {}
await announceReady(
  { port, dataDir, siteUrl, isSiteUrlNamed: false },
  { dir: join(folder, 'keys'), fingerprint: '', isDemonstration: true },
)
const kept = (name: string) => JSON.parse(readFileSync(join(dataDir, name), 'utf8'))
process.send?.({
  url: siteUrl.replace('127.0.0.1', 'localhost'),
  dataDir,
  accounts: kept('staff-demo.json'),
  passphrase: kept('staff-demo-keys.json').passphrase,
})
process.on('disconnect', () => {
  server.close()
  connection.close()
  rmSync(dataDir, { recursive: true, force: true })
  process.exit(0)
})
