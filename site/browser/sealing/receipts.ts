import { toBase64Url } from '../../../worker/contract/bytes.ts'
import { type Receipt, receiptFromBytes } from '../../../worker/contract/receipts.ts'
import { type Bytes, randomBytes, utf8 } from './bytes.ts'

const receiptBytes = 15
const derivedBits = 256

/** Draws a code in the browser: 25 bits of handle, 90 of secret. A taken handle is answered 409, and it is drawn again. */
export function drawReceipt(): Receipt {
  return receiptFromBytes(randomBytes(receiptBytes))
}

/** What proves to the server who comes back: HKDF-SHA256(secret, salt = handle, "auth") (RFC 5869), base64url. */
export async function deriveAuth(receipt: Receipt): Promise<string> {
  return toBase64Url(await derive(receipt, 'auth'))
}

/** What opens the reporter key and never leaves the browser: HKDF-SHA256(secret, salt = handle, "wrap"). */
export function deriveWrap(receipt: Receipt): Promise<Bytes> {
  return derive(receipt, 'wrap')
}

async function derive({ handle, secret }: Receipt, purpose: 'auth' | 'wrap'): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', utf8(secret), 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: utf8(handle), info: utf8(purpose) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, derivedBits))
}
