import { describe, expect, it } from 'vitest'
import type { Row } from '../rows.ts'
import { isRight, judge, measure, measureByInput } from './metrics.ts'

const row = (expected: string, right: number[], also: number[] = [], input = 'literal'): Row => ({
  id: 'T-1',
  q: '',
  kind: 'search',
  input,
  expect: [expected],
  articles: [
    ...right.map((art) => ({ art, paras: null, grade: 2 as const })),
    ...also.map((art) => ({ art, paras: null, grade: 1 as const })),
  ],
})
const found = (articles: number[], note: boolean | null = false) => ({ articles, note })

const judged = [
  judge(row('answer', [54]), found([54, 48])),
  judge(row('answer', [40, 44]), found([17, 44, 40])),
  judge(row('answer', [15], [48], 'typo'), found([48, 1, 2, 15])),
  judge(row('answer', [9], [], 'typo'), found([])),
  judge(row('redirect', []), found([], true)),
  judge(row('redirect', []), found([], false)),
  judge(row('redirect', []), found([7], true)),
]

describe('judge', () => {
  it('ranks the first article of grade 2 and ignores grade 1', () => {
    expect(judged.map(({ rank }) => rank)).toEqual([1, 2, 4, null, null, null, null])
  })

  it('wants no hit and a note of a row that expects none; an engine without notes is judged by its hits', () => {
    expect(judged.slice(4).map(isRight)).toEqual([true, false, false])
    expect(isRight(judge(row('redirect', []), found([], null)))).toBe(true)
    expect(isRight(judge(row('redirect', []), found([3], null)))).toBe(false)
  })
})

describe('measure', () => {
  it('counts answers and redirects apart', () => {
    const { hit1, hit3, mrr, zero, redirect } = measure(judged)
    expect([hit1, hit3, zero, redirect].map(({ right, n }) => [right, n])).toEqual([
      [1, 4],
      [2, 4],
      [1, 4],
      [1, 3],
    ])
    expect(mrr).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 4)
  })

  it('does so per kind of input', () => {
    const figures = measureByInput(judged)
    expect(Object.keys(figures)).toEqual(['literal', 'typo'])
    expect(figures.typo?.hit3).toMatchObject({ right: 0, n: 2 })
  })
})
