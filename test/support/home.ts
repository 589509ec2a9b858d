import type { Hono } from 'hono'
import type { Blobs } from '../../worker/blobs.ts'
import type { Clock, Ids } from '../../worker/context.ts'
import type { Database } from '../../worker/db/database.ts'
import type { Home } from '../../worker/home.ts'
import { randomIds, systemClock } from '../../worker/homes/ids.ts'
import { createApp } from '../../worker/index.ts'
import { readSettings } from '../../worker/settings.ts'
import { solvedWork } from './work.ts'

/** The application over an empty, real database of the home that the project names by `#home`. */
export interface TestHome extends Home {
  readonly app: Hono
  /** A clock that a test may move. */
  readonly time: { now: number }
  /** Sends a request from the site's own pages unless the headers say otherwise. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Posts JSON with an idempotency key, as the browser's client does. */
  post(path: string, body: unknown, key?: string): Promise<Response>
  /** Posts a plain form, as a browser without script does; a list of values repeats the field. */
  submit(path: string, fields: Record<string, string | readonly string[]>): Promise<Response>
}

export const origin = 'http://127.0.0.1:8787'

/** Keys of the tests, known to nobody else. */
export const testKeys = {
  DATA_KEY: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
  RECEIPT_KEY: 'Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA',
}

/** Says in a test which network a request comes from. */
export const networkHeader = 'X-Test-Network'

let minted = 0

/** An idempotency key that no other test uses. */
export function mintKey(): string {
  minted += 1
  return `test-key-${randomIds.mint()}-${minted}`
}

export async function testHome(db: Database, blobs: Blobs, assets: Home['assets']): Promise<TestHome> {
  const time = { now: systemClock.now() }
  const clock: Clock = { now: () => time.now }
  const ids: Ids = randomIds
  // Everybody comes from somewhere else, unless a test says where from.
  const networkOf: Home['networkOf'] = (request) => request.headers.get(networkHeader) ?? ids.mint()
  const home: Home = { db, blobs, assets, settings: await readSettings(testKeys), clock, ids, networkOf }
  const app = createApp(home)
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('Origin')) headers.set('Origin', origin)
    return app.request(origin + path, { ...init, headers })
  }
  const post = async (path: string, body: unknown, key = mintKey()) => {
    // The browser's client brings solved work with whatever is sealed; a test of work itself uses `request`.
    const isSealed = (body as { keeping?: unknown } | null)?.keeping === 'sealed'
    const work: Record<string, string> = isSealed ? { 'X-Work': await solvedWork(home) } : {}
    return request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...work },
      body: JSON.stringify(body),
    })
  }
  const submit: TestHome['submit'] = (path, fields) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one)
    }
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    return request(path, { method: 'POST', headers, body: body.toString() })
  }
  return { ...home, app, time, request, post, submit }
}
