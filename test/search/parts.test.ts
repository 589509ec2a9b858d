import { describe, expect, it } from 'vitest'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { cutSentence } from '../../search/rank/excerpt.ts'
import { cutParts } from '../../search/rank/parts.ts'

const text = '甲乙。丙丁；戊己'

describe('parts', () => {
  it('cut a text at its ranges and lose nothing', () => {
    expect(
      cutParts(text, [
        [0, 1],
        [3, 5],
      ]),
    ).toEqual([
      { text: '甲', hit: true },
      { text: '乙。', hit: false },
      { text: '丙丁', hit: true },
      { text: '；戊己', hit: false },
    ])
    expect(cutParts(text, [])).toEqual([{ text, hit: false }])
    expect(cutParts('', [])).toEqual([])
  })

  it('join to the whole paragraph for every hit', async () => {
    const { hits } = await createEmbeddedEngine().search('平安建设', { limit: 120 })
    for (const hit of hits) {
      const parts = cutParts(hit.text, hit.ranges)
      expect(parts.map((part) => part.text).join('')).toBe(hit.text)
      expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(hit.matched)
    }
  })
})

describe('a sentence', () => {
  it('is the whole one around the first match, ranges moved along', () => {
    expect(cutSentence(text, [[4, 5]])).toEqual({ text: '丙丁；', ranges: [[1, 2]] })
    expect(cutSentence(text, [[7, 8]])).toEqual({ text: '戊己', ranges: [[1, 2]] })
    expect(cutSentence(text, [])).toEqual({ text: '甲乙。', ranges: [] })
  })
  it('keeps its marks on the matched characters throughout the law', async () => {
    const { hits } = await createEmbeddedEngine().search('矛盾纠纷', { limit: 120 })
    for (const hit of hits) {
      const sentence = cutSentence(hit.text, hit.ranges)
      expect(hit.text).toContain(sentence.text)
      expect(sentence.ranges.length).toBeGreaterThan(0)
      for (const [start, end] of sentence.ranges) expect(sentence.text.slice(start, end)).toBe('矛盾纠纷')
    }
  })
})

describe('documents', () => {
  it('are the 120 paragraphs with their 23 items at their places', () => {
    const documents = paragraphDocuments()
    expect(documents).toHaveLength(120)
    const items = documents.flatMap((document) => document.items.map((item) => ({ ...item, text: document.text })))
    expect(items).toHaveLength(23)
    for (const item of items) expect(item.text.slice(item.start - 3, item.start)).toMatch(/^（.）$/)
  })
})
