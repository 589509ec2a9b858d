import { fromBase64Url, toBase64Url } from '../../../worker/contract/bytes.ts'
import type { EpochWrap, MemberKeys, SealedKey, UnitRecipient } from '../../../worker/contract/staff-keys.ts'
import type { Bytes } from '../sealing/bytes.ts'
import { sha256, utf8 } from '../sealing/bytes.ts'
import type { KeptKey } from '../sealing/ceremony.ts'
import { SealingFault } from '../sealing/fault.ts'
import { hpke } from '../sealing/hpke.ts'
import { unitKeyInfo } from '../sealing/names.ts'
import { padJson, readPadded } from '../sealing/pad.ts'
import { importPrivate, type RecipientKey, rawOf, vouch } from '../sealing/recipients.ts'

/** A private key of a unit as it is kept: of its inbox, or of who keeps the identities. */
export type UnitKept = KeptKey<'inbox'> | KeptKey<'custodian'>

const fingerprintBytes = 10
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

declare const compared: unique symbol

/** A colleague's keys that two people compared by voice: there is no other way to seal to them. */
export interface Colleague extends MemberKeys {
  readonly [compared]: true
}

/** `K7M2-…`: 80 bits of both public halves and the code, to be read aloud from one screen to the other. */
export function fingerprintOfMember({ code, generation, encryption, signing }: MemberKeys): Promise<string> {
  return fingerprintOfText(`staff-fingerprint|${code}|${generation}|${encryption}|${signing}`)
}

/** The same of what the root is asked to sign. */
export async function fingerprintOfText(text: string): Promise<string> {
  const digest = await sha256(utf8(text))
  const bits = Array.from(digest.slice(0, fingerprintBytes), (byte) => byte.toString(2).padStart(8, '0')).join('')
  const signs = (bits.match(/.{5}/g) ?? []).map((five) => symbols[parseInt(five, 2)])
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** @param said what the colleague read from their own screen @throws SealingFault recipient when it is another */
export async function compareColleague(keys: MemberKeys, said: string): Promise<Colleague> {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
  if (fold(said) !== fold(await fingerprintOfMember(keys))) throw new SealingFault('recipient')
  return keys as Colleague
}

/** Seals a unit's private key to one member, bound to unit, epoch and member. */
export async function sealUnitKey(kept: UnitKept, member: Colleague): Promise<SealedKey> {
  return sealBytes(padJson(kept), kept.id, kept.epoch, member.code, member.encryption)
}

/** The same to the recovery key of the directory. */
export async function sealForRecovery(kept: UnitKept, recovery: RecipientKey<'recovery'>): Promise<EpochWrap> {
  const who = recoveryName(recovery.epoch)
  return { epoch: recovery.epoch, ...(await sealBytes(padJson(kept), kept.id, kept.epoch, who, recovery.raw)) }
}

/** The private key out of what was sealed. @throws SealingFault closed for another person, unit or epoch */
export async function openUnitKey(
  recipient: UnitRecipient,
  epoch: number,
  sealed: SealedKey,
  { who, keyPair }: { readonly who: string; readonly keyPair: CryptoKeyPair },
): Promise<UnitKept> {
  const kept = readPadded(await openBytes(recipient, epoch, sealed, who, keyPair)) as UnitKept
  if (kept.id !== recipient || kept.epoch !== epoch || !recipient.startsWith(`${kept.role}:`)) {
    throw new SealingFault('closed')
  }
  return kept
}

/** How the recovery key of an epoch is called where a member's code would stand. */
export function recoveryName(epoch: number): string {
  return `recovery.${epoch}`
}

/** The public point of a private key. */
export async function pointOf({ privateJwk }: Pick<UnitKept, 'privateJwk'>): Promise<string> {
  return rawOf((await importPrivate(privateJwk)).publicKey)
}

async function sealBytes(plain: Bytes, recipient: string, epoch: number, who: string, raw: string): Promise<SealedKey> {
  const { publicKey } = await vouch('recovery', 'recovery', epoch, raw)
  const info = unitKeyInfo(recipient, epoch, who).buffer
  const { enc, ct } = await hpke.seal({ recipientPublicKey: publicKey, info }, plain.buffer)
  return { enc: toBase64Url(new Uint8Array(enc)), sealed: toBase64Url(new Uint8Array(ct)) }
}

async function openBytes(
  recipient: string,
  epoch: number,
  { enc, sealed }: SealedKey,
  who: string,
  recipientKey: CryptoKeyPair,
): Promise<Bytes> {
  try {
    const info = unitKeyInfo(recipient, epoch, who).buffer
    const plain = await hpke.open({ recipientKey, enc: fromBase64Url(enc).buffer, info }, fromBase64Url(sealed).buffer)
    return new Uint8Array(plain)
  } catch {
    throw new SealingFault('closed')
  }
}
