import type { Context } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { change } from './change.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/**
 * The person says that it is solved; nobody else can.
 * @throws PortalError unknown-receipt; conflict before an answer, or once it is put away
 */
export async function confirmSolved(
  ctx: Context,
  proof: Proof,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const keyed = { ...ctx, riders: [...ctx.riders, remember(record.id)] }
  return showToResident(ctx, await change(keyed, record, { action: 'matter.confirm' }))
}
