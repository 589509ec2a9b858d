import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import type { AttachmentHead, Envelope } from '../../contract/sealing.ts'
import { attachmentsOf } from '../attachments/attachments-of.ts'
import type { MatterRecord } from '../sql.ts'
import type { Said } from './say.ts'

/** What a resident says, as the door parsed it: words in the open, or an envelope with the heads of its pictures. */
export interface ResidentWords {
  readonly text?: string | undefined
  readonly addition?: Envelope<'addition'> | undefined
  readonly attachments?: readonly AttachmentHead[] | undefined
}

/**
 * @throws PortalError refused for words in the open about a sealed matter; invalid when there are none; conflict when a
 * picture takes a number that is not the next
 */
export async function saidBy(ctx: Context, record: MatterRecord, words: ResidentWords): Promise<Said> {
  const { text, addition, attachments = [] } = words
  const { sealedOnly, wordsMissing } = ctx.words.matters
  if (record.keeping === 'sealed') {
    if (!addition) throw new PortalError('refused', { message: sealedOnly })
    const taken = attachments.length > 0 ? (await attachmentsOf(ctx, record.id)).length : 0
    if (attachments.some(({ number }, index) => number !== taken + index + 1)) throw new PortalError('conflict')
    return { envelope: addition, attachments }
  }
  if (addition || attachments.length > 0) throw new PortalError('refused')
  if (text === undefined) throw new PortalError('invalid', { fields: { text: wordsMissing } })
  return { text }
}
