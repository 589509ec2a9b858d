import { describe, expect, it } from 'vitest'
import { findParagraph } from '../../content/regulation/index.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { plainWordsOf } from '../../search/documents/plain.ts'

describe('what glosses say besides the law', () => {
  it('is there for every paragraph whose gloss uses other words, and shares no pair of characters with the text', () => {
    const told = paragraphDocuments().filter(({ plain }) => plain !== '')
    expect(told.length).toBeGreaterThan(100)
    for (const { id, plain, text } of told)
      for (const stretch of plain.split(' ')) {
        const signs = Array.from(stretch)
        const pairs = signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
        expect(
          pairs.filter((pair) => text.includes(pair)),
          id,
        ).toEqual([])
      }
  })

  it('is left out where the text has changed since the gloss was written', () => {
    const paragraph = findParagraph('a54.p1')
    if (paragraph === undefined) throw new Error('no a54.p1')
    expect(plainWordsOf(paragraph)).not.toBe('')
    expect(plainWordsOf({ ...paragraph, sha256: 'another' })).toBe('')
  })
})
