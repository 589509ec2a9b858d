import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import type { Kind, RoleOf, Wrap } from '../../../worker/contract/sealing.ts'
import type { Bytes } from './bytes.ts'
import { SealingFault } from './fault.ts'
import { type Where, wrapInfo } from './names.ts'
import type { Opener, RecipientKey } from './recipients.ts'

/** HPKE (RFC 9180), the one suite of the portal; base mode, one message per context. */
export const hpke = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** Seals a content key to one recipient, bound to matter, purpose, recipient and epoch. */
export async function wrapKey<K extends Kind, R extends RoleOf<K>>(
  where: Where<K>,
  contentKey: Bytes,
  recipient: RecipientKey<R>,
): Promise<Wrap<R>> {
  const { id, epoch, publicKey } = recipient
  const sealed = await hpke.seal(
    { recipientPublicKey: publicKey, info: wrapInfo(where, id, epoch).buffer },
    contentKey.buffer,
  )
  return {
    recipient: id,
    epoch,
    enc: toBase64Url(new Uint8Array(sealed.enc)),
    key: toBase64Url(new Uint8Array(sealed.ct)),
  }
}

/**
 * Finds the wrap of this recipient and epoch, and opens it.
 * @throws SealingFault closed when there is none, or it belongs elsewhere
 */
export async function openKey<K extends Kind>(
  where: Where<K>,
  wraps: readonly Wrap[],
  opener: Opener<RoleOf<K>>,
): Promise<Bytes> {
  const own = wraps.find(({ recipient, epoch }) => recipient === opener.id && epoch === opener.epoch)
  if (!own) throw new SealingFault('closed')
  try {
    const key = await hpke.open(
      {
        recipientKey: opener.keyPair,
        enc: fromBase64Url(own.enc).buffer,
        info: wrapInfo(where, opener.id, opener.epoch).buffer,
      },
      fromBase64Url(own.key).buffer,
    )
    return new Uint8Array(key)
  } catch {
    throw new SealingFault('closed')
  }
}
