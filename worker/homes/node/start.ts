// npm run start:node: the same portal on plain Node and SQLite, for a server inside China.
import { join } from 'node:path'
import { type HttpBindings, serve } from '@hono/node-server'
import { createApp } from '../../index.ts'
import { readSettings } from '../../settings.ts'
import { randomIds, systemClock } from '../ids.ts'
import { findKeys } from '../launch/keys.ts'
import { type LaunchOptions, prepareDataDir, readLaunchOptions, requireFreePort } from '../launch/options.ts'
import { announceReady } from '../launch/ready.ts'
import { ensureSite } from '../launch/site.ts'
import { findUnits } from '../launch/units.ts'
import { folderAssets } from './assets.ts'
import { folderBlobs } from './blobs.ts'
import { migrate } from './migrate.ts'
import { addressNoted, noteAddress } from './network.ts'
import { openSqlite, sqliteDatabase } from './sqlite.ts'
import { windHourly } from './wind.ts'

try {
  const options = readLaunchOptions(process.env)
  prepareDataDir(options.dataDir)
  await requireFreePort(options.port)
  await launch(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function launch(options: LaunchOptions): Promise<void> {
  const settings = await readSettings({ ...process.env, ...findKeys(process.env, options.dataDir) })
  const connection = openSqlite(join(options.dataDir, 'pingan.sqlite'))
  migrate(connection)
  const units = await findUnits(process.env, options.dataDir)
  const assets = folderAssets(await ensureSite(options, units))
  const blobs = folderBlobs(join(options.dataDir, 'blobs'))
  const platform = { clock: systemClock, ids: randomIds, networkOf: addressNoted }
  const home = { db: sqliteDatabase(connection), blobs, assets, settings, ...platform }
  const app = createApp(home)
  const fetch: typeof app.fetch = (request, env) => app.fetch(noteAddress(request, env as HttpBindings))
  const server = serve({ fetch, port: options.port, hostname: '127.0.0.1' })
  const stopClock = windHourly(home, connection)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopClock()
      server.close(() => process.exit(0))
    })
  }
  await announceReady(options, units)
}
