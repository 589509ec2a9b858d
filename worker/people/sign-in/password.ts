import type { Context } from '../../context.ts'
import { fromBase64Url, toBase64Url } from '../../contract/bytes.ts'
import { deriveBytes, encode } from '../secrets.ts'

/** The most that a Worker may do (operations.md); what it lacks in rounds the pepper and the second factor make up for. */
export const passwordRounds = 100_000
const saltBytes = 16
const hashBits = 256

export interface HashedPassword {
  readonly salt: string
  /** base64url */
  readonly hash: string
}

/** Compared with where nobody is found, in the same time. */
export const nobodysPassword: HashedPassword = { salt: 'AAAAAAAAAAAAAAAAAAAAAA', hash: '-'.repeat(43) }

/** Hashes a new password under a salt of its own. */
export async function hashPassword(ctx: Context, password: string): Promise<HashedPassword> {
  const salt = toBase64Url(ctx.ids.bytes(saltBytes))
  return { salt, hash: await rehashPassword(ctx, password, salt) }
}

/** PBKDF2-SHA-256 over HMAC(pepper, password): without RECEIPT_KEY, a stolen database lets nobody try passwords. */
export async function rehashPassword(ctx: Context, password: string, salt: string): Promise<string> {
  const pepper = await deriveBytes(ctx, 'pepper', 32)
  const hmac = await crypto.subtle.importKey('raw', pepper, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const peppered = await crypto.subtle.sign('HMAC', hmac, encode(password.normalize('NFKC')))
  const key = await crypto.subtle.importKey('raw', peppered, 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations: passwordRounds }
  return toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, hashBits)))
}
