import Mustache from 'mustache'
import { PortalError } from '../contract/errors.ts'
import type { Home } from '../home.ts'

/** What the places of a page are filled with; every value is escaped. */
export type View = Readonly<Record<string, unknown>>

export interface FillOptions {
  readonly status?: number
  /** For receipts and whatever must not stay in a cache. */
  readonly noStore?: boolean
  /** When the same post may be tried again. */
  readonly retryAfterSeconds?: number | undefined
}

const tags: [string, string] = ['<!--fill:', '-->']

/**
 * Answers with the built page of this address, its marked places filled: `<!--fill:name-->` with an escaped
 * value, `<!--fill:#list-->…<!--fill:/list-->` once per entry. The page alone decides how things look.
 */
export async function renderPage(home: Home, path: string, view: View, options: FillOptions = {}): Promise<Response> {
  const built = await home.assets.fetch(path)
  if (built.status !== 200) throw new PortalError('unavailable')
  const html = Mustache.render(await built.text(), view, undefined, { tags })
  const { status = 200, noStore, retryAfterSeconds } = options
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': noStore ? 'no-store' : 'private, no-cache',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    },
  })
}
