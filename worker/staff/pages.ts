import { Hono } from 'hono'
import type { Home } from '../home.ts'

/** Pages of staff: the same for everybody until their script asks who is there; kept by no cache and found by no search. */
export function staffPages(home: Home): Hono {
  return new Hono().get('/staff/*', async (c) => {
    const built = await home.assets.fetch(c.req.path)
    const answer = new Response(built.body, built)
    answer.headers.set('Cache-Control', 'no-store')
    answer.headers.set('X-Robots-Tag', 'noindex')
    return answer
  })
}
