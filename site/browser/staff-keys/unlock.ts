import type { RecipientId } from '../../../worker/contract/sealing.ts'
import type { EpochWrap, UnlockAnswer } from '../../../worker/contract/staff-keys.ts'
import { openerOf } from '../sealing/ceremony.ts'
import type { Directory, KeyRecord } from '../sealing/directory.ts'
import { SealingFault } from '../sealing/fault.ts'
import type { Opener } from '../sealing/recipients.ts'
import { type StaffClaim, vouchStaff } from '../sealing/replies.ts'
import { importSigning, type Signed } from '../sealing/signatures.ts'
import type { OwnKeys } from './personal.ts'
import { openUnitKey, pointOf, type UnitKept } from './unit-key.ts'

/** So long the inbox's word for a member holds: a working day, so that who leaves is soon no member. */
const claimMs = 8 * 3600 * 1000
/** A little before now, since the page's clock and the resident's differ. */
const backMs = 5 * 60 * 1000

/** An inbox that somebody unlocked: an opener per epoch, and the word by which the newest one lets them answer. */
export interface Inbox {
  readonly openers: readonly Opener<'inbox'>[]
  /** For `sealReply`. */
  readonly member: { readonly key: CryptoKey; readonly staff: Signed }
}

/**
 * Opens an inbox with one's own keys. Each private key is held against the point that the root signed: what a server puts
 * in its place is refused. An epoch that the root has not signed yet is left out.
 * @param shownAs as the resident may see the member: a role or a number, no name
 * @throws SealingFault closed when nothing opens, signature when a key is not the directory's
 */
export async function openInbox(
  answer: UnlockAnswer,
  own: OwnKeys,
  directory: Directory,
  { shownAs, now }: { readonly shownAs: string; readonly now: number },
): Promise<Inbox> {
  const opened = await openAll('inbox', answer, own, directory)
  const newest = opened[opened.length - 1]
  const { signingJwk } = newest?.kept ?? {}
  if (!newest || !signingJwk) throw new SealingFault('closed')
  const claim: StaffClaim = {
    unit: newest.kept.id as RecipientId<'inbox'>,
    epoch: newest.kept.epoch,
    shownAs,
    key: own.signingPublic,
    from: new Date(now - backMs).toISOString(),
    until: new Date(Math.min(now + claimMs, Date.parse(newest.record.until))).toISOString(),
  }
  const staff = await vouchStaff(claim, await importSigning(signingJwk))
  return { openers: opened.map(({ opener }) => opener), member: { key: own.signing, staff } }
}

/** The same for who keeps the identities of a place; there is nothing to sign with. */
export async function openCustody(
  answer: UnlockAnswer,
  own: OwnKeys,
  directory: Directory,
): Promise<readonly Opener<'custodian'>[]> {
  const opened = await openAll('custodian', answer, own, directory)
  if (opened.length === 0) throw new SealingFault('closed')
  return opened.map(({ opener }) => opener)
}

/** Which of several epochs a wrap was sealed to. @throws SealingFault closed when none of them was */
export function openerFor<R extends 'inbox' | 'custodian'>(
  wraps: readonly { readonly recipient: string; readonly epoch: number }[],
  openers: readonly Opener<R>[],
): Opener<R> {
  const found = openers.find(({ id, epoch }) => wraps.some((wrap) => wrap.recipient === id && wrap.epoch === epoch))
  if (!found) throw new SealingFault('closed')
  return found
}

/** The private key of one epoch, for whoever hands it on. */
export function openOwnWrap(recipient: UnlockAnswer['recipient'], wrap: EpochWrap, own: OwnKeys): Promise<UnitKept> {
  return openUnitKey(recipient, wrap.epoch, wrap, { who: own.code, keyPair: own.encryption })
}

interface Opened<R extends 'inbox' | 'custodian'> {
  readonly kept: UnitKept
  readonly record: KeyRecord<R>
  readonly opener: Opener<R>
}

async function openAll<R extends 'inbox' | 'custodian'>(
  role: R,
  { recipient, wraps }: UnlockAnswer,
  own: OwnKeys,
  directory: Directory,
): Promise<Opened<R>[]> {
  const id = recipient as RecipientId<R>
  const opened: Opened<R>[] = []
  for (const wrap of wraps) {
    const record = await recordOf(directory, role, id, wrap.epoch)
    if (!record) continue
    const kept = await openOwnWrap(recipient, wrap, own)
    const signing = kept.signingJwk && (await pointOf({ privateJwk: kept.signingJwk }))
    if ((await pointOf(kept)) !== record.key || signing !== record.signing) throw new SealingFault('signature')
    opened.push({ kept, record, opener: (await openerOf(kept)) as unknown as Opener<R> })
  }
  return opened.sort((a, b) => a.kept.epoch - b.kept.epoch)
}

/** Null: the root has not signed this epoch yet. */
async function recordOf<R extends 'inbox' | 'custodian'>(
  directory: Directory,
  role: R,
  id: RecipientId<R>,
  epoch: number,
): Promise<KeyRecord<R> | null> {
  try {
    return await directory.findEpoch(role, id, epoch)
  } catch (error) {
    if (error instanceof SealingFault && error.reason === 'recipient') return null
    throw error
  }
}
