import { PortalError } from '../../contract/errors.ts'
import { writeWithEvent } from '../../db/write.ts'
import type { DeskContext } from '../desk/find.ts'
import { decideWaiting } from '../second-person/sql.ts'
import type { ExportRow } from './sql.ts'

/**
 * The second person's word on a list. @throws PortalError forbidden for who asked; conflict when somebody has decided, or
 * its days are over
 */
export async function decideOnExport(
  ctx: DeskContext,
  { id, unit, askedBy }: ExportRow,
  decision: 'agreed' | 'refused',
): Promise<void> {
  const { samePerson, approvalOver } = ctx.words.desk
  if (askedBy === ctx.actor.staff) throw new PortalError('forbidden', { message: samePerson })
  const written = await writeWithEvent(ctx, {
    change: decideWaiting('exports', id, decision, ctx.actor.staff, ctx.clock.now()),
    event: {
      subjectKind: 'unit',
      subjectId: unit,
      unit,
      action: decision === 'agreed' ? 'matter.agree-export' : 'matter.decline-export',
      detail: { export: id },
    },
  })
  if (!written) throw new PortalError('conflict', { message: approvalOver })
}
