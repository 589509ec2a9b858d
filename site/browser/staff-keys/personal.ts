import { toBase64Url } from '../../../worker/contract/bytes.ts'
import { type KeyHalf, kdf, type PersonalKeys, type RewrappedKeys } from '../../../worker/contract/staff-keys.ts'
import { decryptText, encryptJson } from '../sealing/aead.ts'
import type { Bytes } from '../sealing/bytes.ts'
import { SealingFault } from '../sealing/fault.ts'
import { additionalData } from '../sealing/names.ts'
import { drawKeyPair, exportPrivate, importPrivate, type PrivateJwk, rawOf } from '../sealing/recipients.ts'
import { drawSigningPair, importSigning } from '../sealing/signatures.ts'
import { type Derive, deriveKey, drawSalt, isLongEnough } from './passphrase.ts'

/** The two purposes, bound into the additional data: one half never stands for the other. */
const purposes = { encryption: 'staff-encryption', signing: 'staff-signing' } as const
type Pair = keyof typeof purposes

/** Somebody's own keys, open in this page alone; neither can be taken out of it. */
export interface OwnKeys {
  readonly code: string
  readonly generation: number
  /** Opens what was sealed to the person. */
  readonly encryption: CryptoKeyPair
  /** Signs replies. */
  readonly signing: CryptoKey
  readonly signingPublic: string
}

/**
 * Draws both pairs of somebody, for the server to keep. @param generation 1, or the next one after a lost passphrase
 * @throws SealingFault draft when the passphrase is too short or too long
 */
export async function drawPersonal(
  code: string,
  passphrase: string,
  generation = 1,
  derive: Derive = deriveKey,
  salt = drawSalt(),
): Promise<PersonalKeys> {
  if (!isLongEnough(passphrase)) throw new SealingFault('draft')
  const [encryption, signing] = [await drawKeyPair(), await drawSigningPair()]
  const key = await derive(passphrase, salt)
  const half = async (pair: Pair, { publicKey, privateKey }: CryptoKeyPair): Promise<KeyHalf> => ({
    public: await rawOf(publicKey),
    wrapped: await wrap(key, dataOf(code, pair, generation), await exportPrivate(privateKey)),
  })
  const halves = { encryption: await half('encryption', encryption), signing: await half('signing', signing) }
  return { kdf, salt, generation, ...halves }
}

/** @throws SealingFault closed for a wrong passphrase, or keys that are not this person's */
export async function openPersonal(
  code: string,
  kept: PersonalKeys,
  passphrase: string,
  derive: Derive = deriveKey,
): Promise<OwnKeys> {
  const key = await derive(passphrase, kept.salt)
  const encryption = await importPrivate(await unwrap(key, code, 'encryption', kept))
  const signing = await importSigning(await unwrap(key, code, 'signing', kept))
  return { code, generation: kept.generation, encryption, signing, signingPublic: kept.signing.public }
}

/** The same pairs under another passphrase, in the form of `POST /api/staff/keys/passphrase`. @throws SealingFault closed, draft */
export async function changePassphrase(
  code: string,
  kept: PersonalKeys,
  { from, to }: { readonly from: string; readonly to: string },
  derive: Derive = deriveKey,
): Promise<RewrappedKeys> {
  if (!isLongEnough(to)) throw new SealingFault('draft')
  const before = await derive(from, kept.salt)
  const salt = drawSalt()
  const key = await derive(to, salt)
  const { generation } = kept
  const again = async (pair: Pair) => wrap(key, dataOf(code, pair, generation), await unwrap(before, code, pair, kept))
  return {
    kdf,
    before: kept.salt,
    salt,
    generation,
    encryption: await again('encryption'),
    signing: await again('signing'),
  }
}

const dataOf = (code: string, pair: Pair, generation: number) => additionalData(code, purposes[pair], generation)

async function wrap(key: Bytes, data: Bytes, jwk: PrivateJwk): Promise<string> {
  return toBase64Url(await encryptJson(key, data, jwk))
}

/** Held against its public half: a server that swaps the halves of two people is seen. */
async function unwrap(key: Bytes, code: string, pair: Pair, kept: PersonalKeys): Promise<PrivateJwk> {
  const jwk = (await decryptText(key, dataOf(code, pair, kept.generation), kept[pair].wrapped)) as PrivateJwk
  const { publicKey } = await importPrivate(jwk)
  if ((await rawOf(publicKey)) !== kept[pair].public) throw new SealingFault('closed')
  return jwk
}
