// The service worker of the page of grid workers, and of nothing else: without a network the page itself still opens. It
// keeps the page's empty shell, the same for everybody; whatever is of a person, the page keeps by itself, encrypted.
import { type FetchEvent, scope } from '../service/scope.ts'

/** Written in at build: the page and every file that it names. */
declare const SHELL: {
  readonly prefix: string
  readonly name: string
  readonly page: string
  readonly files: readonly string[]
}
const shell = SHELL

/** As long as somebody waits for the network when the page is at hand. */
const waitMs = 4_000

async function install(): Promise<void> {
  const cache = await caches.open(shell.name)
  // All or nothing: one that is missing fails the whole.
  await cache.addAll([shell.page, ...shell.files])
  await scope.skipWaiting()
}

/** Earlier shells go; the mark that something waits to be sent (site/browser/tasks/forget) is none of its own. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(shell.prefix) && name !== shell.name)
  await Promise.all(names.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

/** Not `caches.match`: that would also find the copy of the reading pages. Never makes the cache anew. */
async function kept(path: string): Promise<Response | undefined> {
  return (await caches.has(shell.name)) ? (await caches.open(shell.name)).match(path) : undefined
}

async function answerPage({ request }: FetchEvent): Promise<Response> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, waitMs, null))
  const network = fetch(request)
  const prompt = await Promise.race([network, late]).catch(() => null)
  if (prompt && prompt.status < 500) return prompt
  return (await kept(shell.page)) ?? network
}

async function answerFile(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request)
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (request.mode === 'navigate' && pathname === shell.page) event.respondWith(answerPage(event))
  else if (shell.files.includes(pathname)) event.respondWith(answerFile(request, pathname))
})
