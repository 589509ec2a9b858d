import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Proof } from '../../contract/matter-schemas.ts'
import { parseReceipt } from '../../contract/receipts.ts'
import { type Rider, writeWithEvent } from '../../db/write.ts'
import { credentialOfAuth } from '../../people/receipts.ts'
import { findHeld } from '../authenticate.ts'
import { showToResident, trackMatter } from '../track.ts'
import type { MatterForResident } from '../types.ts'
import { exchangeHash } from './sql.ts'

/**
 * The first return with a code that somebody of staff has seen: its holder has another one now, and the seen one is dead.
 * Whoever comes first; the handle stays. Until this has been stored the old code still leads here.
 * @param next what the new secret proves, base64url; the secret itself may have been drawn in the browser
 * @throws PortalError unknown-receipt; conflict for a code that nobody of staff has seen, or after a lost race
 */
export async function exchangeReceipt(
  ctx: Context,
  proof: Proof,
  next: string,
  remember: (matterId: string) => Rider,
): Promise<MatterForResident> {
  const { isHanded, ...record } = await findHeld(ctx, proof)
  const { id, handle, unit, authHash: from } = record
  const { authHash } = await credentialOfAuth(handle, next)
  if (!isHanded || authHash === from)
    throw new PortalError('conflict', { message: ctx.words.matters.nothingToExchange })
  const written = await writeWithEvent(
    { ...ctx, riders: [...ctx.riders, remember(id)] },
    {
      change: exchangeHash(id, from, authHash),
      event: { subjectKind: 'matter', subjectId: id, unit, action: 'matter.exchange', detail: { basis: 'promise' } },
    },
  )
  if (!written) throw new PortalError('conflict')
  return showToResident(ctx, { ...record, authHash })
}

/** What a repeated post shows: the matter, to the new code alone. @throws PortalError unknown-receipt */
export function exchangedBefore(ctx: Context, proof: Proof, next: string): Promise<MatterForResident> {
  const handle = 'handle' in proof ? proof.handle : parseReceipt(proof.receipt)?.handle
  return trackMatter(ctx, { handle: handle ?? '', auth: next })
}
