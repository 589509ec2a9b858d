/**
 * A small server that speaks the part of Meilisearch's HTTP that we use, for what a real one cannot be asked to do:
 * break in every way. It knows no tokenizer: words are stretches of letters, phrases stand side by side.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

type Fields = Readonly<Record<string, unknown>>
type Index = { documents: Map<string, Fields>; settings: Fields }
type Reply = readonly [status: number, body: unknown]

export type Fault = 'slow' | 'status 500' | 'junk' | 'other form' | 'half' | 'cut off'

export interface StandIn {
  readonly url: string
  /** Every request that came, as `POST /multi-search Bearer …` without the scheme's word. */
  readonly seen: { line: string; key: string; body: unknown }[]
  readonly indexes: Map<string, Index>
  /** How the next answers break; null when they do not. */
  fault: Fault | null
  stop(): Promise<void>
}

export const keys = { admin: 'stand-in-admin', search: 'stand-in-search' } as const

/** The 300 ms of the adapter are for residents: what it makes of an answer shows however busy the machine is. */
export const patience = { timeoutMs: 30_000 } as const
/** Longer than anybody waits. */
export const slowMs = 60_000
const apiError = (status: number, code: string): Reply => [status, { message: code, code, type: 'invalid_request' }]

/** Conditions such as `kind = guide AND article IN [1, 2]`. */
function passes(document: Fields, filter: string): boolean {
  return filter.split(' AND ').every((condition) => {
    const [, name = '', one, list] = /^(\w+) (?:= (.*)|IN \[(.*)\])$/.exec(condition) ?? []
    return (one === undefined ? (list?.split(', ') ?? []) : [one]).includes(String(document[name]))
  })
}

function holds(document: Fields, { q, filter, attributesToSearchOn }: Record<string, unknown>): boolean {
  if (filter !== undefined && !passes(document, String(filter))) return false
  const text = ((attributesToSearchOn ?? []) as string[]).map((name) => ` ${document[name]} `).join('|')
  const terms = String(q).match(/"[^"]*"|\S+/g) ?? []
  return terms.every((term) => text.includes(term.startsWith('"') ? ` ${term.slice(1, -1)} ` : term))
}

function searchOne(indexes: StandIn['indexes'], query: Record<string, unknown>): Fields | null {
  const index = indexes.get(String(query.indexUid))
  if (index === undefined) return null
  const found = [...index.documents.values()].filter((document) => holds(document, query))
  const hits = found.slice(0, Number(query.limit)).map(({ id }) => ({ id }))
  const lawSha: Record<string, number> = {}
  for (const { lawSha: sha } of found) lawSha[String(sha)] = (lawSha[String(sha)] ?? 0) + 1
  return { indexUid: query.indexUid, hits, ...(query.facets ? { facetDistribution: { lawSha } } : {}) }
}

/** The writing half: what a push calls. Every task is done at once. */
function write(indexes: StandIn['indexes'], tasks: Fields[], method: string, path: string, body: unknown): Reply {
  const [, , uid = '', part = '', order = ''] = path.split('/')
  const task = (code: string | null): Reply => {
    tasks.push({ status: code === null ? 'succeeded' : 'failed', error: code && { code, message: code } })
    return [202, { taskUid: tasks.length - 1 }]
  }
  if (method === 'POST' && uid === '') {
    const name = (body as { uid: string }).uid
    if (indexes.has(name)) return task('index_already_exists')
    indexes.set(name, { documents: new Map(), settings: {} })
    return task(null)
  }
  const index = indexes.get(uid)
  if (index === undefined) return task('index_not_found')
  if (method === 'DELETE') indexes.delete(uid)
  else if (order === 'delete') {
    const kept = (body as { filter: string }).filter
    for (const key of [...index.documents.keys()]) if (!kept.includes(`"${key}"`)) index.documents.delete(key)
  } else if (part === 'settings') index.settings = { ...index.settings, ...(body as Fields) }
  else for (const document of body as Fields[]) index.documents.set(String(document.key), document)
  return task(null)
}

function answer(server: StandIn, tasks: Fields[], method: string, path: string, body: unknown, key: string): Reply {
  const { indexes } = server
  if (path === '/multi-search') {
    if (key !== keys.search && key !== keys.admin) return apiError(403, 'invalid_api_key')
    const results = (body as { queries: Record<string, unknown>[] }).queries.map((query) => searchOne(indexes, query))
    return results.includes(null) ? apiError(404, 'index_not_found') : [200, { results }]
  }
  if (key !== keys.admin) return apiError(403, 'invalid_api_key')
  if (method !== 'GET') return write(indexes, tasks, method, path, body)
  const [, first, uid = '', part] = path.split('/')
  if (first === 'tasks') return [200, { uid: Number(uid), ...tasks[Number(uid)] }]
  const index = indexes.get(uid)
  if (index === undefined) return apiError(404, 'index_not_found')
  return [200, part === 'stats' ? { numberOfDocuments: index.documents.size } : (index.settings.synonyms ?? {})]
}

async function respond(fault: Fault | null, [status, body]: Reply, response: ServerResponse): Promise<void> {
  const text = JSON.stringify(body)
  const type = { 'Content-Type': 'application/json' }
  if (fault === 'slow') await sleep(slowMs, undefined, { ref: false })
  if (fault === 'status 500') response.writeHead(500, type).end('{"message":"broken"}')
  else if (fault === 'junk') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Welcome</p>')
  else if (fault === 'other form') response.writeHead(200, type).end('{"results":[{"hits":"none"}]}')
  else if (fault === 'half' || fault === 'cut off') {
    response.writeHead(200, { ...type, 'Content-Length': String(Buffer.byteLength(text)) })
    response.write(text.slice(0, text.length / 2), () => fault === 'cut off' && response.destroy())
  } else response.writeHead(status, type).end(text)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? null : JSON.parse(text)
}

export async function startStandIn(): Promise<StandIn> {
  const tasks: Fields[] = []
  const http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in')
    const body = await readBody(request)
    const key = (request.headers.authorization ?? '').replace(/^Bearer /, '')
    server.seen.push({ line: `${request.method} ${pathname}`, key, body })
    const reply = answer(server, tasks, request.method ?? '', pathname, body, key)
    await respond(server.fault, reply, response)
  }).listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  const port = typeof address === 'object' ? address?.port : 0
  const server: StandIn = {
    url: `http://127.0.0.1:${port}`,
    seen: [],
    indexes: new Map(),
    fault: null,
    stop: async () => {
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
    },
  }
  return server
}
