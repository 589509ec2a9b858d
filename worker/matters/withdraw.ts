import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { change } from './change.ts'
import { forgetContact } from './forget-contact.ts'
import { findMove } from './rules.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/**
 * Withdraws a matter at once and by its holder alone until it is accepted: the contact is deleted in the same batch.
 * Afterwards the holder asks for it, and whoever handles it answers.
 * @throws PortalError unknown-receipt, or conflict when the state allows no withdrawal (any more)
 */
export async function withdrawMatter(
  ctx: Context,
  proof: Proof,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const { id, state } = record
  if (state === 'withdrawn') throw new PortalError('conflict', { message: ctx.words.matters.withdrawnAlready })
  const isAtOnce = findMove('matter.withdraw', state, ctx.actor.role) !== null
  const changed = await change({ ...ctx, riders: [...ctx.riders, remember(id)] }, record, {
    action: isAtOnce ? 'matter.withdraw' : 'matter.ask-withdrawal',
    also: isAtOnce ? forgetContact(id) : [],
  })
  return showToResident(ctx, changed)
}
