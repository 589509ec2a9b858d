import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { portalChain } from '../db/ledger.ts'
import { writeWithEvent } from '../db/write.ts'
import { findByReceipt } from './find.ts'
import { moves } from './rules.ts'
import { deleteVolunteer } from './sql.ts'

/**
 * Erases the volunteer of this code, consents included. What stays is the event, which holds no personal data;
 * afterwards the code answers like an unknown one.
 * @throws PortalError unknown-receipt
 */
export async function erase(ctx: Context, receipt: string): Promise<void> {
  const { id } = await findByReceipt(ctx, receipt)
  const isErased = await writeWithEvent(ctx, {
    change: deleteVolunteer(id, moves['volunteer.erase'].from),
    event: { subjectKind: 'volunteer', subjectId: id, unit: portalChain, action: 'volunteer.erase' },
  })
  if (!isErased) throw new PortalError('unknown-receipt')
}
