import { actAs, type StaffActor } from '../../context.ts'
import { type ApprovalView, type ApprovalWithDeed, deskLimits } from '../../contract/desk.ts'
import type { Outcome } from '../../contract/dialogue.ts'
import { PortalError } from '../../contract/errors.ts'
import { decryptField, encryptField } from '../../db/at-rest.ts'
import { writeWithEvent } from '../../db/write.ts'
import { mayOn } from '../../people/may.ts'
import type { Verb } from '../../people/verbs.ts'
import { change } from '../change.ts'
import type { Said } from '../dialogue/say.ts'
import { findMove, type Move } from '../rules.ts'
import { keptTime } from '../sealed/hour.ts'
import { type DeskContext, findForDesk, requireVersion } from './find.ts'
import {
  type ApprovalRow,
  type DeskRow,
  decideApproval,
  finishApproval,
  type GrantRow,
  insertApproval,
  selectApproval,
  selectApprovals,
  selectGrants,
  selectOwnWaiting,
} from './sql.ts'
import { subjectOf } from './summary.ts'

const dayMs = 86_400_000
const listMost = 100

/** What is done once somebody agrees. */
export interface AskedDeed {
  readonly version: number
  readonly said?: Said
  readonly outcome?: Outcome
  /** For colleagues alone; of a reveal. */
  readonly reason?: string
}

/** The verb of who agrees. */
export function agreeingVerb({ neededRole }: Pick<ApprovalRow, 'neededRole'>): Verb {
  return neededRole === 'custodian' ? 'matter.agree-reveal' : 'matter.agree'
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

/** @throws PortalError not-found */
export async function findApproval(ctx: DeskContext, id: string): Promise<ApprovalRow> {
  const row = await ctx.db.first<ApprovalRow>(selectApproval(id))
  if (!row) throw new PortalError('not-found')
  return row
}

/** The id of what this person asked for before, while it waits: for a repeated request. */
export async function askedBefore(
  ctx: DeskContext,
  matterId: string,
  action: Move['action'],
): Promise<string | undefined> {
  return (await ctx.db.first<{ id: string }>(selectOwnWaiting(matterId, action, ctx.actor.staff)))?.id
}

/**
 * Agrees, and then it happens, in the name of who asked and with the second person's role in the event.
 * @throws PortalError forbidden for the same person; conflict when it is over, or cannot happen any more
 */
export async function agreeTo(ctx: DeskContext, approval: ApprovalRow, row: DeskRow): Promise<void> {
  await decide(ctx, approval, row, 'agreed')
  // A reveal is opened by who asked for it, and by nobody else.
  if (approval.neededRole === 'custodian') return
  const { said, outcome, version } = await deedOf(ctx, approval)
  const asker = await askerOf(ctx, approval, row)
  const current = await findForDesk(ctx, row.id)
  const stays = approval.action === 'matter.extend'
  await change({ ...ctx, actor: asker, riders: [] }, current, {
    action: approval.action,
    // Nobody answers or refuses past new words; more time is given all the same, once.
    version: stays ? current.version : version,
    secondPerson: approval.neededRole,
    ...(said && { message: { kind: outcome ? 'reply' : 'notice', said, ...(outcome && { outcome }) } }),
    also: [finishApproval(approval.id)],
  })
}

/** Does not agree: nothing happens. @throws as agreeTo */
export async function declineIt(ctx: DeskContext, approval: ApprovalRow, row: DeskRow): Promise<void> {
  await decide(ctx, approval, row, 'refused')
}

async function decide(ctx: DeskContext, approval: ApprovalRow, row: DeskRow, decision: 'agreed' | 'refused') {
  const { approvalOver, samePerson } = ctx.words.desk
  if (approval.askedBy === ctx.actor.staff) throw new PortalError('forbidden', { message: samePerson })
  const at = keptTime(row.keeping, ctx.clock.now())
  const agreed = agreeingVerb(approval)
  const written = await writeWithEvent(ctx, {
    change: decideApproval(approval.id, decision, ctx.actor.staff, ctx.clock.now()),
    event: {
      subjectKind: 'matter',
      subjectId: row.id,
      unit: row.unit,
      action: decision === 'agreed' ? agreed : 'matter.decline',
      at,
      detail: { for: approval.action },
    },
  })
  if (!written) throw new PortalError('conflict', { message: approvalOver })
}

/** Who asked must still be somebody who may. @throws PortalError conflict */
async function askerOf(
  ctx: DeskContext,
  { askedBy, askedRole, action }: ApprovalRow,
  row: DeskRow,
): Promise<StaffActor> {
  const grants = await ctx.db.all<GrantRow>(selectGrants(askedBy))
  const actors = grants.map((grant) => actAs(askedBy, { ...grant, readsContent: grant.readsContent === 1 }))
  const asker = actors.find((actor) => actor.role === askedRole && mayOn(actor, action as Verb, subjectOf(row)))
  if (!asker) throw new PortalError('conflict', { message: ctx.words.desk.askerGone })
  return asker
}

export async function deedOf(ctx: DeskContext, { id, deedCipher }: ApprovalRow): Promise<AskedDeed> {
  return JSON.parse(await decryptField(ctx, `approvals.deed|${id}`, deedCipher)) as AskedDeed
}

/** What waits for one of these actors (one person in their roles), and what they asked for. */
export async function listApprovals(ctx: DeskContext, actors: readonly StaffActor[]): Promise<ApprovalView[]> {
  const roles = actors.map(({ role }) => role)
  const rows = await ctx.db.all<ApprovalRow>(selectApprovals(ctx.actor.staff, roles, ctx.clock.now(), listMost))
  const shown = await Promise.all(
    rows.map(async (row) => {
      const matter = await findForDesk(ctx, row.matterId)
      return maySee(actors, row, matter) ? viewOf(ctx, row, matter) : null
    }),
  )
  return shown.filter((view) => view !== null)
}

/** Whether it waits for one of these actors, or they asked for it. */
export function maySee(actors: readonly StaffActor[], approval: ApprovalRow, matter: DeskRow): boolean {
  const subject = subjectOf(matter)
  return actors.some((actor) => {
    const verb = actor.staff === approval.askedBy ? (approval.action as Verb) : agreeingVerb(approval)
    return mayOn(actor, verb, subject)
  })
}

export function viewOf({ actor }: DeskContext, approval: ApprovalRow, { handle }: DeskRow): ApprovalView {
  const { id, matterId, action, neededRole, askedCode, askedBy, askedAt, until, state } = approval
  const isMine = askedBy === actor.staff
  return { id, matterId, handle, action, neededRole, askedBy: askedCode, isMine, askedAt, until, state }
}

/** With what is to be done; of sealed words the keys of this inbox alone. */
export async function viewWithDeed(ctx: DeskContext, row: ApprovalRow, matter: DeskRow): Promise<ApprovalWithDeed> {
  const { said, outcome = null, reason = null } = await deedOf(ctx, row)
  const envelope = said && 'envelope' in said ? said.envelope : null
  const reply = envelope && {
    ...envelope,
    wraps: envelope.wraps.filter(({ recipient }) => recipient === `inbox:${matter.unit}`),
  }
  const text = said && 'text' in said ? said.text : reason
  return { ...viewOf(ctx, row, matter), text, reply: reply as ApprovalWithDeed['reply'], outcome }
}

/** The table asks for words when it is done; better said now. */
function checkWords(ctx: DeskContext, { keeping }: DeskRow, { said, reason }: AskedDeed): void {
  const { needsReason, sealedOnly } = ctx.words.matters
  if (said === undefined && reason === undefined) throw new PortalError('invalid', { fields: { text: needsReason } })
  if (said === undefined) return
  if (keeping === 'sealed' && 'text' in said) throw new PortalError('refused', { message: sealedOnly })
  if (keeping === 'open' && 'envelope' in said) throw new PortalError('refused')
}
