import { describe, expect, it } from 'vitest'
import { openBody } from '../../../site/browser/sealing/open.ts'
import { paddedLength, padJson, readPadded } from '../../../site/browser/sealing/pad.ts'
import { sealMatter } from '../../../site/browser/sealing/seal.ts'
import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { anonymous, meetActors, seeded } from './actors.ts'

const lengths = 10_000
const charsMax = 5000
const sampled = process.env.TEST_ALL ? lengths : 200
const random = seeded(2026)
const drawn = Array.from({ length: lengths }, () => 1 + Math.floor(random() * charsMax))

describe('padding', () => {
  it('gives multiples of 1 KiB for 10,000 random lengths, and reads them back', () => {
    for (const length of drawn) {
      const padded = padJson({ text: '安'.repeat(length) })
      expect(padded.length % 1024).toBe(0)
      expect(padded.length - 1024).toBeLessThan(3 * length + 11)
    }
    for (const value of [{}, '', null, 'x'.repeat(1022), 'x'.repeat(1023), { text: ' \n\u0000末尾  ' }]) {
      expect(readPadded(padJson(value))).toEqual(value)
    }
    expect([0, 1, 1024, 1025].map(paddedLength)).toEqual([1024, 1024, 1024, 2048])
  })

  it(`holds for whole sealed matters: ${sampled} of the lengths`, { timeout: 300_000 }, async () => {
    const { receivers, inbox } = await meetActors()
    for (const length of drawn.slice(0, sampled)) {
      const text = '安'.repeat(length)
      const { matter, body } = await sealMatter({ ...anonymous, text }, receivers)
      const bytes = Buffer.from(body.ciphertext, 'base64url').length
      expect((bytes - sealingLimits.overheadBytes) % 1024).toBe(0)
      if (length % 10 === 0) expect((await openBody({ matter, body }, inbox)).text).toBe(text)
    }
  })
})
