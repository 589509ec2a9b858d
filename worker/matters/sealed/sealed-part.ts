import type { Context } from '../../context.ts'
import type { AttachmentHead, Envelope, Kind, Purpose, RoleOf, SealedMatter, Wrap } from '../../contract/sealing.ts'
import { type AttachmentRow, selectAttachments } from '../attachments/sql.ts'
import type { MatterRecord } from '../sql.ts'
import {
  type EnvelopePurpose,
  type EnvelopeRow,
  selectEnvelopes,
  selectReporter,
  selectWraps,
  type WrapRow,
} from './sql.ts'

/** The ciphertext of a matter as its holder gets it; additions and replies in the order of their `seq`. */
export interface SealedPart {
  readonly matter: string
  readonly reporter: SealedMatter['reporter']
  readonly body: Envelope<'body'>
  readonly contact?: Envelope<'contact'>
  readonly additions: readonly Envelope<'addition'>[]
  readonly replies: readonly Envelope<'reply'>[]
  readonly attachments: readonly AttachmentHead[]
}

/**
 * What the browser of the holder opens with its own key. All wraps come along: the person sees to whom it was sealed.
 * @returns undefined for an open matter, and for one whose envelopes were erased
 */
export async function sealedPart(ctx: Context, { id, keeping }: MatterRecord): Promise<SealedPart | undefined> {
  if (keeping !== 'sealed') return undefined
  const [envelopes, wraps, reporter, attachments] = await Promise.all([
    ctx.db.all<EnvelopeRow>(selectEnvelopes(id)),
    ctx.db.all<WrapRow>(selectWraps(id)),
    ctx.db.first<SealedMatter['reporter']>(selectReporter(id)),
    ctx.db.all<AttachmentRow>(selectAttachments(id)),
  ])
  const read = <K extends EnvelopePurpose & Kind>(purpose: K): Envelope<K>[] =>
    envelopes
      .filter((row) => row.purpose === purpose)
      .map(({ seq, ciphertext }) => ({ seq, ciphertext, wraps: wrapsOf<K>(wraps, purpose, seq) }))
  const [body] = read('body')
  if (!body || !reporter) return undefined
  const [contact] = read('contact')
  return {
    matter: id,
    reporter: { publicKey: reporter.publicKey, wrapped: reporter.wrapped },
    body,
    ...(contact && { contact }),
    additions: read('addition'),
    replies: read('reply'),
    attachments: attachments.map(({ number, hashes }) => ({
      number,
      chunks: JSON.parse(hashes ?? '[]') as string[],
      wraps: wrapsOf<'attachment'>(wraps, `attachment-${number}`, 0),
    })),
  }
}

/** The schema let only roles of the kind in. */
function wrapsOf<K extends Kind>(rows: readonly WrapRow[], purpose: Purpose, seq: number): Wrap<RoleOf<K>>[] {
  const own = rows.filter((row) => row.purpose === purpose && row.seq === seq)
  return own.map(({ recipient, epoch, enc, key }) => ({ recipient, epoch, enc, key }) as Wrap<RoleOf<K>>)
}
