import { allAddresses, besides } from './support/addresses.ts'
import { expect, siteUrl, test } from './support/test.ts'
import { fetchText } from './support/visit.ts'

type Seen = { status: number; ids: Set<string>; links: string[] }

/** Entities as templates write them: &amp; by name, the others by number. */
const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const attributes = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<[a-z][^>]*\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value))

async function read(path: string): Promise<Seen> {
  const { status, type, text } = await fetchText(path)
  if (!type.includes('html')) return { status, ids: new Set(), links: [] }
  const plain = text.replace(/<script[\s\S]*?<\/script>/g, '')
  return {
    status,
    ids: new Set(attributes(plain, 'id')),
    links: [...attributes(plain, 'href'), ...attributes(text, 'src')],
  }
}

test('every link, source and anchor of every page resolves', async () => {
  const seen = new Map<string, Promise<Seen>>()
  const once = (path: string) => {
    const known = seen.get(path) ?? read(path)
    seen.set(path, known)
    return known
  }
  const broken = new Map<string, string[]>()
  const blame = (defect: string, page: string) => broken.set(defect, [...(broken.get(defect) ?? []), page])
  for (const page of [...(await allAddresses()), ...besides]) {
    for (const link of new Set((await once(page)).links)) {
      if (/^(tel:[\d+-]+|mailto:.+@.+|data:)/.test(link)) continue
      const target = new URL(link, siteUrl() + page)
      if (target.origin !== new URL(siteUrl()).origin) continue
      const { status, ids } = await once(target.pathname + target.search)
      const anchor = decodeURIComponent(target.hash.slice(1))
      const isHere = target.pathname === new URL(page, siteUrl()).pathname
      if (status !== 200 && !(isHere && page === '/no-such-page/')) blame(`${target.pathname} answers ${status}`, page)
      else if (anchor && !ids.has(anchor)) blame(`${target.pathname}${target.hash} has no such anchor`, page)
    }
  }
  expect(
    [...broken].map(([defect, pages]) => `${defect}, linked from ${pages[0]} and ${pages.length - 1} more`),
  ).toEqual([])
})

test('links that leave the site are marked and carry no address of ours', async () => {
  const wrong: string[] = []
  for (const page of await allAddresses()) {
    const { text } = await fetchText(page)
    for (const [tag = ''] of text.matchAll(/<a\b[^>]*href="https?:\/\/[^"]*"[^>]*>/g)) {
      const isOurs = tag.includes(`href="${siteUrl()}`)
      if (!isOurs && !/rel="[^"]*(noreferrer|external)/.test(tag)) wrong.push(`${page}: ${tag}`)
    }
  }
  expect(wrong).toEqual([])
})
