import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openData } from '../../content/words/open-data.ts'
import type { Assets } from '../../worker/home.ts'
import { folderAssets } from '../../worker/homes/node/assets.ts'
import { root } from '../gates/files.ts'
import { madeUp, writeAmendment } from '../support/amendment.ts'
import { canRun, runExample } from '../support/run-example.ts'

/** Number of the new article: behind all that anything of ours quotes by its number, so that the site can be built as it is. */
const added = 63

/** A copy of the house with the made-up amendment imported, built, and served as the Node home does. */
let house = ''
let assets: Assets
const run = (script: string, ...args: string[]) => {
  const ended = spawnSync(process.execPath, [join(house, script), ...args], { cwd: house, encoding: 'utf8' })
  expect(ended.stderr + ended.status).toBe('0')
}
const unmark = (html: string) => html.replace(/<[^>]+>/g, '')
const get = async (path: string, headers?: Headers) => {
  const answer = await assets.fetch(path, headers)
  return { answer, status: answer.status, text: await answer.text() }
}

beforeAll(() => {
  mkdirSync(join(root, '.build'), { recursive: true })
  house = mkdtempSync(join(root, '.build/amended-'))
  for (const name of ['content', 'search', 'site', 'worker', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(house, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  writeAmendment(join(house, 'content/regulation/source'), added)
  run('content/regulation/derive.ts')
  run('site/build.ts', '--out', join(house, 'dist'))
  assets = folderAssets(join(house, 'dist'))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('a site whose law was amended', () => {
  it('the old permanent address shows the words of then, and says what became of them', async () => {
    const { answer } = await get('/law/2023-01-01/art/54')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/law/2023-01-01/art/54/'])
    const { status, text } = await get('/law/2023-01-01/art/54/')
    expect(status).toBe(200)
    expect(text).toContain('公安机关应当依法处理并采取相关保护措施。')
    expect(text).toContain('id="p3"')
    expect(text).toContain('这是旧文本，2027年1月1日起不再施行。')
    expect(text).toContain('href="/law/2027-01-01/changes/"')
    expect((await get('/law/2023-01-01/art/63/')).text).toContain('href="/regulation/64/"')
    for (let number = 1; number <= 63; number += 1) {
      expect((await get(`/law/2023-01-01/art/${number}/`)).status, `${number}`).toBe(200)
    }
  })

  it('the permanent address of the new version leads to the article of today', async () => {
    for (const path of ['/law/2027-01-01/art/64', '/law/2027-01-01/art/64/']) {
      const { answer } = await get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/regulation/64/'])
    }
  })

  it('the page of changes marks the words that came, names what did not change, and lists new numbers', async () => {
    const { status, text } = await get('/law/2027-01-01/changes/')
    expect(status).toBe(200)
    const marked = [...text.matchAll(/<ins>(.*?)<\/ins>/g)].map(([, inner = '']) => unmark(inner))
    expect(marked.some((inner) => inner.includes('在三个工作日内'))).toBe(true)
    expect(text).toContain('第一款、第二款没有改。')
    expect(unmark(text)).toContain(madeUp.text)
    expect(text).toContain('href="/regulation/64/"')
  })

  it('has no code to scan, since nobody named an address for it', async () => {
    for (const page of ['/regulation/15/', '/guides/telecom-fraud/']) {
      expect((await get(page)).text).not.toContain('qr.svg')
      expect((await get(`${page}qr.svg`)).status).toBe(404)
    }
  })

  it('no stale gloss stands beside the changed words, and the article leads to its earlier text', async () => {
    const { text } = await get('/regulation/54/')
    expect(text.match(/<details class="gloss"/g)).toHaveLength(2)
    expect(text).toContain('href="/law/2023-01-01/art/54/"')
    expect(unmark((await get('/regulation/63/')).text)).toContain('那些话现在在第六十四条。')
  })

  it('the sitemap lists the earlier text and the page of changes; the feed tells of the amendment', async () => {
    const { text } = await get('/sitemap.xml')
    for (const path of ['/law/2023-01-01/', '/law/2023-01-01/art/54/', '/law/2027-01-01/changes/']) {
      expect(text).toContain(`${path}</loc>`)
    }
    expect((await get('/data/changes.xml')).text).toContain('/law/2027-01-01/changes/')
  })

  it('the data of the earlier version stays where it was', async () => {
    const read = async (path: string) => JSON.parse((await get(path)).text) as { version: string; articles: unknown[] }
    expect((await read('/data/versions/2023-01-01.json')).articles).toHaveLength(63)
    expect((await read('/data/regulation.json')).articles).toHaveLength(64)
  })
})

describe('data files of the Node home', () => {
  const files = [
    ['/data/regulation.json', 'application/json; charset=utf-8'],
    ['/data/regulation.schema.json', 'application/schema+json'],
    ['/data/article.schema.json', 'application/schema+json'],
    ['/data/articles/54.json', 'application/json; charset=utf-8'],
    ['/data/regulation.akn.xml', 'application/xml; charset=utf-8'],
    ['/data/changes.xml', 'application/atom+xml; charset=utf-8'],
    ['/data/duties.csv', 'text/csv; charset=utf-8'],
  ] as const

  it.each(files)('%s comes as %s, to any site, and not twice when nothing changed', async (path, type) => {
    const { answer, status } = await get(path)
    expect(status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag')
    const again = await get(path, new Headers({ 'If-None-Match': answer.headers.get('etag') ?? '' }))
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('an example works against an amended law, too', async () => {
    expect(canRun('js')).toBe(true)
    const server = createServer(async (request, response) => {
      const answer = await assets.fetch(request.url ?? '/')
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as AddressInfo
    const { code, language } = openData.examples.list.check
    expect(await runExample(language, code(`http://127.0.0.1:${port}`))).toBe('121 true\ntrue')
    await new Promise((closed) => server.close(closed))
  })
})
