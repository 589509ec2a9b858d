import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { regulation } from '../../../content/regulation/index.ts'
import { fold } from '../../../search/text/fold.ts'
import { type Row, readQueries, readRows } from '../rows.ts'

const path = fileURLToPath(new URL('../../golden/search-tune.jsonl', import.meta.url))
const rows: Row[] = readRows(path)
const inputs = 'literal number traditional pinyin initials typo everyday mixed sentence nothing words'.split(' ')
const paragraphs = new Map(regulation.articles.map((article) => [article.number, article.paragraphs.length]))

describe('our own inputs for the search box', () => {
  it('are at least 800, of every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(800)
    expect([...new Set(rows.map(({ input }) => input))].sort()).toEqual([...inputs].sort())
  })

  it('are typed once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const typed = rows.map(({ q }) => fold(q).text || q)
    expect(typed.filter((q, at) => typed.indexOf(q) !== at)).toEqual([])
  })

  it('have labels that the law has', () => {
    for (const { id, kind, expect: expected, articles } of rows) {
      expect(kind, id).toBe('search')
      expect(['answer', 'redirect'], id).toContain(expected.join())
      expect(
        articles.some(({ grade }) => grade === 2),
        id,
      ).toBe(expected.includes('answer'))
      const labelled = articles.map(({ art, grade }) => `${art}:${grade}`)
      expect(new Set(labelled).size, id).toBe(labelled.length)
      for (const { art, paras } of articles)
        for (const paragraph of paras ?? [1])
          expect(paragraph >= 1 && paragraph <= (paragraphs.get(art) ?? 0), `${id} ${art}.${paragraph}`).toBe(true)
    }
  })

  it('of the kind literal stand word by word in an article of grade 2', () => {
    const textOf = (number: number) => JSON.stringify(regulation.articles.find((article) => article.number === number))
    const alien = rows.filter(
      ({ input, q, articles }) =>
        input === 'literal' && !articles.every(({ art, grade }) => grade === 1 || textOf(art).includes(q)),
    )
    expect(alien.map(({ id }) => id)).toEqual([])
  })

  it('reach the engines as strings alone', () => {
    for (const q of readQueries(path)) expect(typeof q).toBe('string')
  })
})
