import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}

/** The folder of the built site; test/run.ts builds it first, SITE_DIR names another one. */
export function builtFolder(): string {
  return process.env.SITE_DIR ?? fileURLToPath(new URL('../../.build/site', import.meta.url))
}

/**
 * The built site as an assets binding would serve it: trailing-slash pages, 404 for what is not there.
 * Without a built site every path is 404, so tests of verbs run before anything is built.
 */
export async function serveBuilt(request: { url: string }): Promise<Response> {
  const path = decode(new URL(request.url).pathname)
  const file = join(builtFolder(), path.endsWith('/') ? `${path}index.html` : path)
  const inside = path === normalize(path) && file.startsWith(builtFolder())
  if (!inside || !existsSync(file)) return new Response('not found', { status: 404 })
  const type = types[extname(file)] ?? 'application/octet-stream'
  return new Response(new Uint8Array(await readFile(file)), { headers: { 'content-type': type } })
}

/** As both homes do: what cannot be decoded, or holds a NUL, is the name of nothing. */
function decode(path: string): string {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? '..' : decoded
  } catch {
    return '..'
  }
}
