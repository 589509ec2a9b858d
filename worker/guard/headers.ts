import type { MiddlewareHandler } from 'hono'
import { apiHeaders, dataHeaders, pageHeaders } from '../contract/headers.ts'

/** Sets the security headers on what the Worker answers itself; static files get the same list from `_headers`. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headersFor(c.req.path))) c.res.headers.set(name, value)
}

function headersFor(path: string): Readonly<Record<string, string>> {
  if (path.startsWith('/api/')) return apiHeaders
  return path.startsWith('/data/') ? { ...pageHeaders, ...dataHeaders } : pageHeaders
}
