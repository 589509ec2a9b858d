import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { contextFor } from '../context.ts'
import type { Home } from '../home.ts'
import { publishedHeads } from '../ledger/published.ts'

/** A new line comes once a day. */
const freshSeconds = 600

/** `GET /data/ledger-head.txt`: audience everybody. */
export function ledgerDoor(home: Home): Hono {
  return new Hono().get('/', etag(), async (c) =>
    c.text(await publishedHeads(contextFor(home, 'resident')), 200, {
      'Cache-Control': `public, max-age=${freshSeconds}`,
    }),
  )
}
