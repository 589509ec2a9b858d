import { describe, expect, it } from 'vitest'
import { deriveAuth, deriveWrap, drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { formatReceipt, parseReceipt } from '../../../worker/contract/receipts.ts'
import { credentialOf } from '../../../worker/people/receipts.ts'

describe('a receipt drawn in the browser', () => {
  it('has the form that everybody reads, and proves itself to the server as its own do', async () => {
    const receipt = drawReceipt()
    expect(parseReceipt(formatReceipt(receipt))).toEqual(receipt)
    const auth = await deriveAuth(receipt)
    const hash = await crypto.subtle.digest('SHA-256', Buffer.from(auth, 'base64url'))
    expect((await credentialOf(receipt)).authHash).toBe(Buffer.from(hash).toString('base64url'))
  })

  it('keeps what it proves and what it opens apart', async () => {
    const receipt = drawReceipt()
    const wrap = Buffer.from(await deriveWrap(receipt)).toString('base64url')
    expect(wrap).not.toBe(await deriveAuth(receipt))
    expect(wrap).toHaveLength(43)
    const neighbour = { ...receipt, handle: receipt.handle === '00000' ? '00001' : '00000' }
    expect(Buffer.from(await deriveWrap(neighbour)).toString('base64url')).not.toBe(wrap)
  })

  it('draws each symbol about equally often', () => {
    const counts = new Map<string, number>()
    for (let count = 0; count < 2000; count++) {
      const { handle, secret } = drawReceipt()
      for (const symbol of handle + secret) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    }
    const expected = (2000 * 23) / 32
    expect(counts.size).toBe(32)
    for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.2)
  })
})
