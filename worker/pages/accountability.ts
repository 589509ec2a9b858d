import { Hono } from 'hono'
import { contextFor } from '../context.ts'
import type { Home } from '../home.ts'
import { publishedNumbers } from '../matters/numbers/published.ts'
import { numbersScreen } from '../matters/numbers/screen.ts'
import { renderPage } from './fill.ts'

/** `/accountability/`: the public numbers, with and without script the same. Mounted at the root. */
export function accountabilityPages(home: Home): Hono {
  return new Hono().get('/accountability/', async (c) =>
    renderPage(home, c.req.path, numbersScreen(await publishedNumbers(contextFor(home, 'resident')))),
  )
}
