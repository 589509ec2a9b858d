import { type Envelope, type RecipientId, type RoleOf, suite } from '../../../worker/contract/sealing.ts'
import type { Directory } from './directory.ts'
import { openEnvelope, type RecipientsOf, sealEnvelope } from './envelope.ts'
import { SealingFault } from './fault.ts'
import type { Opener } from './recipients.ts'
import { type Signed, sign, verify } from './signatures.ts'

/** Who of a unit may answer: a key that the inbox vouches for, in one of its epochs. */
export interface StaffClaim {
  readonly unit: RecipientId<'inbox'>
  readonly epoch: number
  /** The member as the resident may see it: a role or a number, no name. */
  readonly shownAs: string
  /** Public point of the member's signing key, base64url. */
  readonly key: string
  readonly from: string
  readonly until: string
}

/** What a member says to the reporter. */
export interface Reply {
  readonly text: string
  readonly at: string
  readonly unit: RecipientId<'inbox'>
  readonly shownAs: string
}

interface SignedReply {
  readonly reply: Signed
  readonly staff: Signed
}

interface ReplyStatement {
  readonly suite: string
  readonly matter: string
  readonly seq: number
  readonly text: string
  readonly at: string
}

export interface ReplyPlace {
  readonly matter: string
  /** Counts the replies of a matter, from 0. */
  readonly seq: number
}

/** Signed by the member, then sealed to reporter and unit; the signature names matter and place. Pull only. */
export async function sealReply(
  { matter, seq }: ReplyPlace,
  { text, at }: Pick<Reply, 'text' | 'at'>,
  member: { readonly key: CryptoKey; readonly staff: Signed },
  recipients: RecipientsOf<'reply'>,
): Promise<Envelope<'reply'>> {
  const statement: ReplyStatement = { suite, matter, seq, text, at }
  const signed: SignedReply = { reply: await sign('reply', statement, member.key), staff: member.staff }
  return sealEnvelope('reply', { matter, purpose: 'reply' }, seq, signed, recipients)
}

/**
 * Opens a reply and follows the signatures: root → inbox → member → reply.
 * @throws SealingFault closed (not for this key, or moved), signature, epoch (answered outside the member's time)
 */
export async function openReply(
  { matter, seq }: ReplyPlace,
  envelope: Envelope<'reply'>,
  opener: Opener<RoleOf<'reply'>>,
  directory: Directory,
): Promise<Reply> {
  if (envelope.seq !== seq) throw new SealingFault('closed')
  const signed = (await openEnvelope({ matter, purpose: 'reply' }, envelope, opener)) as SignedReply | null
  if (!signed?.reply || !signed.staff) throw new SealingFault('signature')
  const staff = await checkStaff(signed.staff, directory)
  const reply = (await verify('reply', signed.reply, staff.key)) as ReplyStatement | undefined
  if (!reply || reply.suite !== suite || reply.matter !== matter || reply.seq !== seq) {
    throw new SealingFault('signature')
  }
  const at = Date.parse(reply.at)
  if (!(at >= Date.parse(staff.from) && at < Date.parse(staff.until))) throw new SealingFault('epoch')
  return { text: reply.text, at: reply.at, unit: staff.unit, shownAs: staff.shownAs }
}

/** The inbox's word for a member. */
export function vouchStaff(claim: StaffClaim, inboxSigning: CryptoKey): Promise<Signed> {
  return sign('staff', claim, inboxSigning)
}

/** What a member claims, before the inbox's signature is looked at. */
function readClaim(signed: Signed): Pick<StaffClaim, 'unit' | 'epoch'> {
  try {
    const { unit, epoch } = JSON.parse(signed.statement) as StaffClaim
    return { unit, epoch }
  } catch {
    throw new SealingFault('signature')
  }
}

async function checkStaff(signed: Signed, directory: Directory): Promise<StaffClaim> {
  const { unit, epoch } = readClaim(signed)
  const signing = await directory.findSigning(unit, epoch)
  const claim = (await verify('staff', signed, signing)) as StaffClaim | undefined
  if (!claim) throw new SealingFault('signature')
  return claim
}
