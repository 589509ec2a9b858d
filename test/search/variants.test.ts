import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveVariants, serializeVariants } from '../../search/commands/derive-variants.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { gzipBytes } from '../support/weigh.ts'
import { seeded, seedOfRun } from './random.ts'
import { drawSamples, lawWords } from './variants.sample.ts'

const bytesMax = 8_000
const perKind = 60
const shareMin = 0.95
const engine = createEmbeddedEngine()
const articles = async (query: string) => [...new Set((await engine.search(query)).hits.map(({ article }) => article))]

describe('the maps of variants', () => {
  const file = readFileSync(new URL('../../search/text/variants.json', import.meta.url), 'utf8')

  it('are what the libraries say today; if not: node search/commands/derive-variants.ts', () => {
    expect(file === serializeVariants(deriveVariants())).toBe(true)
  })
  it('are light enough', () => {
    const bytes = gzipBytes(file)
    process.stdout.write(`maps of variants: ${bytes} bytes after gzip\n`)
    expect(bytes).toBeLessThanOrEqual(bytesMax)
  })
})

describe('a word of the law, mistyped or in letters', () => {
  it('has its article among the first three in 95 of 100', async () => {
    const samples = drawSamples(perKind, seeded(seedOfRun('variants')))
    expect(samples.length).toBeGreaterThanOrEqual(300)
    const counts = new Map<string, { of: number; right: number }>()
    for (const { kind, word, typed } of samples) {
      const [wanted] = await articles(word)
      const isRight = (await articles(typed)).slice(0, 3).includes(wanted ?? 0)
      const { of, right } = counts.get(kind) ?? { of: 0, right: 0 }
      counts.set(kind, { of: of + 1, right: right + (isRight ? 1 : 0) })
    }
    for (const [kind, { of, right }] of counts) process.stdout.write(`${kind}: ${right} of ${of}\n`)
    const right = [...counts.values()].reduce((sum, each) => sum + each.right, 0)
    process.stdout.write(`all variants: ${right} of ${samples.length} (${lawWords.length} words of the law)\n`)
    expect(right / samples.length).toBeGreaterThanOrEqual(shareMin)
  })

  it('is never called exact, and says what it was taken for', async () => {
    for (const { typed } of drawSamples(10, seeded(7))) {
      const { hits, taken, note } = await engine.search(typed)
      if (hits.length === 0) continue
      expect(
        hits.map(({ via }) => via),
        typed,
      ).not.toContain('exact')
      if (taken.length === 0) continue
      for (const { law } of taken) for (const word of law.split('、')) expect(note, typed).toContain(word)
    }
  })
})

describe('variants', () => {
  it.each([
    ['攝像頭', 'a17.p1', 'traditional'],
    ['網格員職責', 'a15.p1', 'traditional'],
    ['zhiyuanzhe', 'a54.p2', 'pinyin'],
    ['ZhiYuanZhe', 'a54.p2', 'pinyin'],
    ['zhìyuànzhě', 'a54.p2', 'pinyin'],
    ['ｚｙｚ', 'a54.p2', 'pinyin'],
    ['zyz', 'a54.p2', 'pinyin'],
    ['zhiyuanz', 'a54.p2', 'pinyin'],
    ['shipin anquan', 'a37.p1', 'pinyin'],
    ['shi pin an quan', 'a37.p1', 'pinyin'],
    ["shi'pin'an'quan", 'a37.p1', 'pinyin'],
    ['falüyuanzhu', 'a20.p1', 'pinyin'],
    ['村规民yue', 'a51.p1', 'pinyin'],
    ['xf', 'a5.p1', 'pinyin'],
    ['网格圆', 'a15.p4', 'homophone'],
    ['网格圆👍', 'a15.p4', 'homophone'],
    ['信坊', 'a5.p1', 'homophone'],
    ['反间碟', 'a27.p2', 'homophone'],
    ['自愿者', 'a54.p2', 'homophone'],
    ['法侓援助', 'a20.p1', 'fuzzy'],
  ])('%s leads to %s', async (query, first, kind) => {
    const { hits, taken } = await engine.search(query)
    expect(hits[0]).toMatchObject({ id: first })
    if (kind !== 'fuzzy') expect(taken[0]?.kind).toBe(kind)
  })
  it('lead on to everyday words', async () => {
    for (const query of ['paichusuo', '派出锁', 'heishehui', '電瓶車']) {
      const { hits, taken } = await engine.search(query)
      expect(hits[0]?.via, query).toBe('alias')
      expect(
        taken.map(({ kind }) => kind),
        query,
      ).toContain('everyday')
      expect(taken.length, query).toBeGreaterThan(1)
    }
  })
  it('are read in part when the rest is only asking', async () => {
    const { hits, taken } = await engine.search('网格圆的职责有哪些')
    expect(hits[0]?.article).toBe(15)
    expect(taken).toEqual([{ said: '网格圆', law: '网格员', kind: 'homophone' }])
  })
  it('are not tried when the query occurs', async () => {
    for (const query of ['制度', '公园', '信访', '网格员'])
      expect(await engine.search(query), query).toMatchObject({ taken: [], note: null })
  })
  it.each([
    'passport',
    'wifi',
    'qq',
    'vip',
    'ok',
    'hello world',
    'asdfgh',
    '护照',
    '社保卡',
    '公积金',
    '车牌',
    'zzzzzzzz',
  ])('find nothing where nothing is meant: %s', async (query) => {
    expect(await engine.search(query)).toMatchObject({ total: 0, taken: [] })
  })
})
