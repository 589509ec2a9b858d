import { allAddresses } from './support/addresses.ts'
import { expect, test } from './support/test.ts'
import { fetchText } from './support/visit.ts'

const promised = [
  '/',
  '/regulation/',
  '/duties/',
  '/ask/',
  '/report/',
  '/report/track/',
  '/volunteer/',
  '/survey/',
  '/hotlines/',
]
const articles = Array.from({ length: 63 }, (_, index) => `/regulation/${index + 1}/`)

test('the sitemap lists every page that the contract promises, once', async () => {
  const listed = await allAddresses()
  expect(listed).toEqual(expect.arrayContaining([...promised, '/privacy/', '/accessibility/', '/about/', ...articles]))
  expect(new Set(listed).size).toBe(listed.length)
})

test('every address of the sitemap answers 200 with a page that has a title, a language and one h1', async () => {
  const defects: string[] = []
  for (const path of await allAddresses()) {
    const { status, type, text } = await fetchText(path)
    if (status !== 200 || !type.startsWith('text/html')) defects.push(`${path}: ${status} ${type}`)
    if (!/<html[^>]*\slang="zh/.test(text)) defects.push(`${path}: no language`)
    if (!/<title>[^<]{4,}<\/title>/.test(text)) defects.push(`${path}: no title`)
    if ((text.match(/<h1[\s>]/g) ?? []).length !== 1) defects.push(`${path}: not one h1`)
    if (text.includes('<!--fill:')) defects.push(`${path}: a marked place reached the reader`)
  }
  expect(defects).toEqual([])
})

test('titles are different from page to page', async () => {
  const titles = new Map<string, string>()
  const same: string[] = []
  for (const path of await allAddresses()) {
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec((await fetchText(path)).text) ?? []
    const other = titles.get(title)
    if (other) same.push(`${path} and ${other}: ${title}`)
    titles.set(title, path)
  }
  expect(same).toEqual([])
})

test('an address that is not there answers 404 with help', async () => {
  const { status, text } = await fetchText('/no-such-page/')
  expect(status).toBe(404)
  expect(text).toMatch(/12345|href="\/hotlines\/"/)
  expect(text).toMatch(/<form|href="\/search\/|href="\/regulation\/"/)
})

test('search answers what the acceptance list names, and never a server error', async () => {
  const first = async (query: string) => {
    const answer = await fetchText(`/api/search?q=${encodeURIComponent(query)}`)
    return String(JSON.parse(answer.text).hits?.[0]?.id ?? '')
  }
  expect(await first('网格员')).toMatch(/^a15\b/)
  expect(await first('见义勇为')).toMatch(/^a61\b/)
  for (const query of ['54条', '第五十四条', '５４', '五十四']) expect(await first(query), query).toMatch(/^a54\b/)
  const hostile = ['', 'x'.repeat(10_000), '%00%01%02', '%ff%fe', '%', '<script>', "'; DROP TABLE matters; --"]
  for (const query of hostile) {
    for (const page of ['/api/search?q=', '/search/?q=']) {
      expect(
        (await fetchText(page + (query.startsWith('%') ? query : encodeURIComponent(query)))).status,
        query,
      ).toBeLessThan(500)
    }
  }
})
