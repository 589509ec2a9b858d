import type { Context } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import type { Rider } from '../db/write.ts'
import { authenticate } from './authenticate.ts'
import { eraseMatter } from './erase.ts'
import type { ErasedMatter } from './types.ts'

/**
 * Deletes a matter at its holder's word (个人信息保护法 47): at once while nobody has taken it on.
 * @throws PortalError unknown-receipt; conflict, whose sentence says what stays, why and until when
 */
export async function deleteMatter(
  ctx: Context,
  proof: Proof,
  remember: (matterId: string) => Rider,
): Promise<ErasedMatter> {
  const record = await authenticate(ctx, proof)
  await eraseMatter({ ...ctx, riders: [...ctx.riders, remember(record.id)] }, record)
  return erasedAnswer(ctx)
}

/** The answer, also to a repeated post: there is nothing left to look up. */
export function erasedAnswer(ctx: Context): ErasedMatter {
  const { states, stateNotes } = ctx.words.matters
  return { state: 'erased', stateText: states.erased, stateNote: stateNotes.erased }
}
