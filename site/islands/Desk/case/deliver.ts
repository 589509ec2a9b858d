import type { MatterForHandler, RevealedContact, StepAnswer } from '../../../../worker/contract/desk.ts'
import type { Envelope } from '../../../../worker/contract/sealing.ts'
import type { Directory } from '../../../browser/sealing/directory.ts'
import { SealingFault } from '../../../browser/sealing/fault.ts'
import { sealNote } from '../../../browser/sealing/notes.ts'
import { sealReply } from '../../../browser/sealing/replies.ts'
import { vouchReporter } from '../../../browser/sealing/reporter.ts'
import { NoAnswer, writeStaff } from '../../../browser/staff/ask.ts'
import { directoryOf } from '../../../browser/staff/directories.ts'
import type { Ring } from '../../../browser/staff/ring.ts'
import { rewrap } from '../../../browser/staff-keys/transfer.ts'
import { actForms } from './act-forms.ts'
import { type Draft, folded } from './draft.ts'
import type { Opened } from './open-matter.ts'

/** A matter as it was seen when somebody wrote about it, with the keys that were open. */
export interface Seen {
  readonly view: MatterForHandler
  readonly ring: Ring | null
  readonly opened: Opened | null
}

/** What one press sends: made once, so that a second press after a lost answer does not do it twice. */
export interface Parcel {
  readonly path: string
  readonly body: unknown
  readonly key: string
}

export type Delivered = StepAnswer & Partial<RevealedContact>

const keyBytes = 24

/**
 * Makes what an action sends: words sealed to the person and the unit where the matter is sealed, and its keys wrapped
 * for another unit where it goes there.
 * @throws SealingFault when a key does not hold; nothing is sent then
 */
export async function packAct(seen: Seen, draft: Draft): Promise<Parcel> {
  const { view } = seen
  const { words, reason, outcome, article, unit, staff, into } = actForms[draft.act]
  const text = draft.text.trim()
  const isSaid = words !== 'none' && text !== ''
  const reply = isSaid && view.keeping === 'sealed' ? await sealWords(seen, text) : null
  const isMoved = unit === true && draft.unit !== '' && draft.unit !== view.unit
  return parcel(`/matters/${view.id}/${draft.act}`, {
    version: view.version,
    ...(isSaid && (reply ? { reply } : { text })),
    ...(reason && { reason: text }),
    ...(outcome && { outcome: draft.outcome }),
    ...(article && { article: draft.article }),
    ...(staff && { staff: folded(draft.staff) }),
    ...(into && { into: folded(draft.into) }),
    ...(isMoved && { unit: draft.unit, ...(await handKeysOn(seen, draft.unit, reply)) }),
  })
}

/** The same of a note for colleagues. @throws SealingFault */
export async function packNote({ view, ring }: Seen, text: string): Promise<Parcel> {
  const path = `/matters/${view.id}/note`
  const { sealed } = view
  if (view.keeping !== 'sealed') return parcel(path, { text: text.trim() })
  if (!sealed || !ring) throw new SealingFault('closed')
  const { directory, inbox } = await inboxOf(view)
  const place = { matter: sealed.matter, seq: sealed.nextNoteSeq }
  return parcel(path, { note: await sealNote(place, text.trim(), await directory.find('inbox', inbox)) })
}

const lost = new WeakSet<Parcel>()

/** Sends it. @throws StaffFault what the server refuses · NoAnswer: the same parcel may go again */
export async function deliver(sent: Parcel): Promise<Delivered> {
  try {
    return await writeStaff<Delivered>(sent.path, sent.body, sent.key)
  } catch (error) {
    if (error instanceof NoAnswer) lost.add(sent)
    throw error
  }
}

/** Whether nobody knows if this parcel arrived: then the same one goes again. */
export function isLost(sent: Parcel): boolean {
  return lost.has(sent)
}

async function sealWords({ view, ring, opened }: Seen, text: string): Promise<Envelope<'reply'>> {
  const { sealed } = view
  if (!sealed || !ring || !opened?.reporter) throw new SealingFault('closed')
  const { directory, inbox } = await inboxOf(view)
  const member = ring.members.find(({ unit }) => unit === inbox)
  if (!member) throw new SealingFault('closed')
  return sealReply({ matter: sealed.matter, seq: sealed.nextSeq }, { text, at: new Date().toISOString() }, member, {
    inbox: await directory.find('inbox', inbox),
    reporter: await vouchReporter(opened.reporter),
  })
}

/** What the new unit needs of a sealed matter: every key, that of the words just written too. */
async function handKeysOn({ view, ring }: Seen, unit: string, reply: Envelope<'reply'> | null) {
  const { sealed } = view
  if (view.keeping !== 'sealed') return {}
  if (!sealed || !ring) throw new SealingFault('closed')
  const to = await (await directoryOf(`inbox:${unit}`)).find('inbox', `inbox:${unit}`)
  const replies = reply ? [...sealed.replies, reply] : sealed.replies
  return { wraps: await rewrap({ ...sealed, replies }, ring.inboxes, to) }
}

async function inboxOf({ unit }: MatterForHandler): Promise<{ directory: Directory; inbox: `inbox:${string}` }> {
  const inbox: `inbox:${string}` = `inbox:${unit}`
  return { directory: await directoryOf(inbox), inbox }
}

function parcel(path: string, body: unknown): Parcel {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes))
  return { path, body, key: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}
