const defaultPort = '8787'

/** The public origin without a trailing slash; the address of `npm start` while SITE_URL is empty. */
export function siteUrl(): string {
  return (process.env.SITE_URL || `http://127.0.0.1:${process.env.PORT || defaultPort}`).replace(/\/+$/, '')
}

/** Whether the operator named a public origin; without one no QR code is drawn, since it would lead nowhere. */
export function hasSiteUrl(): boolean {
  return Boolean(process.env.SITE_URL)
}

/** The absolute address of a path that begins with a slash. */
export function absolute(path: string): string {
  return siteUrl() + path
}
