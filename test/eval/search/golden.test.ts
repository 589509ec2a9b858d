import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { regulation } from '../../../content/regulation/index.ts'
import { fold } from '../../../search/text/fold.ts'
import { type Row, readQueries, readRows } from '../rows.ts'

const pathOf = (name: string) => fileURLToPath(new URL(`../../golden/${name}.jsonl`, import.meta.url))
const paths = ['search-tune', 'search-held'].map(pathOf)
const [tune = [], held = []] = paths.map(readRows)
const rows: readonly Row[] = [...tune, ...held]
const inputs = 'literal number traditional pinyin initials typo everyday mixed sentence nothing words'.split(' ')
const paragraphs = new Map(regulation.articles.map((article) => [article.number, article.paragraphs.length]))

describe('our own inputs for the search box', () => {
  it('are at least 800 of every kind, and at least 100 held ones of the same kinds', () => {
    expect(tune.length).toBeGreaterThanOrEqual(800)
    expect([...new Set(tune.map(({ input }) => input))].sort()).toEqual([...inputs].sort())
    expect(held.length).toBeGreaterThanOrEqual(100)
    expect(held.filter(({ input }) => !inputs.includes(input ?? '')).map(({ id }) => id)).toEqual([])
  })

  it('are typed once across the sets: what was tuned on is not held', () => {
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
    for (const q of paths.flatMap(readQueries)) expect(typeof q).toBe('string')
  })
})
