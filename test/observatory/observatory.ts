/**
 * Mozilla's HTTP Observatory 1.4.8 without its network: its own tests and its own table of points, over answers of a
 * running portal. Its packages are installed here, by this module only; nothing runs at install. What stands before the
 * portal is the operator's, so https with a sound certificate and a redirect from http are taken as given, and the list
 * of preloaded hosts is empty.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What came back, whoever asked and however. */
export type Recorded = { readonly status: number; readonly headers: Headers; readonly text: string }

/** The points, and what each test took or gave, in the Observatory's names. */
export type Scored = { readonly score: number; readonly results: Readonly<Record<string, string>> }

type Output = { result: string | null; constructor: { name: string } }
type Requests = { resources: object; responses: object; session: Session | null }
type Session = { jar: { setCookieSync(cookie: string, url: string): void } }
type Modules = {
  ALL_TESTS: readonly ((requests: Requests) => Output)[]
  MINIMUM_SCORE_FOR_EXTRA_CREDIT: number
  getScoreModifier(result: string): number
  parseHttpEquivHeaders(html: string, url: string): Map<string, string[]>
  Requests: new (host: string) => Requests
  Session: new (url: URL) => Session
}

const here = fileURLToPath(new URL('.', import.meta.url))
const library = join(here, 'node_modules/@mdn/mdn-http-observatory')
const host = 'pingan.example'

/** Installs the locked packages of this folder unless they are there. */
function install(): void {
  if (!existsSync(join(library, 'package.json'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const preloaded = join(library, 'conf/hsts-preload.json')
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}\n')
}

/** The path is not written at the import, so that the types of the house need no Observatory. */
const load = (path: string): Promise<unknown> => import(join(library, 'src', path))

/** @returns what scores one answer */
export async function openObservatory(): Promise<(answer: Recorded) => Scored> {
  install()
  const files = ['constants.js', 'grader/grader.js', 'grader/charts.js', 'types.js', 'retriever/utils.js']
  const modules = Object.assign({}, ...(await Promise.all([...files, 'retriever/session.js'].map(load)))) as Modules
  return (answer) => score(modules, requestsOf(modules, answer))
}

function requestsOf(modules: Modules, { status, headers, text }: Recorded): Requests {
  const url = new URL(`https://${host}/`)
  const requests = new modules.Requests(host)
  const session = new modules.Session(url)
  for (const cookie of headers.getSetCookie()) session.jar.setCookieSync(cookie, url.href)
  const isHtml = headers.get('content-type')?.startsWith('text/html')
  const httpEquiv = isHtml ? modules.parseHttpEquivHeaders(text, url.href) : new Map()
  const response = { status, headers: Object.fromEntries(headers), request: {}, verified: true, data: text, httpEquiv }
  const httpRedirects = [
    { url: new URL(`http://${host}/`), status: 301 },
    { url, status },
  ]
  Object.assign(requests.resources, { path: text })
  Object.assign(requests.responses, { auto: response, cors: response, http: response, https: response, httpRedirects })
  return Object.assign(requests, { session })
}

/** As its scanner adds up: extra points count only for who lost few. */
function score(modules: Modules, requests: Requests): Scored {
  const outputs = modules.ALL_TESTS.map((test) => test(requests))
  const points = outputs.map(({ result }) => modules.getScoreModifier(result ?? ''))
  const lost = points.filter((one) => one < 0).reduce((sum, one) => sum + one, 100)
  const all = points.reduce((sum, one) => sum + one, 100)
  const results = outputs.map((output, at) => [output.constructor.name, `${output.result} ${points[at]}`])
  return {
    score: Math.max(0, lost >= modules.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : lost),
    results: Object.fromEntries(results),
  }
}
