import { suite } from '../../../worker/contract/sealing.ts'
import type {
  EpochRequest,
  EpochWrap,
  MemberWrap,
  NewEpoch,
  RecoveryAnswer,
  SignedText,
  UnitRecipient,
  UnlockAnswer,
} from '../../../worker/contract/staff-keys.ts'
import { drawKept } from '../sealing/ceremony.ts'
import type { Directory } from '../sealing/directory.ts'
import { SealingFault } from '../sealing/fault.ts'
import type { Opener, RecipientKey } from '../sealing/recipients.ts'
import { joinRecovery } from '../sealing/recovery.ts'
import { importSigning, sign } from '../sealing/signatures.ts'
import type { OwnKeys } from './personal.ts'
import {
  type Colleague,
  openUnitKey,
  pointOf,
  recoveryName,
  sealForRecovery,
  sealUnitKey,
  type UnitKept,
} from './unit-key.ts'
import { openOwnWrap } from './unlock.ts'

/**
 * Hands epochs that one holds to a colleague, as `POST /api/staff/keys/grant` takes them.
 * @throws SealingFault closed for an epoch that one cannot open
 */
export async function grantTo(colleague: Colleague, epochs: readonly number[], answer: UnlockAnswer, own: OwnKeys) {
  const { recipient, wraps } = answer
  const given: EpochWrap[] = []
  for (const epoch of epochs) {
    const wrap = wraps.find((one) => one.epoch === epoch)
    if (!wrap) throw new SealingFault('closed')
    given.push({ epoch, ...(await sealUnitKey(await openOwnWrap(recipient, wrap, own), colleague)) })
  }
  return { recipient, code: colleague.code, generation: colleague.generation, wraps: given }
}

/**
 * Draws the next epoch of a key and wraps it for everybody given. What the root is asked to sign is signed by the inbox
 * that it follows (`before`); where there is none, or a custodian, by the person who draws it: then the root's keeper
 * compares a fingerprint with them (`npm run keys -- sign`).
 */
export async function drawEpoch(
  { recipient, epoch }: { readonly recipient: UnitRecipient; readonly epoch: number },
  members: readonly Colleague[],
  recovery: RecipientKey<'recovery'>,
  { own, before }: { readonly own: OwnKeys; readonly before: UnitKept | null },
): Promise<NewEpoch> {
  const { kept } = await drawKept(listedOf(recipient), epoch)
  const sealed = await sealEpoch(kept as UnitKept, members, recovery)
  return {
    ...sealed,
    request: await askRoot(sealed, before?.signingJwk ? await importSigning(before.signingJwk) : own.signing),
  }
}

/** Takes a key of the ceremony in, which the root has signed: only wrapped, nothing drawn. */
export function takeIn(
  kept: UnitKept,
  members: readonly Colleague[],
  recovery: RecipientKey<'recovery'>,
): Promise<NewEpoch> {
  return sealEpoch(kept, members, recovery)
}

/**
 * Opens the recovery copy with two of three shares and seals the unit's key anew for everybody given.
 * @throws SealingFault share for fewer than two or wrong ones · signature when it is not the directory's key
 */
export async function recoverUnitKey(
  answer: RecoveryAnswer,
  shares: readonly string[],
  directory: Directory,
  members: readonly Colleague[],
): Promise<{ readonly kept: UnitKept; readonly wraps: readonly MemberWrap[] }> {
  const { recipient, epoch, recovery } = answer
  const current = await directory.find('recovery', 'recovery')
  const { keyPair }: Opener<'recovery'> = await joinRecovery(shares, current)
  const who = recoveryName(recovery.epoch)
  const kept = await openUnitKey(recipient, epoch, recovery, { who, keyPair })
  const { role, id } = listedOf(recipient)
  if ((await directory.findEpoch(role, id, epoch)).key !== (await pointOf(kept))) throw new SealingFault('signature')
  return { kept, wraps: await sealForAll(kept, members) }
}

async function sealEpoch(
  kept: UnitKept,
  members: readonly Colleague[],
  recovery: RecipientKey<'recovery'>,
): Promise<NewEpoch> {
  const { signingJwk } = kept
  return {
    recipient: kept.id,
    epoch: kept.epoch,
    key: await pointOf(kept),
    signing: signingJwk ? await pointOf({ privateJwk: signingJwk }) : null,
    request: null,
    recovery: await sealForRecovery(kept, recovery),
    wraps: await sealForAll(kept, members),
  }
}

async function sealForAll(kept: UnitKept, members: readonly Colleague[]): Promise<MemberWrap[]> {
  const wraps: MemberWrap[] = []
  for (const member of members) {
    const { code, generation } = member
    wraps.push({ code, generation, ...(await sealUnitKey(kept, member)) })
  }
  return wraps
}

function askRoot({ recipient, epoch, key, signing }: NewEpoch, by: CryptoKey): Promise<SignedText> {
  const request: EpochRequest = { suite, recipient, epoch, key, signing }
  return sign('epoch', request, by)
}

function listedOf(recipient: UnitRecipient): { readonly role: 'inbox' | 'custodian'; readonly id: UnitRecipient } {
  return { role: recipient.startsWith('inbox:') ? 'inbox' : 'custodian', id: recipient }
}
