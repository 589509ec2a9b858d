import { Hono } from 'hono'
import { regulation } from '../../content/regulation/index.ts'
import { selectNewestMigration } from '../db/sql.ts'
import type { Home } from '../home.ts'

/** `GET /api/health`: alive, database reachable, which law and which schema. No secrets. */
export function healthDoor(home: Home): Hono {
  return new Hono().get('/', async (c) => {
    const newest = await home.db.first<{ name: string }>(selectNewestMigration())
    return c.json({
      status: 'ok',
      version: home.settings.version,
      lawSha: regulation.sha256,
      lawVersion: regulation.version,
      migration: newest?.name ?? null,
    })
  })
}
