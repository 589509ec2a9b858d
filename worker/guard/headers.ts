import type { MiddlewareHandler } from 'hono'
import { apiHeaders, pageHeaders } from '../contract/headers.ts'

/** Sets the security headers on what the Worker answers itself; static files get the same list from `_headers`. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const list = c.req.path.startsWith('/api/') ? apiHeaders : pageHeaders
  for (const [name, value] of Object.entries(list)) c.res.headers.set(name, value)
}
