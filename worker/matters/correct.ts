import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { OpenMatter, Proof } from '../contract/matter-schemas.ts'
import { encryptField } from '../db/at-rest.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { change, type Deed } from './change.ts'
import { encryptContact } from './contact.ts'
import { replaceText } from './dialogue/sql.ts'
import { type ResidentWords, saidBy } from './dialogue/words.ts'
import { readOwnWords } from './kept-words.ts'
import { deleteContact, insertContact, type MatterRecord } from './sql.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/** What is to be put right: the whole text, how to reach the person, or a note of what is wrong (sealed: in an envelope). */
export interface Correction extends Pick<ResidentWords, 'addition'> {
  readonly text?: string | undefined
  /** Both empty: the contact is deleted. */
  readonly contact?: OpenMatter['contact']
  readonly note?: string | undefined
}

/**
 * Puts right what stands in a matter while it is open (个人信息保护法 46). A new text takes the place of the old one, which
 * stays among the messages; a new contact leaves nothing of the old one.
 * @throws PortalError unknown-receipt; conflict once it is closed; refused for text or contact of a sealed matter
 */
export async function correctMatter(
  ctx: Context,
  proof: Proof,
  correction: Correction,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const { text, contact } = correction
  const isReplaced = text !== undefined || contact !== undefined
  if (record.keeping === 'sealed' && isReplaced) {
    throw new PortalError('refused', { message: ctx.words.matters.contactSealed })
  }
  const changed = await change({ ...ctx, riders: [...ctx.riders, remember(record.id)] }, record, {
    action: 'matter.correct',
    // Two corrections at once: the second one must have seen the first.
    version: record.version,
    ...(await messageOf(ctx, record, correction)),
    also: [
      ...(text === undefined
        ? []
        : [replaceText(record.id, await encryptField(ctx, `matters.text|${record.id}`, text))]),
      ...(contact === undefined ? [] : await replaceContact(ctx, record.id, contact)),
    ],
    detail: { text: text !== undefined, contact: contact !== undefined },
  })
  return showToResident(ctx, changed)
}

async function messageOf(ctx: Context, record: MatterRecord, correction: Correction): Promise<Pick<Deed, 'message'>> {
  const { text, contact, note, addition } = correction
  if (text !== undefined) {
    const { text: old } = await readOwnWords(ctx, record.id)
    return old === null ? {} : { message: { kind: 'earlier', said: { text: old } } }
  }
  if (contact !== undefined) return {}
  return { message: { kind: 'correction', said: await saidBy(ctx, record, { text: note, addition }) } }
}

async function replaceContact(ctx: Context, matterId: string, contact: OpenMatter['contact']): Promise<Rider[]> {
  const fresh = await encryptContact(ctx, matterId, contact)
  const gone: Rider = (eventId) => deleteContact(matterId, eventId)
  return fresh ? [gone, (eventId) => insertContact(fresh, eventId)] : [gone]
}
