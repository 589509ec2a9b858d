import { beforeAll, describe, expect, it, vi } from 'vitest'
import { homeName, openHome } from '#home'
import { search as words } from '../../content/words/search.ts'
import { createApp } from '../../worker/index.ts'
import { searchPages } from '../../worker/pages/search.ts'
import type { TestHome } from '../support/home.ts'

let home: TestHome
beforeAll(async () => {
  home = await openHome()
})

const page = [
  '<title><!--fill:#asked--><!--fill:q--><!--fill:/asked--></title><input value="<!--fill:q-->">',
  '<!--fill:#note--><p><!--fill:note--></p><!--fill:/note-->',
  '<!--fill:#hits--><li><a href="<!--fill:url-->"><!--fill:title--></a><i><!--fill:chapter--></i>',
  '<!--fill:#parts--><!--fill:#hit--><mark><!--fill:text--></mark><!--fill:/hit--><!--fill:^hit--><!--fill:text-->',
  '<!--fill:/hit--><!--fill:/parts--></li><!--fill:/hits-->',
  '<!--fill:#jumps--><b><!--fill:label--></b><!--fill:/jumps-->',
  '<!--fill:#hasChapters--><!--fill:#chapters--><!--fill:#current--><s><!--fill:label--></s><!--fill:/current-->',
  '<!--fill:^current--><u data-url="<!--fill:url-->"><!--fill:label--> <!--fill:count--></u><!--fill:/current-->',
  '<!--fill:/chapters--><!--fill:/hasChapters-->',
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
  it('offers the chapters that the results belong to, and keeps to one', async () => {
    const { html } = await open(q('网格'))
    const [, url = '', count = ''] = /data-url="([^"]*)">第三章[^<]* (\d+)<\/u>/.exec(html) ?? []
    expect(html).toContain(`<s>${words.chapters.all}</s>`)
    expect(decodeURIComponent(url)).toContain('chapter')
    const one = await open(`${q('网格')}&chapter=3`)
    expect(one.html.match(/<li>/g)).toHaveLength(Number(count))
    expect(one.html.match(/<i>[^<]*/g)?.every((chapter) => chapter.startsWith('<i>第三章'))).toBe(true)
    expect(one.html).toContain('<s>第三章')
  })
  it('says how many stand in other chapters when there is none in this', async () => {
    const { html } = await open(`${q('见义勇为')}&chapter=3`)
    expect(html).toContain(words.chapters.elsewhere(2))
    expect(html).not.toContain('<li>')
  })
  it('says what a query was taken for', async () => {
    expect((await open(q('网格圆'))).html).toContain(words.notes.takenFor(['网格员']).replace(/"/g, '&quot;'))
  })
  it('carries the question to the assistant in a form, not in an address', async () => {
    const built = await (await home.assets.fetch('/search/')).text()
    expect(built).toMatch(/<form class="[^"]*" method="post" action="\/ask\/">/)
    expect(built).toContain('<input type="hidden" name="q" value="<!--fill:q-->">')
    expect(built).not.toMatch(/href="\/ask\/\?/)
  })
  it('logs no question, whatever becomes of it', async () => {
    const secret = '我家隔壁的秘密'
    const lines: unknown[][] = []
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...line) => {
        lines.push(line)
      }),
    )
    const fetch = (path: string) => (path === '/search/' ? Promise.reject(new Error(secret)) : home.assets.fetch(path))
    const app = createApp({ ...home, assets: { fetch } })
    for (const path of [
      `/search/?q=${secret}`,
      `/api/search?q=${secret}`,
      `/api/search?q=${secret}&page=1`,
      `/search/?q=${secret.repeat(40)}`,
    ])
      await app.request(path)
    for (const spy of spies) spy.mockRestore()
    expect(JSON.stringify(lines)).not.toContain(secret)
    expect(JSON.stringify(lines)).not.toContain(encodeURIComponent(secret))
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
