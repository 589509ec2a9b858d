import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { parseReceipt } from '../contract/receipts.ts'
import { credentialOf, mayReturn } from '../people/receipts.ts'
import { findByHandle, findNearestHeld } from './sql.ts'
import type { StoredVolunteer } from './types.ts'

/** Stands in for a mistyped code, so that it takes the same way as an unknown one. */
const nobody = { handle: '00000', secret: '0'.repeat(18) }

/**
 * The volunteer whose code this is. A mistyped, an unknown and a wrong code answer alike and after the same time: the
 * row itself is read only once it is theirs.
 * @throws PortalError unknown-receipt
 */
export async function findByReceipt(ctx: Context, typed: string): Promise<StoredVolunteer> {
  const receipt = parseReceipt(typed)
  const credential = await credentialOf(receipt ?? nobody)
  const held = await findNearestHeld(ctx.db, credential.handle)
  const isTheirs = mayReturn(credential, held)
  if (!isTheirs || !receipt) throw new PortalError('unknown-receipt')
  const stored = await findByHandle(ctx.db, credential.handle)
  if (!stored) throw new PortalError('unknown-receipt')
  return stored
}
