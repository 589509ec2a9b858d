import type { Receipt } from '../../../worker/contract/receipts.ts'
import {
  type AttachmentNumber,
  type Envelope,
  type Facets,
  type SealedMatter,
  sealingLimits,
  suite,
} from '../../../worker/contract/sealing.ts'
import { type Attachment, type SealedAttachment, sealAttachment } from './attachments.ts'
import { sealEnvelope } from './envelope.ts'
import { SealingFault } from './fault.ts'
import { drawMatterId } from './names.ts'
import { deriveAuth } from './receipts.ts'
import type { RecipientKey } from './recipients.ts'
import { drawReporter, keepReporter, type ReporterPair } from './reporter.ts'

/** How to reach the person; sealed to the custodian, never to the handling body. */
export interface Contact {
  readonly name?: string
  readonly phone?: string
}

/** What the body says, beside what the person wrote. */
export interface BodyContent {
  readonly text: string
  /** The key that replies are sealed to; the server has no part in it. */
  readonly reporter: string
  /** How many pictures belong to it: a dropped one is seen. */
  readonly attachments: number
}

/** Confidential has a contact, anonymous has none: the types leave no third way. */
export type Draft<F extends Facets = Facets> = F & {
  readonly text: string
  readonly attachments?: readonly Attachment[]
} & (
    | { readonly privacy: 'confidential'; readonly contact: Contact }
    | { readonly privacy: 'anonymous'; readonly contact?: never }
  )

/** Whom a matter is sealed to, as the signed directory vouches. */
export interface Receivers {
  readonly inbox: RecipientKey<'inbox'>
  readonly custodian: RecipientKey<'custodian'>
  readonly recovery: RecipientKey<'recovery'>
}

/** Everything but the receipt, which is drawn again when its handle is taken. */
export interface SealedDraft {
  readonly facets: Facets
  readonly matter: string
  readonly reporter: ReporterPair
  readonly body: Envelope<'body'>
  readonly contact: Envelope<'contact'> | undefined
  readonly attachments: readonly SealedAttachment[]
}

/**
 * Seals a matter: body, contact and pictures in envelopes of their own, each under its own key.
 * @throws SealingFault draft when privacy and contact do not fit, or there is too much
 */
export async function sealMatter(draft: Draft, receivers: Receivers): Promise<SealedDraft> {
  const { text, contact, attachments = [] } = draft
  checkDraft(draft, receivers)
  const matter = drawMatterId()
  const reporter = await drawReporter()
  const { inbox, custodian, recovery } = receivers
  const toHandlers = { inbox, recovery, reporter: reporter.recipient }
  const content: BodyContent = { text, reporter: reporter.recipient.raw, attachments: attachments.length }
  const sealed: SealedAttachment[] = []
  for (const [index, attachment] of attachments.entries()) {
    sealed.push(await sealAttachment(matter, (index + 1) as AttachmentNumber, attachment, toHandlers))
  }
  const body = await sealEnvelope('body', { matter, purpose: 'body' }, 0, content, toHandlers)
  const toCustodian = { custodian, recovery, reporter: reporter.recipient }
  return {
    facets: facetsOf(draft),
    matter,
    reporter,
    body,
    contact: contact && (await sealEnvelope('contact', { matter, purpose: 'contact' }, 0, contact, toCustodian)),
    attachments: sealed,
  }
}

/** The wire form under a receipt: handle and auth for the server, the reporter key under `wrap`. */
export async function underReceipt(draft: SealedDraft, receipt: Receipt): Promise<SealedMatter> {
  const { facets, matter, reporter, body, contact, attachments } = draft
  return {
    keeping: 'sealed',
    suite,
    matter,
    ...facets,
    handle: receipt.handle,
    auth: await deriveAuth(receipt),
    reporter: await keepReporter(matter, reporter, receipt),
    body,
    ...(contact && { contact }),
    attachments: attachments.map(({ head }) => head),
  }
}

/** Field by field, so that nothing else of the draft ever travels beside the envelopes. */
function facetsOf({ kind, privacy, topic, place, urgency, aboutUnit }: Draft): Facets {
  const { city, county, township } = place
  const where = { city, ...(county && { county }), ...(township && { township }) }
  return { kind, privacy, topic, place: where, urgency, ...(aboutUnit && { aboutUnit }) }
}

/** What types promise is looked at once more: a draft may come out of storage, a directory may give one key two names. */
function checkDraft(draft: Draft, { inbox, custodian, recovery }: Receivers): void {
  const isContactFit = (draft.privacy === 'confidential') === (draft.contact !== undefined)
  const isPicturesFit = (draft.attachments?.length ?? 0) <= sealingLimits.attachmentsMax
  const areRolesFit = inbox.role === 'inbox' && custodian.role === 'custodian' && recovery.role === 'recovery'
  const areKeysApart = new Set([inbox.raw, custodian.raw, recovery.raw]).size === 3
  if (!isContactFit || !isPicturesFit) throw new SealingFault('draft')
  if (!areRolesFit || !areKeysApart) throw new SealingFault('recipient')
}
