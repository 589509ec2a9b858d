import { Secret, TOTP } from 'otpauth'

/** What every authenticator knows: SHA-1, six digits, half a minute (RFC 6238). */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** A clock may be one step off, either way. */
const window = 1
export const totpSecretBytes = 20

/** The secret as base32, as authenticators take it. */
export function totpSecret(bytes: Uint8Array<ArrayBuffer>): string {
  return new Secret({ buffer: bytes.buffer }).base32
}

/** The address that an authenticator reads from a picture. */
export function totpUri(issuer: string, label: string, secret: string): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), ...form }).toString()
}

/** The step of the clock that the code belongs to, or null when it is none of now. Whether it was used, the caller knows. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '')
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp: now, window, ...form })
  return delta === null ? null : TOTP.counter({ period: form.period, timestamp: now }) + delta
}

/** Compared with where nobody is found. */
export const nobodysSecret = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
