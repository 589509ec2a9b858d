import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Mustache from 'mustache'
import { describe, expect, it } from 'vitest'
import { offline as words } from '../../content/words/offline.ts'
import { scriptUrl } from '../../site/browser/script-url.ts'
import { publicPages } from '../../site/layouts/public-pages.ts'
import { compileService } from '../../site/offline/compile.ts'
import { emptyMarks } from '../../site/offline/empty-marks.ts'
import { makePack, savedForm } from '../../site/offline/pack.ts'
import { emptyForms, savedPages } from '../../site/offline/pages.ts'
import { insteadKey, type Pack, questionMark } from '../../site/offline/service/marks.ts'
import { routeOf } from '../../site/offline/service/route.ts'
import { folderAssets } from '../../worker/homes/node/assets.ts'
import { listPaths, root } from '../gates/files.ts'
import { builtFolder } from '../support/assets.ts'
import { gzipBytes } from '../support/weigh.ts'

const origin = 'https://pingan.example'
const routed = (path: string, method = 'GET', mode = 'navigate') =>
  routeOf({ method, mode, url: new URL(path, origin).href }, origin)
/** What reaches the Worker first, out of wrangler.toml: these pages are filled, and may hold what a person wrote. */
const filled = [...readFileSync(join(root, 'wrangler.toml'), 'utf8').matchAll(/"(\/[a-z]+\/)\*"/g)].map(
  ([, folder = '']) => folder,
)

describe('which requests the service worker touches', () => {
  it('leaves the API, open data, staff pages and other sites alone, and everything that is sent', () => {
    for (const path of ['/api/matters', '/api/search?q=x', '/data/regulation.json', '/data/search.json', '/staff/']) {
      for (const mode of ['navigate', 'cors']) expect(routed(path, 'GET', mode), path).toBe('none')
    }
    expect(routed('https://elsewhere.example/')).toBe('none')
    for (const folder of filled.filter((one) => one !== '/ask/')) expect(routed(folder, 'POST'), folder).toBe('none')
    expect(routed('/ask/', 'POST', 'cors')).toBe('none')
    expect(routed('/api/assistant', 'POST', 'cors')).toBe('none')
    expect(routed('/', 'HEAD')).toBe('none')
  })

  it('answers for pages, for files named by their content, and for a question', () => {
    for (const path of ['/', '/regulation/54/', '/search/?q=x', '/report/']) expect(routed(path), path).toBe('page')
    for (const path of ['/_assets/Page.1.css', '/data/search.json?v=1'])
      expect(routed(path, 'GET', 'cors')).toBe('kept')
    expect(routed('/icon.svg', 'GET', 'no-cors')).toBe('picture')
    expect(routed('/ask/', 'POST')).toBe('question')
  })
})

describe('what is saved', () => {
  it('is the whole law, every guide, the hotlines, the search and the duties by topic', () => {
    const saved = savedPages()
    expect(new Set(saved).size).toBe(saved.length)
    expect(saved.filter((path) => /^\/regulation\/\d+\/$/.test(path))).toHaveLength(63)
    for (const path of ['/regulation/', '/guides/', '/hotlines/', '/search/', '/ask/', '/duties/']) {
      expect(saved).toContain(path)
    }
    const files = listPaths()
      .filter((path) => path.startsWith('site/pages/'))
      .map((path) => path.replace('site/pages', '.'))
    const everything = publicPages([...files, './offline.astro'])
    expect(saved.filter((path) => !everything.includes(path))).toEqual([])
    expect(everything.filter((path) => path.startsWith('/guides/') && !saved.includes(path))).toEqual([])
  })

  it('is no page that the Worker fills, but for the empty forms of search and assistant', () => {
    expect(filled.length).toBeGreaterThan(5)
    const inside = savedPages().filter((path) => filled.some((folder) => path.startsWith(folder)))
    expect(inside).toEqual([...emptyForms])
    expect(() => savedForm('/report/', '<html lang><main><!--fill:text--></main>', 'x')).toThrow('cannot be saved')
  })

  it.skipIf(!existsSync(builtFolder()))('is the empty form as the Worker delivers it', () => {
    for (const path of emptyForms) {
      const html = readFileSync(join(builtFolder(), path, 'index.html'), 'utf8')
      const rendered = Mustache.render(html, {}, undefined, { tags: ['<!--fill:', '-->'] })
      expect(emptyMarks(html).replace(/\s+/g, ''), path).toBe(rendered.replace(/\s+/g, ''))
    }
  })
})

describe.skipIf(!existsSync(join(builtFolder(), 'sw.js')))('the pack of the built site', () => {
  const { text, sha256, pack } = makePack(builtFolder())
  const { headers, files } = JSON.parse(text) as Pack

  it('stays within 320 kB gzip on the wire and three megabytes on the device', () => {
    expect(gzipBytes(text)).toBeLessThanOrEqual(320_000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000_000)
  })

  it('holds every script and sheet that a saved page names, and carries the policy of pages', () => {
    const paths = new Set(files.map(([path]) => path))
    for (const [path, type, body] of files) {
      if (!type.startsWith('text/html')) continue
      const named = [...body.matchAll(/(?:src|href|component-url|renderer-url)="(\/_assets\/[^"]+)"/g)]
      expect(named.map(([, asset = '']) => asset).filter((asset) => !paths.has(asset))).toEqual([])
      expect(body, path).toContain(path === insteadKey ? words.instead : words.note.after)
    }
    expect(headers['Content-Security-Policy']).toBe(
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html portal-script",
    )
    expect(files.find(([path]) => path === '/ask/')?.[2].split(questionMark)).toHaveLength(2)
  })

  it('is named by its digest in the service worker, and both come out the same twice', async () => {
    expect(makePack(builtFolder()).sha256).toBe(sha256)
    expect(existsSync(join(builtFolder(), pack))).toBe(true)
    const service = await compileService({ pack, sha256 })
    expect(service).toBe(await compileService({ pack, sha256 }))
    expect(service).toContain(sha256)
    expect(service).toBe(readFileSync(join(builtFolder(), 'sw.js'), 'utf8'))
    expect(gzipBytes(service)).toBeLessThanOrEqual(4_000)
  })

  it('comes with a service worker that no cache keeps, from the Node home too', async () => {
    const answer = await folderAssets(builtFolder()).fetch('/sw.js')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('a way out', () => {
  it('the service worker of a site that does not offer it fetches nothing and takes itself away', async () => {
    const service = await compileService(null)
    expect(service).toContain('unregister')
    expect(service).not.toContain('fetch')
  })
})

describe('the policy for addresses of workers', () => {
  it('lets through the service worker and nothing else', () => {
    const made: string[] = []
    const factory = {
      createPolicy: (name: string, rules: unknown) => {
        made.push(name)
        return rules
      },
    }
    Object.assign(globalThis, { window: { trustedTypes: factory } })
    // The service worker and the solver, and nothing else.
    for (const url of ['/sw.js', '/work-solver.js']) expect(scriptUrl(url)).toBe(url)
    for (const url of [
      '/sw.js?x',
      '/work-solver.js/',
      '/_assets/page.js',
      'https://elsewhere.example/sw.js',
      '//elsewhere.example',
      '/data/x.js',
    ]) {
      expect(() => scriptUrl(url), url).toThrow(TypeError)
    }
    expect(made).toEqual(['portal-script'])
    Reflect.deleteProperty(globalThis, 'window')
  })
})
