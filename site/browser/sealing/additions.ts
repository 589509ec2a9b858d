import type { AttachmentNumber, Envelope, RecipientId, RoleOf } from '../../../worker/contract/sealing.ts'
import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { type Attachment, type SealedAttachment, sealAttachment } from './attachments.ts'
import type { Directory } from './directory.ts'
import { openEnvelope, type RecipientsOf, sealEnvelope } from './envelope.ts'
import { SealingFault } from './fault.ts'
import { type Opener, rawOf } from './recipients.ts'
import { vouchReporter } from './reporter.ts'

/** What a reporter can say later. It stands inside too: a server that calls an answer something else is seen. */
export const additionKinds = ['addition', 'answer', 'not-solved', 'correction'] as const
export type AdditionKind = (typeof additionKinds)[number]

export interface AdditionContent {
  readonly kind: AdditionKind
  readonly text: string
  /** How many pictures come along: a dropped one is seen. */
  readonly attachments: number
}

export interface AdditionPlace {
  readonly matter: string
  /** `sealed.nextSeq` of the matter as just seen: a reply that came between is answered 409, and it is sealed again. */
  readonly seq: number
}

export interface AdditionDraft {
  readonly kind: AdditionKind
  readonly text: string
  readonly attachments?: readonly Attachment[]
  /** Pictures that the matter has already; theirs are the first numbers. */
  readonly taken?: number
}

/** What is posted, and the chunks of its pictures, which are sent one by one afterwards. */
export interface SealedAddition {
  readonly addition: Envelope<'addition'>
  readonly attachments: readonly SealedAttachment[]
}

/**
 * Whom an addition is sealed to: the unit that has the matter now, the recovery key, and the reporter, whose public key
 * comes out of the pair that the code opened, never from the server.
 * @throws SealingFault as the directory
 */
export async function additionReceivers(
  directory: Directory,
  inbox: RecipientId<'inbox'>,
  reporter: Opener<'reporter'>,
): Promise<RecipientsOf<'addition'>> {
  return {
    inbox: await directory.find('inbox', inbox),
    recovery: await directory.find('recovery', 'recovery'),
    reporter: await vouchReporter(await rawOf(reporter.keyPair.publicKey)),
  }
}

/** Seals what the reporter adds, bound to matter and place. @throws SealingFault draft when there are too many pictures */
export async function sealAddition(
  { matter, seq }: AdditionPlace,
  { kind, text, attachments = [], taken = 0 }: AdditionDraft,
  recipients: RecipientsOf<'addition'>,
): Promise<SealedAddition> {
  if (taken + attachments.length > sealingLimits.attachmentsMax) throw new SealingFault('draft')
  const sealed: SealedAttachment[] = []
  for (const [index, attachment] of attachments.entries()) {
    const number = (taken + index + 1) as AttachmentNumber
    sealed.push(await sealAttachment(matter, number, attachment, recipients))
  }
  const content: AdditionContent = { kind, text, attachments: attachments.length }
  const where = { matter, purpose: 'addition' } as const
  return { addition: await sealEnvelope('addition', where, seq, content, recipients), attachments: sealed }
}

/** Opens what was added. @throws SealingFault closed when this key may not open it, or it was moved or changed */
export async function openAddition(
  { matter, seq }: AdditionPlace,
  envelope: Envelope<'addition'>,
  opener: Opener<RoleOf<'addition'>>,
): Promise<AdditionContent> {
  if (envelope.seq !== seq) throw new SealingFault('closed')
  const content = await openEnvelope({ matter, purpose: 'addition' }, envelope, opener)
  if (!isAddition(content)) throw new SealingFault('closed')
  return content
}

function isAddition(value: unknown): value is AdditionContent {
  if (typeof value !== 'object' || value === null) return false
  const { kind, text, attachments } = value as Partial<AdditionContent>
  const isKnown = additionKinds.some((one) => one === kind)
  return isKnown && typeof text === 'string' && typeof attachments === 'number'
}
