import type { Context } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { change } from './change.ts'
import { type ResidentWords, saidBy } from './dialogue/words.ts'
import { showToResident } from './track.ts'
import type { MatterForResident } from './types.ts'

/**
 * Adds words, and of a sealed matter pictures, while it is open; the state stays.
 * @throws PortalError unknown-receipt; conflict once it is closed, or when the place of the envelope is taken
 */
export async function addWords(
  ctx: Context,
  proof: Proof,
  words: ResidentWords,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const record = await authenticate(ctx, proof)
  const said = await saidBy(ctx, record, words)
  const pictures = words.attachments?.length ?? 0
  const changed = await change({ ...ctx, riders: [...ctx.riders, remember(record.id)] }, record, {
    action: 'matter.add',
    message: { kind: 'addition', said },
    detail: pictures > 0 ? { pictures } : {},
  })
  return showToResident(ctx, changed)
}
