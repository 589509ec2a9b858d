import type { Context } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { change } from './change.ts'
import { type ResidentWords, saidBy } from './dialogue/words.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/**
 * The person says that it is not solved, and why: it is done again by somebody else, as the event says.
 * @throws PortalError unknown-receipt; conflict before an answer, once confirmed, or once it is put away
 */
export async function sayNotSolved(
  ctx: Context,
  proof: Proof,
  words: ResidentWords,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const changed = await change({ ...ctx, riders: [...ctx.riders, remember(record.id)] }, record, {
    action: 'matter.not-solved',
    message: { kind: 'not-solved', said: await saidBy(ctx, record, words) },
    detail: { toAnotherReviewer: true },
  })
  return showToResident(ctx, changed)
}
