import { beforeAll, describe, expect, it } from 'vitest'
import { homeName, openHome } from '#home'
import { search as words } from '../../content/words/search.ts'
import { searchPages } from '../../worker/pages/search.ts'
import type { TestHome } from '../support/home.ts'

let home: TestHome
beforeAll(async () => {
  home = await openHome()
})

interface Answer {
  query: string
  engine: string
  total: number
  hits: { id: string; article: number; paragraph: number; ranges: [number, number][]; text: string; via: string }[]
  guides: unknown[]
  note: string | null
}

const ask = async (query: string) => {
  const response = await home.request(`/api/search?${new URLSearchParams({ q: query })}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

describe(`GET /api/search (${homeName})`, () => {
  it('answers in the shape of the contract', async () => {
    const answer = await ask('网格员')
    expect(Object.keys(answer)).toEqual(['query', 'engine', 'total', 'hits', 'guides', 'note'])
    expect(answer).toMatchObject({ query: '网格员', engine: 'embedded', total: 3, guides: [], note: null })
    expect(answer.hits[0]).toEqual({
      id: 'a15.p4',
      article: 15,
      paragraph: 4,
      item: null,
      title: '第十五条第四款',
      url: '/regulation/15/#p4',
      text: expect.stringMatching(/^网格员应当/),
      ranges: [[0, 3]],
      matched: ['网格员'],
      via: 'exact',
    })
  })

  it.each([
    ['网格员', 15],
    ['见义勇为', 61],
    ['54条', 54],
    ['第五十四条', 54],
    ['５４', 54],
    ['五十四', 54],
  ])('answers %s with article %d first', async (query, article) => {
    expect((await ask(query)).hits[0]?.article).toBe(article)
  })

  it('says that the regulation has 63 articles', async () => {
    expect(await ask('第七十条')).toMatchObject({ total: 0, hits: [], note: words.notes.articleBeyond(63) })
  })

  it('shows as many as asked', async () => {
    const response = await home.request('/api/search?q=%E5%B9%B3%E5%AE%89&limit=2')
    const answer = (await response.json()) as Answer
    expect(answer.hits).toHaveLength(2)
    expect(answer.total).toBeGreaterThan(2)
  })

  it.each(['', '%20', '%00%01', '%EF%BC%9F'])(
    'answers the blank query %j with nothing and asks for words',
    async (query) => {
      const response = await home.request(`/api/search?q=${query}`)
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ total: 0, hits: [], note: words.notes.empty })
    },
  )

  it.each([
    ['no query', '', words.errors.missing],
    ['201 characters', `?q=${'x'.repeat(201)}`, words.errors.tooLong(200)],
    ['10,000 characters', `?q=${encodeURIComponent('网'.repeat(10_000))}`, words.errors.tooLong(200)],
    ['an unknown parameter', '?q=x&page=2', words.errors.unknown],
    ['a repeated parameter', '?q=x&q=y', words.errors.repeated],
    ['limit 0', '?q=x&limit=0', words.errors.limit(120)],
    ['limit 121', '?q=x&limit=121', words.errors.limit(120)],
    ['limit in words', '?q=x&limit=ten', words.errors.limit(120)],
  ])('refuses %s with a clear sentence', async (_title, parameters, sentence) => {
    const response = await home.request(`/api/search${parameters}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { message: sentence } })
  })

  it('takes 200 characters', async () => {
    await ask('网'.repeat(200))
  })

  it.each(['%', '%E4', '%ff%fe', '%00', '\\', '%ud800', '%F0%9F%98%80', "'%20OR%201=1--", '..%2f..%2f', '%0d%0aX:1'])(
    'never fails on %j',
    async (query) => {
      for (const path of ['/api/search?q=', '/search/?q=']) {
        const pages = searchPages(withPage())
        const response = path.startsWith('/api') ? await home.request(path + query) : await pages.request(path + query)
        expect(response.status).toBeLessThan(500)
      }
    },
  )
})

const page = [
  '<title><!--fill:#asked--><!--fill:q--><!--fill:/asked--></title><input value="<!--fill:q-->">',
  '<!--fill:#note--><p><!--fill:note--></p><!--fill:/note-->',
  '<!--fill:#hits--><li><a href="<!--fill:url-->"><!--fill:title--></a><i><!--fill:chapter--></i>',
  '<!--fill:#parts--><!--fill:#hit--><mark><!--fill:text--></mark><!--fill:/hit--><!--fill:^hit--><!--fill:text-->',
  '<!--fill:/hit--><!--fill:/parts--></li><!--fill:/hits-->',
  '<!--fill:#jumps--><b><!--fill:label--></b><!--fill:/jumps-->',
  '<!--fill:#topics--><em><!--fill:label--></em><!--fill:/topics-->',
  '<!--fill:#cut--><a href="<!--fill:url-->"><!--fill:shown--></a><!--fill:/cut-->',
].join('')

/** The home with a page as small as the marks: what the real page looks like is not this test's matter. */
function withPage(): TestHome {
  const assets = { fetch: async () => new Response(page, { headers: { 'Content-Type': 'text/html' } }) }
  return { ...home, assets }
}

const open = async (path: string) => {
  const response = await searchPages(withPage()).request(path)
  return { status: response.status, html: await response.text(), location: response.headers.get('Location') }
}
const q = (query: string) => `/search/?${new URLSearchParams({ q: query })}`

describe(`/search/ without script (${homeName})`, () => {
  it('shows the results with the matched characters marked and the chapter', async () => {
    const { status, html } = await open(q('网格员'))
    expect(status).toBe(200)
    expect(html).toContain('<title>网格员</title><input value="网格员">')
    expect(html).toContain('<a href="&#x2F;regulation&#x2F;15&#x2F;#p4">第十五条第四款</a><i>第三章')
    expect(html).toContain('<mark>网格员</mark>应当按照')
    expect(html).not.toContain('fill:')
  })
  it('shows a card that jumps to the article for a number', async () => {
    expect((await open(q('54条'))).html).toContain('<b>第五十四条</b>')
  })
  it('shows a note and the nearest topics when there is nothing', async () => {
    const { html } = await open(q('第七十条'))
    expect(html).toContain(words.notes.articleBeyond(63))
    expect(html.match(/<em>/g)?.length).toBeGreaterThan(2)
  })
  it('offers the rest when it shows only the first', async () => {
    const { html } = await open(q('平安建设'))
    expect(html.match(/<li>/g)).toHaveLength(20)
    expect(html).toContain('limit&#x3D;120')
    expect((await open(`${q('平安建设')}&limit=120`)).html.match(/<li>/g)?.length).toBeGreaterThan(40)
  })
  it('opens without a question, and forgives what was added to the address', async () => {
    for (const path of ['/search/', '/search/?q=', '/search/?from=wechat&limit=x']) {
      expect(await open(path)).toMatchObject({ status: 200 })
    }
  })
  it('keeps the question when the address lacks its last stroke', async () => {
    expect(await open('/search?q=a')).toMatchObject({ status: 301, location: '/search/?q=a' })
  })
  it('says that a question is too long', async () => {
    const { status, html } = await open(q('网'.repeat(10_000)))
    expect(status).toBe(400)
    expect(html).toContain(words.errors.tooLong(200))
  })
  it('escapes whatever was typed', async () => {
    const { html } = await open(q('"><script>alert(1)</script>'))
    expect(html).not.toContain('<script>')
  })
})
