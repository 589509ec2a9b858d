import type { Envelope, Kind, RoleOf, SealedMatter, Wrap } from '../../../worker/contract/sealing.ts'
import { rewrap as rewrapOne } from '../sealing/envelope.ts'
import type { Where } from '../sealing/names.ts'
import type { Opener, RecipientKey } from '../sealing/recipients.ts'

/** What a unit has of a matter: `SealedPart` of the Worker, without what is the custodian's. */
export interface UnitPart {
  readonly matter: string
  readonly body: Envelope<'body'>
  readonly additions: readonly Envelope<'addition'>[]
  readonly replies: readonly Envelope<'reply'>[]
  readonly attachments: SealedMatter['attachments']
  /** Of colleagues; absent where there are none. */
  readonly notes?: readonly Envelope<'note'>[]
}

/** A content key for the new unit, with the place that it belongs to. */
export interface MovedWrap {
  readonly purpose: Where['purpose']
  readonly seq: number
  readonly wrap: Wrap<'inbox'>
}

/**
 * A transfer, or a new epoch: every content key that the unit holds under the key of another; no ciphertext is touched. The
 * contact is not among them: it is the custodian's, and no inbox's.
 * @param openers of each epoch that one holds @throws SealingFault closed when one of them does not open
 */
export async function rewrap(
  part: UnitPart,
  openers: readonly Opener<'inbox'>[],
  to: RecipientKey<'inbox'>,
): Promise<MovedWrap[]> {
  const { matter, body, additions, replies, attachments, notes = [] } = part
  const move = async <K extends Exclude<Kind, 'contact'>>(
    where: Where<K>,
    seq: number,
    wraps: readonly Wrap<RoleOf<K>>[],
  ) => {
    const opener = openers.find(({ id, epoch }) => wraps.some((one) => one.recipient === id && one.epoch === epoch))
    const wrap = await rewrapOne(where, wraps, (opener ?? openers[0]) as never, to as never)
    return { purpose: where.purpose, seq, wrap: wrap as Wrap<'inbox'> }
  }
  const moved: MovedWrap[] = [await move<'body'>({ matter, purpose: 'body' }, 0, body.wraps)]
  for (const { seq, wraps } of additions)
    moved.push(await move<'addition'>({ matter, purpose: 'addition' }, seq, wraps))
  for (const { seq, wraps } of replies) moved.push(await move<'reply'>({ matter, purpose: 'reply' }, seq, wraps))
  for (const { seq, wraps } of notes) moved.push(await move<'note'>({ matter, purpose: 'note' }, seq, wraps))
  for (const { number, wraps } of attachments) {
    moved.push(await move<'attachment'>({ matter, purpose: `attachment-${number}` }, 0, wraps))
  }
  return moved
}
