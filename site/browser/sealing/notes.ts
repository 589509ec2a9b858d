import type { Envelope } from '../../../worker/contract/sealing.ts'
import { openEnvelope, sealEnvelope } from './envelope.ts'
import { SealingFault } from './fault.ts'
import type { Opener, RecipientKey } from './recipients.ts'

export interface NotePlace {
  readonly matter: string
  /** `sealed.nextNoteSeq` of the case as just seen: when a colleague was faster it is answered 409 and sealed again. */
  readonly seq: number
}

/** Seals what colleagues write for each other to the inbox of their unit, and to nobody else. */
export function sealNote(
  { matter, seq }: NotePlace,
  text: string,
  inbox: RecipientKey<'inbox'>,
): Promise<Envelope<'note'>> {
  return sealEnvelope('note', { matter, purpose: 'note' }, seq, { text }, { inbox })
}

/** @throws SealingFault closed when this key may not open it, or it was moved or changed */
export async function openNote(
  { matter, seq }: NotePlace,
  envelope: Envelope<'note'>,
  opener: Opener<'inbox'>,
): Promise<string> {
  if (envelope.seq !== seq) throw new SealingFault('closed')
  const content = (await openEnvelope({ matter, purpose: 'note' }, envelope, opener)) as { text?: unknown } | null
  if (typeof content?.text !== 'string') throw new SealingFault('closed')
  return content.text
}
