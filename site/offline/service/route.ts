/**
 * What the service worker does with a request. `none`: it does not touch it. `page`: the network, then the saved copy,
 * then /offline/. `kept`: named by its content, so the saved one is as good as any. `picture`: the network, then the
 * saved one. `question`: what is posted to /ask/; nothing of it is kept.
 */
export type Route = 'none' | 'page' | 'kept' | 'picture' | 'question'

type Asked = { readonly method: string; readonly mode: string; readonly url: string }

/** The API answers itself, open data and staff pages are never ours. */
const never = /^\/(api|data|staff)\//

/** @param origin of this site; what goes elsewhere is not touched */
export function routeOf({ method, mode, url }: Asked, origin: string): Route {
  const { origin: to, pathname, search } = new URL(url)
  if (to !== origin) return 'none'
  if (method === 'POST') return mode === 'navigate' && pathname === '/ask/' ? 'question' : 'none'
  if (method !== 'GET') return 'none'
  if (pathname === '/data/search.json' && search.startsWith('?v=')) return 'kept'
  if (never.test(pathname)) return 'none'
  if (mode === 'navigate') return 'page'
  if (pathname.startsWith('/_assets/')) return 'kept'
  return pathname === '/icon.svg' ? 'picture' : 'none'
}
