import { beforeAll, describe, expect, it } from 'vitest'
import { homeName, openHome } from '#home'
import { regulation } from '../../content/regulation/index.ts'
import { search as words } from '../../content/words/search.ts'
import { searchLimits } from '../../worker/contract/search-limits.ts'
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
    expect(Object.keys(answer)).toEqual(['query', 'engine', 'total', 'hits', 'guides', 'note', 'taken'])
    expect(answer).toMatchObject({ query: '网格员', engine: 'embedded', total: 3, note: null, taken: [] })
    expect(answer.guides).toEqual([{ id: 'guide-grid-worker', title: '网格员能帮什么', url: '/guides/grid-worker/' }])
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

  it('says what a query was taken for', async () => {
    expect(await ask('zhiyuanzhe')).toMatchObject({
      note: words.notes.takenFor(['志愿者']),
      taken: [{ said: 'zhiyuanzhe', law: '志愿者', kind: 'pinyin' }],
    })
    expect(await ask('居委会')).toMatchObject({ taken: [{ said: '居委会', kind: 'everyday' }] })
  })

  it('keeps to a chapter when one is named', async () => {
    const response = await home.request(`/api/search?q=${encodeURIComponent('平安建设')}&chapter=7&limit=120`)
    const { hits, total } = (await response.json()) as Answer
    expect(total).toBe(hits.length)
    expect(new Set(hits.map(({ article }) => article >= 57 && article <= 62))).toEqual(new Set([true]))
  })

  it('knows how many chapters there are', () => {
    expect(searchLimits.chaptersMax).toBe(regulation.chapters.length)
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
    ['chapter 0', '?q=x&chapter=0', words.errors.chapter(8)],
    ['chapter 9', '?q=x&chapter=9', words.errors.chapter(8)],
    ['a chapter in words', '?q=x&chapter=总则', words.errors.chapter(8)],
  ])('refuses %s with a clear sentence', async (_title, parameters, sentence) => {
    const response = await home.request(`/api/search${parameters}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { message: sentence } })
  })

  it('takes 200 characters', async () => {
    await ask('网'.repeat(200))
  })
})
