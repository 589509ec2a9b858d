import type { PortalError } from '../contract/errors.ts'
import type { Home } from '../home.ts'
import { renderPage } from './fill.ts'

/** The page for a post that cannot be answered by its own form. */
export function problemPage(home: Home, error: PortalError): Promise<Response> {
  const { message, status, retryAfterSeconds } = error
  return renderPage(home, '/problem/', { message }, { status, noStore: true, retryAfterSeconds })
}
