import type { Context } from '../context.ts'
import { fromBase64Url, toBase64Url } from '../contract/bytes.ts'
import { formatReceipt, type Receipt, receiptFromBytes } from '../contract/receipts.ts'

/** What the server keeps of a receipt: the public handle and a hash of what the secret proves. */
export interface Credential {
  readonly handle: string
  /** SHA-256(auth), base64url; auth = HKDF-SHA256(secret, salt = handle, "auth"). */
  readonly authHash: string
}

/** A code as drawn for a write: what is shown once, and what is stored. */
export interface DrawnReceipt {
  /** `7K3M QX9T …` */
  readonly code: string
  readonly credential: Credential
}

const derivedBits = 120
const receiptBytes = derivedBits / 8
const authBits = 256

/**
 * Derives the receipt of an open write: HKDF(RECEIPT_KEY, Idempotency-Key, counter), so that a repeated post
 * shows the same code although nothing of it is stored.
 * @param noun keeps the codes of matters and volunteers apart.
 */
export async function deriveReceipt(ctx: Context, noun: string, key: string, counter: number): Promise<Receipt> {
  const bits = await hkdf(ctx.settings.receiptKey, encode(key), `receipt|${noun}|${counter}`, derivedBits)
  return receiptFromBytes(bits)
}

/** Draws the code of a write; a taken handle shows in the UNIQUE index, and guard comes back with the next counter. */
export async function drawReceipt(ctx: Context, noun: string, key: string, counter: number): Promise<DrawnReceipt> {
  const receipt = await deriveReceipt(ctx, noun, key, counter)
  return { code: formatReceipt(receipt), credential: await credentialOf(receipt) }
}

/** Draws another secret under a handle that stays: the number that both sides say is the same. */
export function drawSecret(ctx: Context, handle: string): Receipt {
  return { handle, secret: receiptFromBytes(ctx.ids.bytes(receiptBytes)).secret }
}

/** What of a receipt may be stored and compared. */
export async function credentialOf(receipt: Receipt): Promise<Credential> {
  return hashed(receipt.handle, await authBytes(receipt))
}

/** What a browser would derive from the code, base64url: where the Worker speaks for one without script. */
export async function authOf(receipt: Receipt): Promise<string> {
  return toBase64Url(await authBytes(receipt))
}

async function authBytes({ handle, secret }: Receipt): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveBits'])
  return hkdf(key, encode(handle), 'auth', authBits)
}

/** The same of what a browser derived from the code, which it kept to itself. @param auth base64url, 32 bytes */
export function credentialOfAuth(handle: string, auth: string): Promise<Credential> {
  return hashed(handle, fromBase64Url(auth))
}

async function hashed(handle: string, auth: Uint8Array<ArrayBuffer>): Promise<Credential> {
  const hash = await crypto.subtle.digest('SHA-256', auth)
  return { handle, authHash: toBase64Url(new Uint8Array(hash)) }
}

/** Compared with where the store holds nobody; no hash looks like it. */
const nobody: Credential = { handle: '', authHash: '-'.repeat(43) }

/**
 * Compares in constant time. @param held the row of this handle or of the next one, null when there is none: all of them
 * are compared to the end on the same path, so that neither the answer nor its time tells whether a handle exists.
 */
export function mayReturn(credential: Credential, held: Credential | null): boolean {
  const { handle, authHash } = held ?? nobody
  let difference = authHash.length ^ credential.authHash.length
  for (let index = 0; index < credential.authHash.length; index++) {
    difference |= credential.authHash.charCodeAt(index) ^ authHash.charCodeAt(index)
  }
  return difference === 0 && handle === credential.handle
}

async function hkdf(key: CryptoKey, salt: Uint8Array<ArrayBuffer>, info: string, bits: number) {
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: encode(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, bits))
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
