import type { MiddlewareHandler } from 'hono'
import { PortalError } from '../contract/errors.ts'

/**
 * One address per page: without its slash, or by the name of its file, the assets would hand out the built page with
 * its marks unfilled. Mounted over a whole folder of forms.
 */
export const tidyAddress: MiddlewareHandler = async (c, next) => {
  const { method, path } = c.req
  const isRead = method === 'GET' || method === 'HEAD'
  if (!isRead && method !== 'POST') throw new PortalError('method-not-allowed')
  if (isRead && !path.endsWith('/')) {
    // As it was asked for, still encoded: a decoded line end or NUL is none that a header may hold.
    const { pathname } = new URL(c.req.url)
    return c.redirect(`${pathname.replace(/(\/index)?(\.html)?$/, '')}/`, 301)
  }
  return next()
}
