import type { RevealedContact, RevealedIdentity } from '../../contract/desk.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Envelope } from '../../contract/sealing.ts'
import { writeWithEvent } from '../../db/write.ts'
import { type AskedDeed, askAgreement } from '../approvals/ask.ts'
import type { ApprovalRow } from '../approvals/sql.ts'
import { change } from '../change.ts'
import { readOwnWords } from '../kept-words.ts'
import { findMove } from '../rules.ts'
import { keptTime } from '../sealed/hour.ts'
import { useAgreed } from '../second-person/sql.ts'
import type { DeskContext } from './find.ts'
import { type DeskRow, selectCustodianWraps, selectHasContact, selectSealedContact } from './sql.ts'

/**
 * Shows the contact of a named matter to whom it is assigned; the person sees that, and why.
 * @throws PortalError conflict when there is nothing, or it is sealed; as change
 */
export async function revealContact(
  ctx: DeskContext,
  row: DeskRow,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  await checkRevealable(ctx, row)
  await change(ctx, row, { action: 'matter.reveal', version, message: { kind: 'notice', said: { text: reason } } })
}

/** Once the event stands. @param code S-… of who looks */
export async function readContact(ctx: DeskContext, row: DeskRow, code: string): Promise<RevealedContact> {
  const { contact } = await readOwnWords(ctx, row.id)
  if (!contact) throw new PortalError('conflict', { message: ctx.words.desk.noContact })
  return { contact, watermark: watermarkOf(ctx, code) }
}

async function checkRevealable(ctx: DeskContext, { id, privacy }: DeskRow): Promise<void> {
  const { identitySealed, noContact, nothingToReveal } = ctx.words.desk
  if (privacy === 'anonymous') throw new PortalError('conflict', { message: nothingToReveal })
  if (privacy === 'confidential') throw new PortalError('conflict', { message: identitySealed })
  const { count } = (await ctx.db.first<{ count: number }>(selectHasContact(id))) ?? { count: 0 }
  if (count === 0) throw new PortalError('conflict', { message: noContact })
}

/** One custodian asks; the reason is for the other one. @throws PortalError conflict where there is no sealed identity */
export async function askIdentity(ctx: DeskContext, row: DeskRow, deed: AskedDeed): Promise<ApprovalRow> {
  const { nothingToReveal } = ctx.words.desk
  if (row.privacy === 'anonymous') throw new PortalError('conflict', { message: nothingToReveal })
  if (row.privacy !== 'confidential') throw new PortalError('conflict', { message: ctx.words.matters.notNow })
  return askAgreement(ctx, row, 'matter.reveal-identity', deed)
}

/**
 * Hands the sealed contact to who asked for it, after another custodian agreed, once and in time: with the custodian's
 * keys alone, since nobody else opens it.
 * @throws PortalError conflict when nobody agreed, it is over, or was used
 */
export async function openIdentity(ctx: DeskContext, approval: ApprovalRow, row: DeskRow): Promise<void> {
  const { matters, desk } = ctx.words
  const move = findMove('matter.reveal-identity', row.state, ctx.actor.role)
  if (!move || row.privacy !== 'confidential') throw new PortalError('conflict', { message: matters.notNow })
  const written = await writeWithEvent(ctx, {
    change: useAgreed('approvals', approval.id, ctx.clock.now()),
    event: {
      subjectKind: 'matter',
      subjectId: row.id,
      unit: row.unit,
      action: move.action,
      at: keptTime(row.keeping, ctx.clock.now()),
      detail: { basis: move.basis, secondPerson: approval.neededRole },
    },
  })
  if (!written) throw new PortalError('conflict', { message: desk.approvalOver })
}

/** Once the event stands. */
export async function readIdentity(ctx: DeskContext, row: DeskRow, code: string): Promise<RevealedIdentity> {
  const [sealed, wraps] = await Promise.all([
    ctx.db.first<{ seq: number; ciphertext: string }>(selectSealedContact(row.id)),
    ctx.db.all<Envelope<'contact'>['wraps'][number]>(selectCustodianWraps(row.id)),
  ])
  if (!sealed) throw new PortalError('conflict', { message: ctx.words.desk.noContact })
  const { seq, ciphertext } = sealed
  return { contact: { seq, ciphertext, wraps }, watermark: watermarkOf(ctx, code) }
}

function watermarkOf(ctx: DeskContext, code: string): string {
  return ctx.words.desk.watermark(code, new Date(ctx.clock.now()).toISOString())
}
