import type { AttachmentHead, AttachmentNumber, Envelope } from '../../../../worker/contract/sealing.ts'
import { type Attachment, sealAttachment } from '../../sealing/attachments.ts'
import type { Bytes } from '../../sealing/bytes.ts'
import { openEnvelope, sealEnvelope } from '../../sealing/envelope.ts'
import { SealingFault } from '../../sealing/fault.ts'
import type { Opener, RecipientKey } from '../../sealing/recipients.ts'
import { vouchReporter } from '../../sealing/reporter.ts'
import type { SealedPart } from './part.ts'
import { fetchDirectory, inboxOf } from './units.ts'

/** Whom later words are sealed to: who handles the matter, the recovery key, and the person. */
export interface Receivers {
  readonly inbox: RecipientKey<'inbox'>
  readonly recovery: RecipientKey<'recovery'>
  readonly reporter: RecipientKey<'reporter'>
}

/** The keys in force, held against the root of this build. @throws SealingFault */
export async function receiversOf(part: SealedPart, fingerprint: string): Promise<Receivers> {
  const directory = await fetchDirectory(part, fingerprint)
  return {
    inbox: await directory.find('inbox', inboxOf(part)),
    recovery: await directory.find('recovery', 'recovery'),
    reporter: await vouchReporter(part.reporter.publicKey),
  }
}

/** Seals words to their place in the dialogue. */
export function sealAddition(
  { matter }: SealedPart,
  seq: number,
  text: string,
  receivers: Receivers,
): Promise<Envelope<'addition'>> {
  return sealEnvelope('addition', { matter, purpose: 'addition' }, seq, { text }, receivers)
}

/** Opens words that were added. @throws SealingFault closed */
export async function openAddition(
  matter: string,
  envelope: Envelope<'addition'>,
  opener: Opener<'reporter'>,
): Promise<string> {
  const content = await openEnvelope({ matter, purpose: 'addition' }, envelope, opener)
  const { text } = Object(content) as { text?: unknown }
  if (typeof text !== 'string') throw new SealingFault('closed')
  return text
}

/** A picture that comes later, with the number after those that are there. */
export function sealPicture(
  { matter }: SealedPart,
  number: number,
  picture: Attachment,
  receivers: Receivers,
): Promise<{ readonly head: AttachmentHead; readonly chunks: readonly Bytes[] }> {
  return sealAttachment(matter, number as AttachmentNumber, picture, receivers)
}
