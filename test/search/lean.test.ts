import { describe, expect, it } from 'vitest'
import { guideDocuments } from '../../search/documents/guides.ts'
import { packDocuments, unpackDocuments } from '../../search/documents/lean.ts'
import { paragraphDocuments } from '../../search/documents/paragraphs.ts'
import { gzipBytes } from '../support/weigh.ts'

describe('the documents that are shipped', () => {
  const documents = [...paragraphDocuments(), ...guideDocuments()]
  const lean = packDocuments(paragraphDocuments(), guideDocuments())

  it('are the documents again, to the last address and offset', () => {
    expect(unpackDocuments(JSON.parse(JSON.stringify(lean)))).toEqual(documents)
  })

  it('are a fifth smaller', () => {
    const [before, after] = [gzipBytes(JSON.stringify(documents)), gzipBytes(JSON.stringify(lean))]
    process.stdout.write(`documents: ${before} bytes after gzip, shipped as ${after}\n`)
    expect(after).toBeLessThan(before * 0.8)
  })
})
