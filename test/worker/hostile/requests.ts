import { mintKey, origin } from '../../support/home.ts'
import { hostileForm, hostileJson, nastyText, pick, type Random } from './bodies.ts'
import { brand, oddNames } from './nasty.ts'
import { formFor, jsonFor, type Known, type Route, wave } from './routes.ts'

export interface Hostile {
  readonly path: string
  readonly init: RequestInit
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const types = [
  json,
  `${json}; charset=utf-16`,
  `${json};charset="`,
  form,
  'text/plain',
  'multipart/form-data',
  '',
  'a/b;;;',
]
const keys = [
  '',
  'short',
  'k'.repeat(129),
  `k'; DROP TABLE idempotency; --`,
  '__proto__constructor',
  'ключ-ключ-ключ'.slice(0, 0),
]

/** Headers that some server has believed, and some that it could not read. */
const oddHeaders: readonly (readonly [string, readonly string[]])[] = [
  ['Content-Type', types],
  ['Idempotency-Key', keys],
  ['X-Work', ['e30=', '!!!', 'A'.repeat(9000), btoa('{"challenge":null}'), btoa('[[[['), btoa(`{"__proto__":{}}`)]],
  ['X-Handle', ['00000', "' OR 1=1", '__proto__', '0'.repeat(5000)]],
  ['X-Auth', ['A'.repeat(43), '-', '%00', '='.repeat(43)]],
  ['Origin', ['null', '', 'https://evil.example', `${origin}.evil.example`, origin.toUpperCase()]],
  ['Host', ['evil.example', '', 'a b', '127.0.0.1:8787:1', '[::1', '~']],
  ['X-Forwarded-Proto', ['https', 'javascript', 'http, https', '']],
  ['X-Forwarded-For', ['~', '1.2.3.4, ::1', "'; --", 'x'.repeat(8000)]],
  ['X-Forwarded-Host', ['evil.example']],
  ['X-HTTP-Method-Override', ['DELETE', 'GET']],
  ['Content-Length', ['0', '-1', '99999999999', 'x', '1e3', '0x10']],
  ['Transfer-Encoding', ['chunked', 'gzip, chunked', 'x']],
  ['Content-Encoding', ['gzip', 'br', 'identity']],
  ['Accept', ['*/*', 'application/xml', ',,,;q=']],
  ['Accept-Language', ['zz-ZZ;q=9', '*']],
  ['Range', ['bytes=0-', 'bytes=9-1', 'bytes=-']],
  ['If-None-Match', ['*', 'W/"', '"x"']],
  ['If-Modified-Since', ['yesterday']],
  ['Cookie', ['a=b', '__proto__=1; =;;', 'x'.repeat(8000)]],
  ['Upgrade', ['websocket', 'h2c']],
  ['X-Test-Network', ['~', 'x'.repeat(4000)]],
]

const pathTricks: readonly ((path: string) => string)[] = [
  (path) => `${path}/../..${path}`,
  (path) => `${path}%2e%2e%2f%00`,
  (path) => `/${path}`,
  (path) => `${path.replace(/\/$/, '')}/index.html`,
  (path) => path.replace(/\//g, '//'),
  (path) => path.replace(/\//g, '\\'),
  (path) => `${path};jsessionid=1`,
  (path) => `${path}%`,
  (path) => `${path}%E0%A4%A`,
  (path) => `${path}%c0%ae%c0%ae/%ff`,
  (path) => `${path}?${'a'.repeat(7000)}`,
  (path) => path.toUpperCase(),
  (path) => `${path}.json`,
  (path) => `${path}${encodeURIComponent('\u202e<i>')}`,
  (path) => `${path}?q=1&q=2&__proto__[x]=1&constructor=&q[]=3`,
  (path) => `${path}/${'x/'.repeat(1500)}`,
  (path) => `/%2f%2fevil.example${path}`,
  (path) => `${path}#${brand}`,
]

const parts = [
  '0',
  '1',
  '-1',
  '99',
  '1e1',
  '0x1',
  '%00',
  '..',
  '%2e%2e',
  "'",
  '__proto__',
  'constructor',
  wave,
  '2026-none',
  '%E0',
  '🙈',
]

/** One hostile request to a route; sometimes only one thing about it is wrong, so that it comes far. */
export function drawHostile(random: Random, route: Route, known: Known): Hostile {
  const filled = route.path.replace(/:\w+|\*/g, (name) =>
    name === ':wave' && random() < 0.7 ? wave : pick(random, parts),
  )
  const isApi = filled.startsWith('/api/')
  const method = route.method === 'ALL' || random() < 0.06 ? pick(random, methods) : route.method
  const headers = new Headers({ 'Idempotency-Key': mintKey(), 'Content-Type': isApi ? json : form })
  if (route.method === 'PUT' || filled.includes('attachments/')) takeHolder(random, headers, known)
  const path = withQuery(random, random() < 0.08 ? pick(random, pathTricks)(filled) : filled, method)
  if (random() < 0.25) bendHeaders(random, headers)
  if (method === 'GET' || method === 'HEAD') return { path, init: { method, headers } }
  const body = bodyFor(random, filled, isApi, known)
  return { path, init: { method, headers, ...(random() < 0.1 ? streamed(body) : { body }) } }
}

function bodyFor(random: Random, path: string, isApi: boolean, known: Known): string | Uint8Array<ArrayBuffer> {
  if (random() < 0.02) return new Uint8Array(70_000).fill(0x41)
  if (path.includes('attachments/'))
    return new TextEncoder().encode(nastyText(random).repeat(1 + Math.floor(random() * 9)))
  const isJson = isApi !== random() < 0.04
  return isJson ? hostileJson(random, jsonFor(path, known, random())) : hostileForm(random, formFor(known, mintKey()))
}

function takeHolder(random: Random, headers: Headers, { handle, auth }: Known): void {
  headers.set('Content-Type', 'application/octet-stream')
  if (random() < 0.8) headers.set('X-Handle', handle)
  if (random() < 0.8) headers.set('X-Auth', auth)
}

function withQuery(random: Random, path: string, method: string): string {
  if (method !== 'GET' && random() < 0.9) return path
  const query = new URLSearchParams()
  for (let left = Math.floor(random() * 4); left > 0; left--) {
    query.append(
      pick(random, ['q', 'question', 'limit', 'chapter', 'at', 'receipt', 'kind', ...oddNames]),
      nastyText(random),
    )
  }
  const text = query.toString()
  return text === '' || path.includes('#') ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`
}

function bendHeaders(random: Random, headers: Headers): void {
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const [name, values] = pick(random, oddHeaders)
    headers.set(name, pick(random, values))
  }
}

/** In pieces, without a length. */
function streamed(body: string | Uint8Array<ArrayBuffer>): RequestInit {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  let at = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + 4099))
      at += 4099
    },
  })
  return { body: stream, duplex: 'half' } as RequestInit
}
