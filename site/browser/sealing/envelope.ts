import { toBase64Url } from '../../../worker/contract/bytes.ts'
import { type Envelope, type Kind, type RoleOf, rolesOf, type Wrap } from '../../../worker/contract/sealing.ts'
import { decryptText, drawContentKey, encryptJson } from './aead.ts'
import type { Bytes } from './bytes.ts'
import { openKey, wrapKey } from './hpke.ts'
import { additionalData, type Where } from './names.ts'
import type { Opener, RecipientKey } from './recipients.ts'

/** One checked key for every role that may open this kind: none can be forgotten, none other given. */
export type RecipientsOf<K extends Kind> = { readonly [R in RoleOf<K>]: RecipientKey<R> }

/** Seals JSON under a fresh key to exactly the recipients of its kind. */
export async function sealEnvelope<K extends Kind>(
  kind: K,
  where: Where<K>,
  seq: number,
  value: unknown,
  recipients: RecipientsOf<K>,
): Promise<Envelope<K>> {
  const key = drawContentKey()
  const ciphertext = await encryptJson(key, additionalData(where.matter, where.purpose, seq), value)
  return { seq, ciphertext: toBase64Url(ciphertext), wraps: await wrapForAll(kind, where, key, recipients) }
}

/** The roles come from the table, never from the object: a stray key in it is not sealed to. */
export function wrapForAll<K extends Kind>(
  kind: K,
  where: Where<K>,
  key: Bytes,
  recipients: RecipientsOf<K>,
): Promise<Wrap<RoleOf<K>>[]> {
  const roles: readonly RoleOf<K>[] = rolesOf[kind]
  return Promise.all(roles.map((role) => wrapKey<K, RoleOf<K>>(where, key, recipients[role])))
}

/** @throws SealingFault closed when this key may not open it, or it was moved or changed */
export async function openEnvelope<K extends Kind>(
  where: Where<K>,
  envelope: Envelope<K>,
  opener: Opener<RoleOf<K>>,
): Promise<unknown> {
  const key = await openKey(where, envelope.wraps, opener)
  const data = additionalData(where.matter, where.purpose, envelope.seq)
  return decryptText(key, data, envelope.ciphertext)
}

/**
 * A transfer, or a new epoch: the same content key under another recipient's key. The body is not touched, and the
 * recipient must be one of the kind: a contact is never wrapped for an inbox.
 */
export async function rewrap<K extends Kind, R extends RoleOf<K>>(
  where: Where<K>,
  wraps: readonly Wrap<RoleOf<K>>[],
  opener: Opener<RoleOf<K>>,
  recipient: RecipientKey<R>,
): Promise<Wrap<R>> {
  return wrapKey<K, R>(where, await openKey(where, wraps, opener), recipient)
}
