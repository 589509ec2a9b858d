import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../worker/context.ts'
import { formatReceipt, parseReceipt, receiptAlphabet } from '../../../worker/contract/receipts.ts'
import { credentialOf, deriveReceipt, mayReturn } from '../../../worker/people/receipts.ts'

const key = 'a-key-of-the-receipt-test'

describe('the receipt code', () => {
  it('comes out the same for the same key and counter, and differs by noun, key and counter', async () => {
    const ctx = contextFor(await openHome(), 'resident')
    const draw = async (noun: string, k: string, counter: number) =>
      formatReceipt(await deriveReceipt(ctx, noun, k, counter))
    const codes = [
      await draw('matter', key, 0),
      await draw('volunteer', key, 0),
      await draw('matter', `${key}2`, 0),
      await draw('matter', key, 1),
    ]
    expect(await draw('matter', key, 0)).toBe(codes[0])
    expect(new Set(codes).size).toBe(4)
    expect(codes[0]).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('refuses every typo of one symbol and every swap of two different neighbours', async () => {
    const ctx = contextFor(await openHome(), 'resident')
    const code = formatReceipt(await deriveReceipt(ctx, 'matter', key, 0)).replace(/ /g, '')
    expect(parseReceipt(code)).not.toBeNull()
    for (let at = 0; at < code.length; at++) {
      for (const symbol of receiptAlphabet) {
        if (symbol !== code[at]) expect(parseReceipt(code.slice(0, at) + symbol + code.slice(at + 1))).toBeNull()
      }
      const [left, right] = [code.charAt(at), code.charAt(at + 1)]
      if (right && left !== right)
        expect(parseReceipt(code.slice(0, at) + right + left + code.slice(at + 2))).toBeNull()
    }
  })

  it('is read as people type it', async () => {
    const ctx = contextFor(await openHome(), 'resident')
    const code = formatReceipt(await deriveReceipt(ctx, 'matter', key, 3))
    const typed = [
      code.toLowerCase(),
      code.replace(/ /g, '-'),
      code.replace(/0/g, 'o').replace(/1/g, 'l'),
      ` ${code.replace(/ /g, '')}\n`,
    ]
    for (const text of typed) expect(parseReceipt(text)).toEqual(parseReceipt(code))
  })

  it('lets its holder in, and nobody with another secret or an unknown handle', async () => {
    const ctx = contextFor(await openHome(), 'resident')
    const receipt = await deriveReceipt(ctx, 'matter', key, 0)
    const own = await credentialOf(receipt)
    const other = await credentialOf({ ...receipt, secret: (await deriveReceipt(ctx, 'matter', key, 1)).secret })
    expect(mayReturn(own, own)).toBe(true)
    expect(mayReturn(other, own)).toBe(false)
    expect(mayReturn(own, null)).toBe(false)
    // The row of another handle, whatever its hash.
    expect(mayReturn(own, { ...own, handle: '00000' })).toBe(false)
  })
})
