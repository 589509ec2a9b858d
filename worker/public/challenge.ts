import { Hono } from 'hono'
import { contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { createWork } from '../guard/work.ts'
import type { Home } from '../home.ts'

/** `GET /api/challenge`: proof of work to solve before a write; the solution travels in `X-Work`. Nothing is kept of it. */
export function challengeDoor(home: Home): Hono {
  return new Hono()
    .get('/', async (c) => c.json(await createWork(contextFor(home, 'resident'))))
    .all('/', () => {
      throw new PortalError('method-not-allowed')
    })
}
