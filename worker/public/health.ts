import { Hono } from 'hono'
import { law } from '../contract/law.ts'
import { selectNewestMigration } from '../db/sql.ts'
import type { Home } from '../home.ts'

/** `GET /api/health`: alive, database reachable, which law and which schema. No secrets. */
export function healthDoor(home: Home): Hono {
  return new Hono().get('/', async (c) => {
    const newest = await home.db.first<{ name: string }>(selectNewestMigration())
    return c.json({
      status: 'ok',
      version: home.settings.version,
      lawSha: law.sha256,
      lawVersion: law.version,
      migration: newest?.name ?? null,
    })
  })
}
