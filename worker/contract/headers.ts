/**
 * Security headers, one list for static pages (`_headers`, written at build) and for the Worker's own answers.
 * `Referrer-Policy: same-origin`, because under `no-referrer` a form's own POST says `Origin: null`.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
}

/** For JSON: nothing in it may ever run or be framed, and no cache may keep it. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
}

/** Open data may be read from any page. */
export const dataHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** Data files whose type does not follow from the end of their name. */
export const dataTypes: Readonly<Record<string, string>> = {
  '/data/changes.xml': 'application/atom+xml; charset=utf-8',
  '/data/regulation.schema.json': 'application/schema+json',
  '/data/article.schema.json': 'application/schema+json',
}

/**
 * Files with headers of their own beside those of pages. The service worker is asked for anew each time, and may only
 * fetch from here; the units' public keys are never taken from a cache unasked.
 */
export const fileHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sw.js': {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  },
  '/units/*': {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  },
}
