import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import type { RecipientId, Role } from '../../../worker/contract/sealing.ts'
import { SealingFault } from './fault.ts'

declare const checked: unique symbol

/**
 * A public key that may be sealed to. Only the signed directory and the reporter's own pair make one (`vouch`), and
 * its role is part of its type: a contact cannot be sealed to an inbox.
 */
export interface RecipientKey<R extends Role> {
  readonly [checked]: R
  readonly role: R
  readonly id: RecipientId<R>
  /** Counts up with every new pair; 0 for a reporter, who has one. */
  readonly epoch: number
  readonly publicKey: CryptoKey
  /** The point, uncompressed, base64url: 65 bytes. */
  readonly raw: string
}

/** A key pair that opens what was sealed to this recipient in this epoch. */
export interface Opener<R extends Role> {
  readonly role: R
  readonly id: RecipientId<R>
  readonly epoch: number
  readonly keyPair: CryptoKeyPair
}

/** A private key at rest: JWK (RFC 7517), which every engine imports with its public half. */
export interface PrivateJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly d: string
}

const ecdh = { name: 'ECDH', namedCurve: 'P-256' } as const

/** Says that a key was checked; called by the directory after its signature, and for the reporter's fresh pair. */
export async function vouch<R extends Role>(
  role: R,
  id: RecipientId<R>,
  epoch: number,
  raw: string,
): Promise<RecipientKey<R>> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', fromBase64Url(raw), ecdh, true, [])
    return { role, id, epoch, publicKey, raw } as RecipientKey<R>
  } catch {
    throw new SealingFault('recipient')
  }
}

/** A fresh pair on P-256 for key agreement. */
export function drawKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ecdh, true, ['deriveBits']) as Promise<CryptoKeyPair>
}

/** The public point of a pair or key, 65 bytes, base64url. */
export async function rawOf(publicKey: CryptoKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
}

export async function exportPrivate(privateKey: CryptoKey): Promise<PrivateJwk> {
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  return { kty: 'EC', crv: 'P-256', x, y, d }
}

/** @throws SealingFault closed for what is no key of this curve */
export async function importPrivate(jwk: PrivateJwk): Promise<CryptoKeyPair> {
  const { kty, crv, x, y, d } = jwk
  try {
    const privateKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, ecdh, false, ['deriveBits'])
    const publicKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ecdh, true, [])
    return { privateKey, publicKey }
  } catch {
    throw new SealingFault('closed')
  }
}
