import type { StaffActor } from '../../context.ts'
import type { ApprovalView, ApprovalWithDeed } from '../../contract/desk.ts'
import { mayOn } from '../../people/may.ts'
import type { Verb } from '../../people/verbs.ts'
import { type DeskContext, findForDesk } from '../desk/find.ts'
import type { DeskRow } from '../desk/sql.ts'
import { subjectOf } from '../desk/summary.ts'
import { agreeingVerb, deedOf } from './find.ts'
import { type ApprovalRow, selectApprovals } from './sql.ts'

const listMost = 100

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
