import type { Context } from '../../context.ts'
import type { MessageKind, Outcome } from '../../contract/dialogue.ts'
import { PortalError } from '../../contract/errors.ts'
import type { AttachmentHead, Envelope, Wrap } from '../../contract/sealing.ts'
import { encryptField } from '../../db/at-rest.ts'
import type { Rider } from '../../db/write.ts'
import { keepHead } from '../attachments/sql.ts'
import { keepEnvelope, keepWraps } from '../sealed/sql.ts'
import type { MatterRecord } from '../sql.ts'
import { insertMessage } from './sql.ts'

/** Words as they came: in the open, or sealed to those who may read them. */
export type Said =
  | { readonly text: string }
  | { readonly envelope: Envelope<'addition'>; readonly attachments?: readonly AttachmentHead[] }
  | { readonly envelope: Envelope<'reply'> }

export interface PlacedWords {
  readonly kind: MessageKind
  readonly said: Said
  readonly outcome?: Outcome
  readonly dueAt?: number | null
  /** The next free one: a sealed message must be bound to it. */
  readonly seq: number
  readonly at: number
}

/**
 * The statements that keep one message. Open words are encrypted under DATA_KEY; sealed ones stay as they came.
 * @throws PortalError refused for plain words about a sealed matter; conflict when the envelope is bound to another
 * place or unit than the matter is at
 */
export async function keepSaid(ctx: Context, record: MatterRecord, words: PlacedWords): Promise<Rider[]> {
  const { kind, said, outcome = null, dueAt = null, seq, at } = words
  const id = ctx.ids.mint()
  const author = ctx.actor.role === 'resident' ? 'resident' : 'unit'
  const row = { id, author, kind, outcome, dueAt, at } as const
  if ('text' in said) {
    if (record.keeping === 'sealed') throw new PortalError('refused', { message: ctx.words.matters.sealedOnly })
    const textCipher = await encryptField(ctx, `messages.text|${id}`, said.text)
    return [insertMessage(record.id, { ...row, textCipher }, null)]
  }
  const purpose = author === 'resident' ? 'addition' : 'reply'
  const heads = 'attachments' in said ? (said.attachments ?? []) : []
  if (record.keeping !== 'sealed') throw new PortalError('refused')
  if (said.envelope.seq !== seq) throw new PortalError('conflict', { message: ctx.words.matters.nextMessage })
  checkInbox(ctx, record, [said.envelope, ...heads])
  return [
    insertMessage(record.id, { ...row, textCipher: null }, seq),
    ...keepEnvelope(record.id, purpose, said.envelope),
    ...heads.flatMap((head) => [
      keepHead(record.id, head),
      keepWraps(record.id, `attachment-${head.number}`, 0, head.wraps),
    ]),
  ]
}

/** What is sealed opens for the unit that has the matter now. @throws PortalError conflict: it was handed over meanwhile */
function checkInbox(
  ctx: Context,
  { unit }: MatterRecord,
  sealed: readonly { readonly wraps: readonly Wrap[] }[],
): void {
  const inbox = `inbox:${unit}`
  const isTheirs = sealed.every(({ wraps }) => wraps.some(({ recipient }) => recipient === inbox))
  if (!isTheirs) throw new PortalError('conflict', { message: ctx.words.matters.wrongInbox })
}
