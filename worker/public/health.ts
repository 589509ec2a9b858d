import { Hono } from 'hono'
import { law } from '../contract/law.ts'
import { newestMigration } from '../guard/health.ts'
import type { Home } from '../home.ts'

/** `GET /api/health`: alive, database reachable, which law and which schema. No secrets. */
export function healthDoor(home: Home): Hono {
  return new Hono().get('/', async (c) =>
    c.json({
      status: 'ok',
      version: home.settings.version,
      lawSha: law.sha256,
      lawVersion: law.version,
      migration: await newestMigration(home.db),
    }),
  )
}
