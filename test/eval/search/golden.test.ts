import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { regulation } from '../../../content/regulation/index.ts'
import { fold } from '../../../search/text/fold.ts'
import { type Row, readQueries, readRows } from '../rows.ts'

const pathOf = (half: string) => fileURLToPath(new URL(`../../golden/search-${half}.jsonl`, import.meta.url))
const halves: Record<string, Row[]> = { tune: readRows(pathOf('tune')), held: readRows(pathOf('held')) }
const rows = Object.values(halves).flat()
const inputs = 'literal number traditional pinyin initials typo everyday mixed sentence nothing'.split(' ')
const paragraphs = new Map(regulation.articles.map((article) => [article.number, article.paragraphs.length]))

describe('our own inputs for the search box', () => {
  it('are at least 400, of every kind, in two halves of one size', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400)
    expect(Math.abs((halves.tune?.length ?? 0) - (halves.held?.length ?? 0))).toBeLessThanOrEqual(inputs.length)
    for (const half of Object.values(halves)) expect([...new Set(half.map(({ input }) => input))]).toEqual(inputs)
  })

  it('are typed once: no input stands in both halves', () => {
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
    for (const q of readQueries(pathOf('tune'))) expect(typeof q).toBe('string')
  })
})
