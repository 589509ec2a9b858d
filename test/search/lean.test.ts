import { describe, expect, it } from 'vitest'
import { leanTable } from '../../content/words/lexicon/index.ts'
import { guideDocuments } from '../../search/documents/guides.ts'
import { packDocuments, unpackDocuments } from '../../search/documents/lean.ts'
import { packLexicon, unpackLexicon } from '../../search/documents/lean-lexicon.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { gzipBytes } from '../support/weigh.ts'

describe('the documents that are shipped', () => {
  const documents = [...paragraphDocuments(), ...guideDocuments()]
  const lean = packDocuments(paragraphDocuments(), guideDocuments())

  it('are the documents again, to the last address and offset', () => {
    expect(unpackDocuments(JSON.parse(JSON.stringify(lean)))).toEqual(documents)
  })

  it('are a fifth smaller, apart from what the glosses say besides', () => {
    const [paragraphs, guides] = [paragraphDocuments().map((one) => ({ ...one, plain: '' })), guideDocuments()]
    const before = gzipBytes(JSON.stringify([...paragraphs, ...guides]))
    const after = gzipBytes(JSON.stringify(packDocuments(paragraphs, guides)))
    process.stdout.write(`documents: ${before} bytes after gzip, shipped as ${after}\n`)
    expect(after).toBeLessThan(before * 0.8)
  })
})

describe('the lexicon that is shipped', () => {
  const packed = packLexicon(leanTable, paragraphDocuments())

  it('is the lexicon again, read with the documents beside it', () => {
    expect(unpackLexicon(packed, paragraphDocuments())).toBe(leanTable)
  })

  it('is smaller', () => {
    process.stdout.write(`lexicon: ${gzipBytes(leanTable)} bytes after gzip, shipped as ${gzipBytes(packed)}\n`)
    expect(gzipBytes(packed)).toBeLessThan(gzipBytes(leanTable))
  })

  it('ships a word itself where an amended law has moved it away', () => {
    const moved = '何时生效 | 施行 12345 | a1.p1'
    const shipped = packLexicon(moved, paragraphDocuments())
    expect(unpackLexicon(shipped, paragraphDocuments())).toBe(moved)
  })
})
