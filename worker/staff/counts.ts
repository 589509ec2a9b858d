import type { Hono } from 'hono'
import type { Home } from '../home.ts'
import { countMatters } from '../matters/counts/count.ts'
import { staffRoutes } from './routes.ts'

/** `GET /api/staff/counts`: numbers by unit and state. Whoever is both sees them as supervisor. */
export function countsDoor(home: Home): Hono {
  return staffRoutes(home).get('/', { audience: ['supervisor', 'dispatcher'], verb: 'counts.look' }, async (c, ctx) =>
    c.json(await countMatters(ctx)),
  ).door
}
