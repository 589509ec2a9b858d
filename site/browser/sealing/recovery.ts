import { combine, split } from 'shamir-secret-sharing'
import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import { drawContentKey } from './aead.ts'
import { SealingFault } from './fault.ts'
import { hpke } from './hpke.ts'
import { importPrivate, type Opener, type PrivateJwk, type RecipientKey } from './recipients.ts'

const shares = 3
const threshold = 2

/** Splits a recovery key into three shares, of which any two give it back (Shamir over GF(256)). */
export async function splitRecovery(jwk: PrivateJwk): Promise<string[]> {
  return (await split(fromBase64Url(jwk.d), shares, threshold)).map(toBase64Url)
}

/**
 * Joins two shares into the key that opens what was sealed to `recipient`. Shamir's scheme does not notice a wrong
 * share, so the key is tried on the public half that the root signed.
 * @throws SealingFault share
 */
export async function joinRecovery(
  given: readonly string[],
  recipient: RecipientKey<'recovery'>,
): Promise<Opener<'recovery'>> {
  if (new Set(given).size < threshold) throw new SealingFault('share')
  try {
    const d = toBase64Url(await combine(given.map(fromBase64Url)))
    const keyPair = await importPrivate({ ...(await pointOf(recipient.publicKey)), d })
    await tryOn(keyPair, recipient.publicKey)
    return { role: 'recovery', id: recipient.id, epoch: recipient.epoch, keyPair }
  } catch {
    throw new SealingFault('share')
  }
}

async function pointOf(publicKey: CryptoKey): Promise<Omit<PrivateJwk, 'd'>> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey)
  return { kty: 'EC', crv: 'P-256', x, y }
}

async function tryOn(keyPair: CryptoKeyPair, recipientPublicKey: CryptoKey): Promise<void> {
  const sealed = await hpke.seal({ recipientPublicKey }, drawContentKey().buffer)
  await hpke.open({ recipientKey: keyPair, enc: sealed.enc }, sealed.ct)
}
