import { describe, expect, test } from 'vitest'
import {
  addressOf,
  cite,
  citeFull,
  findParagraph,
  fromHan,
  headings,
  paragraphText,
  regulation,
  toHan,
} from '../../content/regulation/index.ts'
import { crossReferences, definedTerms, findTermUses } from '../../content/regulation/terms.ts'

describe('citations and addresses', () => {
  test.each([
    ['a54', '第五十四条', '/regulation/54/'],
    ['a54.p3', '第五十四条第三款', '/regulation/54/#p3'],
    ['a11.p2.i4', '第十一条第二款第（四）项', '/regulation/11/#p2-i4'],
    ['a58.p1.i6', '第五十八条第一款第（六）项', '/regulation/58/#p1-i6'],
    ['a6.p1.i9', '第六条第（九）项', '/regulation/6/#p1-i9'],
    ['a20.p1', '第二十条', '/regulation/20/#p1'],
    ['a63.p1', '第六十三条', '/regulation/63/#p1'],
  ])('%s is cited as %s and stands at %s', (id, citation, address) => {
    expect(cite(id)).toBe(citation)
    expect(addressOf(id)).toBe(address)
    expect(citeFull(id)).toBe(`《江西省平安建设条例》${citation}`)
  })

  test('the 22 articles of one paragraph are cited without 款, the others with it', () => {
    const short = regulation.articles.filter((article) => !cite(`${article.id}.p1`).includes('款'))
    expect(short.length).toBe(22)
  })

  test.each(['a64', 'a54.p4', 'a54.p1.i1', 'a0', '', 'a54.p3 ', 'a054', '54'])('%s is refused', (id) => {
    expect(() => cite(id)).toThrow(RangeError)
    expect(() => addressOf(id)).toThrow(RangeError)
  })

  test('numerals are written and read back', () => {
    expect([1, 10, 11, 20, 23, 63, 100, 101, 110, 115].map(toHan)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十三',
      '六十三',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十五',
    ])
    for (let n = 1; n < 200; n += 1) expect(fromHan(toHan(n))).toBe(n)
    expect(fromHan('第五')).toBeUndefined()
    expect(() => toHan(0)).toThrow(RangeError)
  })
})

describe('our headings', () => {
  test('every article has one of at most 14 characters, no two alike', () => {
    expect(Object.keys(headings).map(Number)).toEqual(regulation.articles.map((article) => article.number))
    for (const heading of Object.values(headings)) expect([...heading].length).toBeLessThanOrEqual(14)
    expect(new Set(Object.values(headings)).size).toBe(63)
  })
})

describe('defined terms', () => {
  test('four terms, each defined word for word in its paragraph', () => {
    expect(definedTerms.map((term) => term.term)).toEqual(['平安建设', '统筹协调机构', '成员单位', '综治中心'])
    for (const term of definedTerms) {
      expect(findParagraph(term.basis)?.text).toContain(term.definition)
      expect(term.definition).toContain(term.term)
    }
  })

  test('only the first use on a page is found, and never inside the definition itself', () => {
    const text = findParagraph('a12.p1')?.text ?? ''
    const uses = findTermUses(text, new Set(['safe-province']), 'a12.p1')
    expect(uses.map((use) => text.slice(use.start, use.end))).toEqual(['统筹协调机构'])
    expect(uses[0]?.start).toBe(0)
  })

  test('the one cross reference of the regulation leads from 第五十八条第二款 to its first', () => {
    const found = regulation.articles
      .flatMap((a) => a.paragraphs)
      .filter((p) => /前款|本条第|第.条第/.test(paragraphText(p)))
    expect(found.map((paragraph) => paragraph.id)).toEqual(crossReferences.map((reference) => reference.from))
    expect(crossReferences).toEqual([{ from: 'a58.p2', phrase: '前款', to: 'a58.p1' }])
  })
})
