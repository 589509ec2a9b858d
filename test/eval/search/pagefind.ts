import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { paragraphDocuments } from '../../../search/documents/paragraphs.ts'
import { type Contestant, distinct, hitsMax } from './contestant.ts'

/** The part of Pagefind's script for browsers that is used here. It carries no types of its own. */
interface Browser {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
  destroy(): Promise<void>
}

/** Builds the index from the same documents. Returns the bytes of what is loaded besides code; Pagefind gzips them itself. */
async function buildIndex(folder: string): Promise<number> {
  const pagefind = await import('pagefind')
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' })
  if (!index) throw new Error(errors.join('; '))
  for (const { article, paragraph, title, heading, text } of paragraphDocuments()) {
    const content = `${title}\n${heading}\n${text}`
    await index.addCustomRecord({ url: `/${article}/${paragraph}/`, content, language: 'zh', meta: { title } })
  }
  const { files } = await index.getFiles()
  // Written here: `writeFiles` sometimes answers before its files are whole.
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  await pagefind.close()
  return files.filter(({ path }) => /\.pf_/.test(path)).reduce((sum, { content }) => sum + content.length, 0)
}

/** Pagefind's browser script fetches its files, and Node fetches no `file:`: so the folder is served on loopback. */
async function serveFolder(folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const body = await readFile(join(folder, path)).catch(() => null)
    response.writeHead(body ? 200 : 404, path.endsWith('.wasm') ? { 'content-type': 'application/wasm' } : {})
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

/** Pagefind takes its language from `<html lang>`, and cuts a query into words only when that is one without spaces. */
async function inPage(lang: string, work: () => Promise<void>): Promise<void> {
  const page = { querySelector: () => ({ getAttribute: () => lang }), currentScript: null }
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true })
  try {
    await work()
  } finally {
    Reflect.deleteProperty(globalThis, 'document')
  }
}

/**
 * Pagefind in a page of the given language over the same Chinese index: `zh` cuts a query by `Intl.Segmenter`, any other
 * hands it over whole. Its program is a package per platform: where there is none, this throws.
 */
export async function createPagefind(name: string, lang: string): Promise<Contestant> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'))
  const bytes = await buildIndex(folder)
  const server = await serveFolder(folder)
  const browser = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Browser
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await inPage(lang, async () => {
    await browser.options({ basePath, noWorker: true })
    await browser.init()
  })
  return {
    name,
    index: { bytes, what: 'index and fragments, beside its script and WASM' },
    async find(query) {
      const { results } = await browser.search(query)
      const data = await Promise.all(results.slice(0, hitsMax).map((result) => result.data()))
      return { articles: distinct(data.map(({ url }) => articleOf(url))), note: null }
    },
    async close() {
      await browser.destroy()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function articleOf(url: string): number {
  return Number(/\/(\d+)\/\d+\/$/.exec(url)?.[1])
}
