import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { writeWithEvent } from '../db/write.ts'
import { findMatter } from './find.ts'
import { deleteHold } from './retention/sql.ts'
import { findMove } from './rules.ts'
import { keptTime } from './sealed/hour.ts'

/**
 * Ends a hold: the matter goes on towards its erasure, which follows at once where its days are over.
 * @throws PortalError not-found; conflict where the role may not, or nothing is held
 */
export async function releaseMatter(ctx: Context, matterId: string): Promise<void> {
  const { id, unit, state, keeping } = await findMatter(ctx, matterId)
  const { notNow } = ctx.words.matters
  const move = findMove('matter.release', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: notNow })
  const at = keptTime(keeping, ctx.clock.now())
  const written = await writeWithEvent(ctx, {
    change: deleteHold(id),
    event: { subjectKind: 'matter', subjectId: id, unit, action: move.action, at, detail: { basis: move.basis } },
  })
  if (!written) throw new PortalError('conflict', { message: notNow })
}
