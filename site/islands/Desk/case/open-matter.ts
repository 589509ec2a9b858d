import type { SealedForUnit } from '../../../../worker/contract/desk.ts'
import { openAddition } from '../../../browser/sealing/additions.ts'
import { SealingFault } from '../../../browser/sealing/fault.ts'
import { openNote } from '../../../browser/sealing/notes.ts'
import { openBody } from '../../../browser/sealing/open.ts'
import { openReply } from '../../../browser/sealing/replies.ts'
import { directoryOf } from '../../../browser/staff/directories.ts'
import type { Ring } from '../../../browser/staff/ring.ts'
import { openerFor } from '../../../browser/staff-keys/unlock.ts'

/** One entry of the dialogue, or a note. `unsigned`: it opened, but nobody of ours signed it. */
export interface Spoken {
  readonly text: string
  /** As the signature names who wrote it; empty where none is due. */
  readonly by: string
  readonly fault: '' | 'closed' | 'unsigned'
}

/** What the keys of the unit show of a sealed matter; in this page alone. */
export interface Opened {
  readonly body: Spoken
  /** The key that replies are sealed to, out of the body itself: what the server says of it is not believed. */
  readonly reporter: string
  /** How many pictures the person says came along. */
  readonly attachments: number
  /** By place in the dialogue. */
  readonly said: ReadonlyMap<number, Spoken>
  readonly notes: ReadonlyMap<number, Spoken>
}

const closed: Spoken = { text: '', by: '', fault: 'closed' }

/** Opens all that the keys open; what does not open says so in its place, and keeps nothing else from being read. */
export async function openMatter(part: SealedForUnit, ring: Ring): Promise<Opened> {
  const { matter, body, additions, replies, notes = [] } = part
  const content = await openBody({ matter, body }, openerFor(body.wraps, ring.inboxes)).catch(() => null)
  const said = new Map<number, Spoken>()
  for (const envelope of additions) {
    const { seq, wraps } = envelope
    said.set(
      seq,
      await spoken(async () => (await openAddition({ matter, seq }, envelope, openerFor(wraps, ring.inboxes))).text),
    )
  }
  for (const envelope of replies) said.set(envelope.seq, await spokenReply(matter, envelope, ring))
  const kept = new Map<number, Spoken>()
  for (const envelope of notes) {
    const { seq, wraps } = envelope
    kept.set(seq, await spoken(() => openNote({ matter, seq }, envelope, openerFor(wraps, ring.inboxes))))
  }
  return {
    body: content ? { text: content.text, by: '', fault: '' } : closed,
    reporter: content?.reporter ?? '',
    attachments: content?.attachments ?? 0,
    said,
    notes: kept,
  }
}

async function spoken(open: () => Promise<string>): Promise<Spoken> {
  try {
    return { text: await open(), by: '', fault: '' }
  } catch (error) {
    return { ...closed, fault: faultOf(error) }
  }
}

/** Replies are believed by their signatures alone: root, unit, member. */
async function spokenReply(matter: string, envelope: SealedForUnit['replies'][number], ring: Ring): Promise<Spoken> {
  const { seq, wraps } = envelope
  try {
    const opener = openerFor(wraps, ring.inboxes)
    const { text, shownAs } = await openReply({ matter, seq }, envelope, opener, await directoryOf(opener.id))
    return { text, by: shownAs, fault: '' }
  } catch (error) {
    return { ...closed, fault: faultOf(error) }
  }
}

function faultOf(error: unknown): 'closed' | 'unsigned' {
  const isForged = error instanceof SealingFault && (error.reason === 'signature' || error.reason === 'epoch')
  return isForged ? 'unsigned' : 'closed'
}
