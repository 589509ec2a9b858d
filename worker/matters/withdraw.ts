import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { type Rider, writeWithEvent } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { findMove } from './rules.ts'
import { deleteContact, updateState } from './sql.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/**
 * Withdraws a matter at once, by its holder alone; the contact is deleted in the same batch.
 * @throws PortalError unknown-receipt, or conflict when the state allows no withdrawal (any more)
 */
export async function withdrawMatter(
  ctx: Context,
  proof: Proof,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const { id, version, state } = record
  const move = findMove('matter.withdraw', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: ctx.words.matters.withdrawnAlready })
  const written = await writeWithEvent(
    { ...ctx, riders: [...ctx.riders, remember(id)] },
    {
      change: updateState({ id, version, from: state, to: move.to, at: ctx.clock.now() }),
      event: { subjectKind: 'matter', subjectId: id, action: move.action },
      also: [(eventId) => deleteContact(id, eventId)],
    },
  )
  if (!written) throw new PortalError('conflict')
  return showToResident(ctx, { ...record, state: move.to })
}
