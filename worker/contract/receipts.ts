/**
 * The receipt code: 24 Crockford base32 symbols, 5 handle + 18 secret + 1 check, shown as 6 groups of 4.
 * The handle is a public number; the secret alone proves who comes back. Pure, so that the browser refuses a
 * typo before anything is sent.
 */
export const receiptAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const handleSymbols = 5
export const secretSymbols = 18
export const receiptSymbols = handleSymbols + secretSymbols + 1

export interface Receipt {
  readonly handle: string
  readonly secret: string
}

/** Draws a receipt out of 15 bytes: 25 bits handle, 90 bits secret, the last 5 bits are not used. */
export function receiptFromBytes(bytes: Uint8Array): Receipt {
  const symbols = toSymbols(bytes, handleSymbols + secretSymbols)
  return { handle: symbols.slice(0, handleSymbols), secret: symbols.slice(handleSymbols) }
}

/** `7K3M QX9T 2HDN 5RWB 8CVE J4PA` */
export function formatReceipt(receipt: Receipt): string {
  const body = receipt.handle + receipt.secret
  return groupsOf(body + checkSymbol(body)).join(' ')
}

/** The six groups of four as shown. */
export function groupsOf(code: string): string[] {
  return code.match(/.{1,4}/g) ?? []
}

/**
 * Reads what a person typed: any case, spaces, dashes, full width, O for 0, I and L for 1.
 * @returns null when length, alphabet or check symbol do not fit.
 */
export function parseReceipt(typed: string): Receipt | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―·.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (code.length !== receiptSymbols) return null
  if ([...code].some((symbol) => !receiptAlphabet.includes(symbol))) return null
  const body = code.slice(0, -1)
  if (checkSymbol(body) !== code.slice(-1)) return null
  return { handle: body.slice(0, handleSymbols), secret: body.slice(handleSymbols) }
}

/**
 * Sum of the symbols weighted by powers of a generator of GF(32): finds every single wrong symbol and every
 * swap of two neighbours.
 */
function checkSymbol(body: string): string {
  let sum = 0
  for (const symbol of body) sum = double(sum ^ receiptAlphabet.indexOf(symbol))
  return receiptAlphabet.charAt(sum)
}

/** Multiplication by x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1). */
function double(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted
}

function toSymbols(bytes: Uint8Array, count: number): string {
  let bits = 0
  let held = 0
  let symbols = ''
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff
    held += 8
    while (held >= 5 && symbols.length < count) {
      held -= 5
      symbols += receiptAlphabet.charAt((bits >> held) & 31)
    }
  }
  return symbols
}
