import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { writeWithEvent } from '../db/write.ts'
import { selectBlobs } from './dialogue/sql.ts'
import { erasureOf } from './erasure.ts'
import { heldSince } from './held.ts'
import { buryMatter, deleteMatterRows } from './retention/sql.ts'
import { deleteBlobs } from './retention/sweep-blobs.ts'
import { findMove } from './rules.ts'
import { keptTime } from './sealed/hour.ts'
import type { MatterRecord } from './sql.ts'
import { dayOf } from './workdays.ts'

/**
 * Forgets a matter: a tombstone takes the place of the row and of all that hangs on it, in one batch with the event; then
 * the bytes of its pictures go. The holder and scheduled work share it; the table says from which states.
 * @throws PortalError conflict, saying what stays, why and until when; or after a lost race
 */
export async function eraseMatter(ctx: Context, record: MatterRecord): Promise<void> {
  const { id, unit, version, state, keeping, closedAt } = record
  const move = findMove('matter.erase', state, ctx.actor.role)
  const since = await heldSince(ctx, id)
  if (!move || since !== null) throw new PortalError('conflict', { message: erasureOf(ctx, record, since).text })
  const at = keptTime(keeping, ctx.clock.now())
  const pictures = await ctx.db.all<{ blob: string }>(selectBlobs(id))
  const written = await writeWithEvent(ctx, {
    change: buryMatter({ id, version, from: state, closedMonth: dayOf(closedAt ?? at).slice(0, 7) }),
    event: {
      subjectKind: 'matter',
      subjectId: id,
      unit,
      action: move.action,
      at,
      detail: { from: state, to: move.to, basis: move.basis },
    },
    also: deleteMatterRows(id),
  })
  if (!written) throw new PortalError('conflict')
  // What fails here, or came meanwhile, is written down and swept later.
  await deleteBlobs(
    ctx,
    pictures.map(({ blob }) => blob),
  )
}
