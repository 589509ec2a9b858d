import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page, Request } from '@playwright/test'
import { formsOf } from '../../support/forms-of.ts'

export const canariesCount = 20

/** Words that stand nowhere else. Some are Chinese, one is a telephone number: nothing tells them from what people write. */
export function drawCanaries(): { readonly words: string[]; readonly phone: string } {
  const draw = (index: number) => {
    const word = `kanari${randomBytes(6).toString('hex')}`
    return index % 4 === 3
      ? `金丝雀${[...word.slice(6)].map((sign) => String.fromCodePoint(0x4e00 + sign.charCodeAt(0) * 37)).join('')}`
      : word
  }
  return {
    words: Array.from({ length: canariesCount - 1 }, (_, index) => draw(index)),
    phone: `139${randomInt(10_000_000, 99_999_999)}`,
  }
}

/** Files at or below a folder that hold one of these in any form. @returns `file: word` */
export function filesHolding(folder: string, wanted: readonly string[]): string[] {
  if (!existsSync(folder)) return []
  const forms = wanted.map((word) => [word, formsOf(word)] as const)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    return forms.filter(([, all]) => all.some((form) => bytes.includes(form))).map(([word]) => `${file}: ${word}`)
  })
}

/** Which of these a text or bytes hold, in any form. */
export function heldBy(bytes: Buffer | string, wanted: readonly string[]): string[] {
  const all = Buffer.from(bytes)
  return wanted.filter((word) => formsOf(word).some((form) => all.includes(form)))
}

/** Everything that leaves a browser: addresses, headers, bodies, each as its bytes. */
export function tap(context: BrowserContext): () => Promise<Buffer> {
  const requests: Request[] = []
  context.on('request', (request) => requests.push(request))
  return async () => {
    const parts = requests.map(async (request) => {
      const headers = await request.allHeaders().catch(() => request.headers())
      return [Buffer.from(`${request.url()}\n${JSON.stringify(headers)}\n`), request.postDataBuffer() ?? Buffer.of()]
    })
    return Buffer.concat((await Promise.all(parts)).flat())
  }
}

/** All that a page could leave behind on the device: address, title, history, storages, databases, caches, cookies. */
export async function leftBehind(page: Page): Promise<string> {
  const cookies = JSON.stringify(await page.context().cookies())
  const kept = await page.evaluate(async () => {
    const plain = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return String.fromCharCode(...new Uint8Array(value))
      if (ArrayBuffer.isView(value)) return String.fromCharCode(...new Uint8Array(value.buffer))
      if (Array.isArray(value)) return value.map(plain)
      if (value instanceof CryptoKey) return 'key'
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
      return value
    }
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const databases: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue
      const db = await wait(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const opened = db.transaction(store).objectStore(store)
        databases.push(name, store, await wait(opened.getAllKeys()), plain(await wait(opened.getAll())))
      }
      db.close()
    }
    const cached: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) cached.push(request.url)
    }
    return JSON.stringify([
      location.href,
      document.title,
      document.referrer,
      window.name,
      plain(history.state),
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      cached,
      performance.getEntriesByType('resource').map(({ name }) => name),
    ])
  })
  return `${cookies}\n${kept}`
}

/** The ways in which a code may be written; short pieces stand in random bytes by chance. */
export function codeForms(code: string): string[] {
  const bare = code.replace(/ /g, '')
  const spaced = (bare.match(/.{4}/g) ?? []).join(' ')
  const secret = bare.slice(5, -1)
  return [
    bare,
    bare.toLowerCase(),
    spaced,
    spaced.replace(/ /g, '+'),
    spaced.replace(/ /g, '%20'),
    secret,
    bare.slice(-12),
  ]
}
