import type { Context } from '../context.ts'
import { fromBase64Url, toBase64Url } from '../contract/bytes.ts'

const version = 'v1'
const ivBytes = 12

/**
 * Encrypts a field under DATA_KEY (AES-256-GCM), which never stands in the database.
 * @param purpose table, column and row, as in `matters.text|<id>`: bound as additional data, so that a
 * ciphertext moved to another row does not open.
 */
export async function encryptField(ctx: Context, purpose: string, plaintext: string): Promise<string> {
  return `${version}.${toBase64Url(await encryptBytes(ctx, purpose, encode(plaintext)))}`
}

/** Opens what `encryptField` made for the same purpose; throws when key, purpose or text do not fit. */
export async function decryptField(ctx: Context, purpose: string, stored: string): Promise<string> {
  const [storedVersion, body] = stored.split('.')
  if (storedVersion !== version || body === undefined) throw new Error('unknown version of an encrypted field')
  return new TextDecoder().decode(await decryptBytes(ctx, purpose, fromBase64Url(body)))
}

/** The same for bytes that stand in the blob store: nonce, then ciphertext with tag. */
export async function encryptBytes(
  ctx: Context,
  purpose: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = ctx.ids.bytes(ivBytes)
  const body = await crypto.subtle.encrypt(parameters(iv, purpose), ctx.settings.dataKey, plain)
  const packed = new Uint8Array(ivBytes + body.byteLength)
  packed.set(iv)
  packed.set(new Uint8Array(body), ivBytes)
  return packed
}

/** Opens what `encryptBytes` made for the same purpose; throws when key, purpose or bytes do not fit. */
export async function decryptBytes(
  ctx: Context,
  purpose: string,
  packed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = packed.subarray(0, ivBytes)
  const body = packed.subarray(ivBytes)
  return new Uint8Array(await crypto.subtle.decrypt(parameters(iv, purpose), ctx.settings.dataKey, body))
}

function parameters(iv: Uint8Array<ArrayBuffer>, purpose: string) {
  return { name: 'AES-GCM', iv, additionalData: encode(purpose) }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
