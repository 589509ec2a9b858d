import { Hono } from 'hono'
import { clockName } from '../clock/run-clock.ts'
import { law } from '../contract/law.ts'
import { lastClockRun } from '../guard/clock-runs.ts'
import { newestMigration } from '../guard/health.ts'
import type { Home } from '../home.ts'

/** `GET /api/health`: alive, database reachable, which law and which schema, when scheduled work last ran. No secrets. */
export function healthDoor(home: Home): Hono {
  return new Hono().get('/', async (c) => {
    const [migration, run] = await Promise.all([newestMigration(home.db), lastClockRun(home.db, clockName)])
    return c.json({
      status: 'ok',
      version: home.settings.version,
      lawSha: law.sha256,
      lawVersion: law.version,
      migration,
      lastClockRun: run === null ? null : new Date(run).toISOString(),
    })
  })
}
