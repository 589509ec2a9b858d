import { Hono } from 'hono'
import { find } from '../assistant/find.ts'
import { contextFor } from '../context.ts'
import { parseSearch } from '../contract/search.ts'
import type { Home } from '../home.ts'

/** `GET /api/search?q=&limit=&chapter=`: paragraphs of the regulation, best first. Queries are kept nowhere. */
export function searchDoor(home: Home): Hono {
  return new Hono().get('/', async (c) => {
    const input = parseSearch(new URL(c.req.url).searchParams)
    return c.json(await find(contextFor(home, 'resident'), input))
  })
}
