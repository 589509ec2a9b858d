import { fromBase64Url } from '../../../worker/contract/bytes.ts'
import { type Bytes, randomBytes } from './bytes.ts'
import { SealingFault } from './fault.ts'
import { padJson, readPadded } from './pad.ts'

const name = 'AES-GCM'
const keyBytes = 32
const nonceBytes = 12

/** A fresh content key of 32 bytes; it encrypts one envelope, or the chunks of one attachment. */
export function drawContentKey(): Bytes {
  return randomBytes(keyBytes)
}

/** AES-256-GCM over padded JSON (NIST SP 800-38D): nonce, then ciphertext with tag. */
export async function encryptJson(key: Bytes, additionalData: Bytes, value: unknown): Promise<Bytes> {
  const iv = randomBytes(nonceBytes)
  const cipher = await crypto.subtle.encrypt(
    { name, iv, additionalData },
    await importAes(key, 'encrypt'),
    padJson(value),
  )
  const whole = new Uint8Array(nonceBytes + cipher.byteLength)
  whole.set(iv)
  whole.set(new Uint8Array(cipher), nonceBytes)
  return whole
}

/** The same out of its base64url form. @throws SealingFault closed */
export async function decryptText(key: Bytes, additionalData: Bytes, whole: string): Promise<unknown> {
  return decryptJson(key, additionalData, decode(whole))
}

/** @throws SealingFault closed for another key, another place, or a changed byte */
export async function decryptJson(key: Bytes, additionalData: Bytes, whole: Bytes): Promise<unknown> {
  try {
    const iv = whole.slice(0, nonceBytes)
    const parameters = { name, iv, additionalData }
    const plain = await crypto.subtle.decrypt(parameters, await importAes(key, 'decrypt'), whole.slice(nonceBytes))
    return readPadded(new Uint8Array(plain))
  } catch {
    throw new SealingFault('closed')
  }
}

function decode(text: string): Bytes {
  try {
    return fromBase64Url(text)
  } catch {
    throw new SealingFault('closed')
  }
}

function importAes(key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, name, false, [use])
}
