/**
 * The portal on the Node home with somebody of each role signed in, run as a child process: for journeys that turn what
 * others stand on. STAFF_SITE: the built site. STAFF_LATE: some matters have lain there for forty days. Tells its address
 * and the cookies by a process message.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HttpBindings, serve } from '@hono/node-server'
import { demo } from '../../../content/demo.ts'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { folderAssets } from '../../../worker/homes/node/assets.ts'
import { folderBlobs } from '../../../worker/homes/node/blobs.ts'
import { migrate } from '../../../worker/homes/node/migrate.ts'
import { noteAddress } from '../../../worker/homes/node/network.ts'
import { openSqlite, sqliteDatabase } from '../../../worker/homes/node/sqlite.ts'
import { runClock } from '../../../worker/index.ts'
import { testHome } from '../../support/home.ts'
import { freePort } from '../../support/serve.ts'
import { signIn } from '../../support/staff.ts'

const data = mkdtempSync(join(tmpdir(), 'pingan-staff-'))
const connection = openSqlite(join(data, 'pingan.sqlite'))
migrate(connection)
const assets = folderAssets(process.env.STAFF_SITE ?? '')
const home = await testHome(sqliteDatabase(connection), folderBlobs(join(data, 'blobs')), assets)

const lateMs = 40 * 86_400_000
if (process.env.STAFF_LATE) {
  home.time.now -= lateMs
  for (let count = 0; count < 12; count++) await home.post('/api/matters', demo.matter)
  home.time.now += lateMs
}

const cookies: Record<string, string> = {}
for (const role of staffRoles) cookies[role] = (await signIn(home, role, { name: `journey-${role}` })).cookie
for (let count = 0; count < 12; count++) await home.post('/api/matters', demo.matter)
await runClock(home)

const port = await freePort()
const fetch: typeof home.app.fetch = (request, env) => {
  home.time.now = Date.now()
  return home.app.fetch(noteAddress(request, env as HttpBindings))
}
const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => {
  process.send?.({ url: `http://localhost:${port}`, cookies })
})
process.on('disconnect', () => {
  server.close()
  connection.close()
  rmSync(data, { recursive: true, force: true })
  process.exit(0)
})
