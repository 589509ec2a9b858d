import { PortalError } from '../../contract/errors.ts'
import { decryptField } from '../../db/at-rest.ts'
import type { Verb } from '../../people/verbs.ts'
import type { DeskContext } from '../desk/find.ts'
import type { AskedDeed } from './ask.ts'
import { type ApprovalRow, selectApproval } from './sql.ts'

/** The verb of who agrees. */
export function agreeingVerb({ neededRole }: Pick<ApprovalRow, 'neededRole'>): Verb {
  return neededRole === 'custodian' ? 'matter.agree-reveal' : 'matter.agree'
}

/** @throws PortalError not-found */
export async function findApproval(ctx: DeskContext, id: string): Promise<ApprovalRow> {
  const row = await ctx.db.first<ApprovalRow>(selectApproval(id))
  if (!row) throw new PortalError('not-found')
  return row
}

/** What was asked for, opened. */
export async function deedOf(ctx: DeskContext, { id, deedCipher }: ApprovalRow): Promise<AskedDeed> {
  return JSON.parse(await decryptField(ctx, `approvals.deed|${id}`, deedCipher)) as AskedDeed
}
