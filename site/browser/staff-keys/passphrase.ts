import { argon2idAsync } from '@noble/hashes/argon2.js'
import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import { kdfCost, staffKeyLimits } from '../../../worker/contract/staff-keys.ts'
import { type Bytes, randomBytes, utf8 } from '../sealing/bytes.ts'

const keyBytes = 32
/** So long the page stands still at a time: the hash runs in slices between its other work. */
const sliceMs = 20

/** What makes a key of a passphrase; tests give a cheaper one. */
export type Derive = (passphrase: string, salt: string) => Promise<Bytes>

export function drawSalt(): string {
  return toBase64Url(randomBytes(staffKeyLimits.saltBytes))
}

/**
 * Argon2id (RFC 9106) at the cost of the contract: 1.5 s in V8 on the build machine. One way of writing is one passphrase,
 * whichever keyboard it was typed on (NFKC).
 */
export const deriveKey: Derive = (passphrase, salt) => derive(passphrase, salt, () => {})

/** The same, telling how far it is, from 0 to 1. */
export function deriveKeyTelling(tell: (part: number) => void): Derive {
  return (passphrase, salt) => derive(passphrase, salt, tell)
}

async function derive(passphrase: string, salt: string, onProgress: (part: number) => void): Promise<Bytes> {
  const { memoryKib: m, passes: t, lanes: p } = kdfCost
  const options = { m, t, p, dkLen: keyBytes, asyncTick: sliceMs, onProgress }
  return new Uint8Array(await argon2idAsync(utf8(passphrase.normalize('NFKC')), fromBase64Url(salt), options))
}

/** Counted as people see signs. Length alone decides: rules about signs make passphrases worse. */
export function isLongEnough(passphrase: string): boolean {
  const { passphraseCharsMin, passphraseCharsMax } = staffKeyLimits
  const { length } = [...passphrase.normalize('NFKC').trim()]
  return length >= passphraseCharsMin && length <= passphraseCharsMax
}
