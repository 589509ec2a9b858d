import { describe, expect, test } from 'vitest'
import { definedTerms, regulation } from '../../content/regulation/index.ts'
import { viewArticle } from '../../site/parts/Law/pieces.ts'

const join = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')

describe('the law on a page', () => {
  test('links add no character to any paragraph or item', () => {
    for (const article of regulation.articles) {
      for (const { paragraph, lead, items } of viewArticle(article)) {
        expect(join(lead)).toBe(paragraph.text)
        expect(items.map(join)).toEqual(paragraph.items.map(({ text }) => text))
      }
    }
  })

  test('a defined term is linked at its first use on a page and only there', () => {
    for (const article of regulation.articles) {
      const views = viewArticle(article)
      const linked = views.flatMap(({ lead, items }) => [...lead, ...items.flat()]).filter(({ href }) => href)
      const terms = linked.filter(({ text }) => definedTerms.some(({ term }) => term === text)).map(({ text }) => text)
      expect(new Set(terms).size).toBe(terms.length)
    }
    const [, second] = viewArticle(regulation.articles[53] as (typeof regulation.articles)[number])
    expect(second?.lead[0]).toEqual({ text: '统筹协调机构', href: '/regulation/11/#p1' })
  })

  test('a paragraph that defines a term does not link to itself', () => {
    const seventh = viewArticle(regulation.articles[12] as (typeof regulation.articles)[number])
    expect(seventh[0]?.lead.some(({ href }) => href === '/regulation/13/#p1')).toBe(false)
  })

  test('前款 in 第五十八条第二款 leads to the paragraph before it', () => {
    const [, second] = viewArticle(regulation.articles[57] as (typeof regulation.articles)[number])
    expect(second?.lead).toContainEqual({ text: '前款', href: '/regulation/58/#p1' })
  })
})
