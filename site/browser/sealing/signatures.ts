import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import { suite } from '../../../worker/contract/sealing.ts'
import { utf8 } from './bytes.ts'
import type { PrivateJwk } from './recipients.ts'

/** A text as it was signed, letter by letter, so that nobody has to agree on how JSON is written. */
export interface Signed {
  readonly statement: string
  readonly signature: string
}

/** What a signature is for: a signature of one kind is none of another. */
export type SignedAs = 'directory' | 'staff' | 'reply' | 'epoch'

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A fresh pair for ECDSA P-256 with SHA-256 (FIPS 186-5). */
export function drawSigningPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(curve, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
}

export function importSigning({ kty, crv, x, y, d }: PrivateJwk): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['sign'])
}

export async function sign(as: SignedAs, value: unknown, key: CryptoKey): Promise<Signed> {
  const statement = JSON.stringify(value)
  const signature = await crypto.subtle.sign(algorithm, key, messageOf(as, statement))
  return { statement, signature: toBase64Url(new Uint8Array(signature)) }
}

/**
 * @param raw the public point, base64url
 * @returns the value, or undefined when the signature, the key or the text is not sound
 */
export async function verify(as: SignedAs, signed: Signed, raw: string): Promise<unknown> {
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64Url(raw), curve, false, ['verify'])
    const message = messageOf(as, signed.statement)
    const isGood = await crypto.subtle.verify(algorithm, key, fromBase64Url(signed.signature), message)
    return isGood ? JSON.parse(signed.statement) : undefined
  } catch {
    return undefined
  }
}

function messageOf(as: SignedAs, statement: string) {
  return utf8(`${suite}|${as}|${statement}`)
}
