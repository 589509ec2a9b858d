import type { MiddlewareHandler } from 'hono'
import { headersFor } from '../contract/headers.ts'

/** Sets the security headers on what the Worker answers itself; static files get the same list from `_headers`. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headersFor(c.req.path))) c.res.headers.set(name, value)
}
