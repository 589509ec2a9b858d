import { deskLimits } from '../../contract/desk.ts'
import type { Outcome } from '../../contract/dialogue.ts'
import { PortalError } from '../../contract/errors.ts'
import { encryptField } from '../../db/at-rest.ts'
import { writeWithEvent } from '../../db/write.ts'
import { type DeskContext, requireVersion } from '../desk/find.ts'
import type { DeskRow } from '../desk/sql.ts'
import type { Said } from '../dialogue/say.ts'
import { findMove, type Move } from '../rules.ts'
import { keptTime } from '../sealed/hour.ts'
import { findApproval } from './find.ts'
import { type ApprovalRow, insertApproval, selectOwnWaiting } from './sql.ts'

const dayMs = 86_400_000

/** What is done once somebody agrees. */
export interface AskedDeed {
  readonly version: number
  readonly said?: Said
  readonly outcome?: Outcome
  /** For colleagues alone; of a reveal. */
  readonly reason?: string
}

/**
 * Asks for a second person; nothing happens to the matter before.
 * @throws PortalError conflict for a forbidden move, a lost race, or when the same waits already; invalid without words
 */
export async function askAgreement(
  ctx: DeskContext,
  row: DeskRow,
  action: Move['action'],
  deed: AskedDeed,
): Promise<ApprovalRow> {
  const { desk, matters } = ctx.words
  const move = findMove(action, row.state, ctx.actor.role)
  const neededRole = move?.needsSecondPerson
  if (neededRole !== 'reviewer' && neededRole !== 'custodian') {
    throw new PortalError('conflict', { message: matters.notNow })
  }
  requireVersion(ctx, row, deed.version)
  checkWords(ctx, row, deed)
  const id = ctx.ids.mint()
  const askedAt = keptTime(row.keeping, ctx.clock.now())
  const deedCipher = await encryptField(ctx, `approvals.deed|${id}`, JSON.stringify(deed))
  const written = await writeWithEvent(ctx, {
    change: insertApproval({
      id,
      matterId: row.id,
      action,
      unit: row.unit,
      askedBy: ctx.actor.staff,
      askedRole: ctx.actor.role,
      neededRole,
      deedCipher,
      askedAt,
      until: askedAt + deskLimits.agreeDays * dayMs,
      matterState: row.state,
      version: row.version,
    }),
    event: {
      subjectKind: 'matter',
      subjectId: row.id,
      unit: row.unit,
      action: 'matter.ask-agreement',
      at: askedAt,
      detail: { for: action },
    },
  })
  if (!written) throw new PortalError('conflict', { message: desk.askedAlready })
  return findApproval(ctx, id)
}

/** The id of what this person asked for before, while it waits: for a repeated request. */
export async function askedBefore(
  ctx: DeskContext,
  matterId: string,
  action: Move['action'],
): Promise<string | undefined> {
  return (await ctx.db.first<{ id: string }>(selectOwnWaiting(matterId, action, ctx.actor.staff)))?.id
}

/** The table asks for words when it is done; better said now. */
function checkWords(ctx: DeskContext, { keeping }: DeskRow, { said, reason }: AskedDeed): void {
  const { needsReason, sealedOnly } = ctx.words.matters
  if (said === undefined && reason === undefined) throw new PortalError('invalid', { fields: { text: needsReason } })
  if (said === undefined) return
  if (keeping === 'sealed' && 'text' in said) throw new PortalError('refused', { message: sealedOnly })
  if (keeping === 'open' && 'envelope' in said) throw new PortalError('refused')
}
