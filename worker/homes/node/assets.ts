import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Assets } from '../../home.ts'
import { readHeaderRules, readRedirects } from './host-files.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

/** The built folder served as Cloudflare's static assets do: trailing slashes, 404 page, `_headers`, `_redirects`. */
export function folderAssets(folder: string): Assets {
  const headersFor = readHeaderRules(readText(folder, '_headers'))
  const redirects = readRedirects(readText(folder, '_redirects'))
  return {
    fetch: async (path, sent) => {
      const redirect = redirects.get(path)
      if (redirect) return new Response(null, { status: redirect.status, headers: { Location: redirect.to } })
      const file = findFile(folder, path)
      if (file === null && findFile(folder, `${path}/`)) {
        return new Response(null, { status: 307, headers: { Location: `${path}/` } })
      }
      return answer(file ?? join(folder, '404.html'), file === null ? 404 : 200, headersFor(path), sent)
    },
  }
}

async function answer(file: string, status: number, rules: Record<string, string>, sent?: Headers): Promise<Response> {
  const body = await readFile(file)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = new Headers({ 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
  headers.set('Cache-Control', 'public, max-age=0, must-revalidate')
  headers.set('ETag', etag)
  for (const [name, value] of Object.entries(rules)) headers.set(name, value)
  if (status === 200 && sent?.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(body), { status, headers })
}

function findFile(folder: string, path: string): string | null {
  const decoded = decode(path)
  if (decoded === null || decoded.includes('\0')) return null
  const inside = normalize(decoded)
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
  // `//report/what/` is no other name of a page.
  if (inside !== decoded) return null
  const isHidden = /(^|\/)(_headers|_redirects)$/.test(inside)
  return !isHidden && file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function readText(folder: string, name: string): string {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
