import type { Context } from '../context.ts'
import { toBase64Url } from '../contract/bytes.ts'

/** SHA-256 of what a browser holds, base64url: a thief of the database holds nothing that opens. */
export async function hashOf(token: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encode(token))))
}

/** HMAC-SHA-256 under a key that is not in the database, base64url: what few values are possible for cannot be guessed. */
export async function keyedHash(ctx: Context, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', ctx.settings.fingerprintKey, encode(`staff|${text}`))
  return toBase64Url(new Uint8Array(signature))
}

/** Bytes from RECEIPT_KEY by HKDF-SHA-256, the same for the same words. */
export async function deriveBytes(ctx: Context, info: string, count: number): Promise<Uint8Array<ArrayBuffer>> {
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode(`staff|${info}`) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, ctx.settings.receiptKey, count * 8))
}

/** Compares to the end, in the same time wherever they differ. */
export function isSame(given: string, held: string): boolean {
  let difference = given.length ^ held.length
  for (let index = 0; index < given.length; index++) difference |= given.charCodeAt(index) ^ held.charCodeAt(index)
  return difference === 0
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
