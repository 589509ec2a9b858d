import type { MiddlewareHandler } from 'hono'
import { PortalError } from '../contract/errors.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write must name the address it was made on: no Origin, `null` and a foreign one are refused.
 * Every browser of the baseline sends Origin with a POST.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (!safeMethods.has(c.req.method) && c.req.header('Origin') !== ownOrigin(c.req.raw)) {
    throw new PortalError('foreign-origin')
  }
  await next()
}

/** Behind nginx the scheme arrives in a header; the host is the one that the browser asked for. */
export function ownOrigin(request: Request): string {
  const { protocol, host } = new URL(request.url)
  const scheme = request.headers.get('X-Forwarded-Proto') ?? protocol.slice(0, -1)
  return `${scheme}://${request.headers.get('Host') ?? host}`
}
