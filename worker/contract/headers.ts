import { tasksServicePath } from './tasks.ts'
import { solverPath } from './work.ts'

/**
 * The only two makers of what could run as script: Svelte's own, and ours (site/browser/script-url.ts), which lets through
 * the addresses of our workers. They stand in the header and in the policy of each built page.
 */
export const trustedTypes = [
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html portal-script',
] as const

const frames = "frame-ancestors 'none'"
const nothing = `default-src 'none'; ${frames}`

/**
 * Security headers, one list for static pages (`_headers`, written at build) and for the Worker's own answers.
 * `Referrer-Policy: same-origin`, because under `no-referrer` a form's own POST says `Origin: null`.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [frames, ...trustedTypes].join('; '),
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
  'Content-Security-Policy': nothing,
  'Cache-Control': 'no-store',
}

/** Open data may be read from any page; shown by itself, it loads nothing. */
export const dataHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': nothing,
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
 * fetch from here; the units' public keys are never taken from a cache unasked; what is no page loads nothing.
 */
export const fileHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sw.js': {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': `default-src 'none'; connect-src 'self'; ${frames}`,
  },
  [tasksServicePath]: {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': `default-src 'none'; connect-src 'self'; ${frames}`,
  },
  '/units/*': {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': nothing,
  },
  [solverPath]: { 'Cache-Control': 'no-cache', 'Content-Security-Policy': nothing },
  '/sitemap.xml': { 'Content-Security-Policy': nothing },
  '/robots.txt': { 'Content-Security-Policy': nothing },
  '/icon.svg': { 'Content-Security-Policy': nothing },
}

/** What the Worker sets on its answer at this path: the same as `_headers` sets on a file's. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  if (path.startsWith('/api/')) return apiHeaders
  if (path.startsWith('/data/')) return { ...pageHeaders, ...dataHeaders }
  const own = Object.entries(fileHeaders).find(([file]) => path === file || isBelow(path, file))
  return { ...pageHeaders, ...own?.[1] }
}

function isBelow(path: string, folder: string): boolean {
  return folder.endsWith('/*') && path.startsWith(folder.slice(0, -1))
}
