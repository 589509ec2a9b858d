import { describe, expect, it } from 'vitest'
import { fold, foldMarks } from '../../search/text/fold.ts'

describe('fold', () => {
  it.each([
    ['５４', '54'],
    ['ＡＢｃ', 'abc'],
    ['网 格\u3000员', '网格员'],
    ['网\u200b格\ufeff员', '网格员'],
    ['信息收集、治安巡防', '信息收集治安巡防'],
    ['（一）《条例》', '一条例'],
    ['网格员👍🏽', '网格员'],
    ['①', '1'],
    ['⽹格', '网格'],
    ['\u0000\u0007网格', '网格'],
    ['👩‍👩‍👧', ''],
    ['', ''],
  ])('brings %j to %j', (from, to) => {
    expect(fold(from).text).toBe(to)
  })

  it('keeps punctuation in half width when asked to', () => {
    expect(foldMarks('（一）网格， 员；\u200b。').text).toBe('(一)网格,员;。')
  })

  it('points every unit back to the sign that it came from', () => {
    const original = '第 ５４\u200b条，👍ＡB㈠𠮷'
    for (const folded of [fold(original), foldMarks(original)]) {
      expect(folded.starts).toHaveLength(folded.text.length)
      expect(folded.ends).toHaveLength(folded.text.length)
      for (let at = 0; at < folded.text.length; at++) {
        const source = original.slice(folded.starts[at], folded.ends[at])
        expect(source.normalize('NFKC').toLowerCase()).toContain(folded.text[at])
      }
    }
  })
})
