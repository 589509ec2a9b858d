import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { contextFor } from '../context.ts'
import type { Home } from '../home.ts'
import { publishedNumbers } from '../matters/numbers/published.ts'

/** New numbers come once a month. */
const freshSeconds = 600

/** `GET /api/accountability`: audience everybody. What was published, as it was published. */
export function accountabilityDoor(home: Home): Hono {
  return new Hono().get('/', etag(), async (c) =>
    c.json(await publishedNumbers(contextFor(home, 'resident')), 200, {
      'Cache-Control': `public, max-age=${freshSeconds}`,
    }),
  )
}
