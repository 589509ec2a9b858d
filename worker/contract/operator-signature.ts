import { toBase64Url } from './bytes.ts'

/**
 * The command line speaks to a running portal by its own wire. Whoever holds RECEIPT_KEY is the operator: the signature
 * is made under a key derived from it, over the time, a random number, the address and the body.
 */
export const operatorHeader = 'X-Operator'
export const operatorMinutes = 5

export interface SignedRequest {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly nonce: string
  readonly path: string
  readonly body: string
}

/** @param receiptKey HKDF key of RECEIPT_KEY */
export async function signOperator(receiptKey: CryptoKey, request: SignedRequest): Promise<string> {
  const info = new TextEncoder().encode('staff|operator')
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const bits = await crypto.subtle.deriveBits(parameters, receiptKey, 256)
  const key = await crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const { at, nonce, path, body } = request
  const text = new TextEncoder().encode(JSON.stringify([at, nonce, path, body]))
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, text)))
}

/** The value of the header. */
export async function operatorValue(receiptKey: CryptoKey, request: SignedRequest): Promise<string> {
  return `${request.at}.${request.nonce}.${await signOperator(receiptKey, request)}`
}
