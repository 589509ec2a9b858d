import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { encryptField } from '../db/at-rest.ts'
import { writeWithEvent } from '../db/write.ts'
import { findMatter } from './find.ts'
import { insertHold } from './retention/sql.ts'
import { findMove } from './rules.ts'
import { keptTime } from './sealed/hour.ts'

/**
 * Stops the erasure of a matter, by its holder and by scheduled work, until somebody releases it. The reason is for those
 * who review holds: encrypted, in no event; the holder is told that it is held and since when.
 * @throws PortalError not-found; invalid without a reason; conflict where the role may not, or it is held already
 */
export async function holdMatter(ctx: Context, input: { matterId: string; reason: string }): Promise<void> {
  const { id, unit, state, keeping } = await findMatter(ctx, input.matterId)
  const { notNow, needsReason } = ctx.words.matters
  const move = findMove('matter.hold', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: notNow })
  const reason = input.reason.trim()
  if (reason === '') throw new PortalError('invalid', { fields: { reason: needsReason } })
  const since = keptTime(keeping, ctx.clock.now())
  const reasonCipher = await encryptField(ctx, `holds.reason|${id}`, reason)
  const written = await writeWithEvent(ctx, {
    change: insertHold({ matterId: id, state, reasonCipher, heldBy: ctx.actor.role, since }),
    event: {
      subjectKind: 'matter',
      subjectId: id,
      unit,
      action: move.action,
      at: since,
      detail: { basis: move.basis },
    },
  })
  if (!written) throw new PortalError('conflict', { message: notNow })
}
