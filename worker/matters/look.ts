import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { writeWithEvent } from '../db/write.ts'
import { touchMatter } from './dialogue/sql.ts'
import { findMatter } from './find.ts'
import { findMove } from './rules.ts'
import { keptTime } from './sealed/hour.ts'
import type { MatterRecord } from './sql.ts'

/**
 * Writes down that somebody of staff reads the content; the person sees role and time. Content is handed out only after
 * this has been stored.
 * @throws PortalError not-found; conflict where nobody may read it (any more)
 */
export async function lookAtMatter(ctx: Context, matterId: string): Promise<MatterRecord> {
  const record = await findMatter(ctx, matterId)
  const { id, unit, state, keeping } = record
  const move = findMove('matter.look', state, ctx.actor.role)
  if (!move) throw new PortalError('conflict', { message: ctx.words.matters.notNow })
  const at = keptTime(keeping, ctx.clock.now())
  const written = await writeWithEvent(ctx, {
    change: touchMatter(id, state),
    event: { subjectKind: 'matter', subjectId: id, unit, action: move.action, at, detail: { basis: move.basis } },
  })
  if (!written) throw new PortalError('conflict')
  return record
}
