import { actAs, type StaffActor } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { writeWithEvent } from '../../db/write.ts'
import { mayOn } from '../../people/may.ts'
import type { Verb } from '../../people/verbs.ts'
import { change } from '../change.ts'
import { type DeskContext, findForDesk } from '../desk/find.ts'
import { type DeskRow, type GrantRow, selectGrants } from '../desk/sql.ts'
import { subjectOf } from '../desk/summary.ts'
import { keptTime } from '../sealed/hour.ts'
import { decideWaiting } from '../second-person/sql.ts'
import { agreeingVerb, deedOf } from './find.ts'
import { type ApprovalRow, finishApproval } from './sql.ts'

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
    change: decideWaiting('approvals', approval.id, decision, ctx.actor.staff, ctx.clock.now()),
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
