import { PortalError } from '../../contract/errors.ts'
import type { TaskDone } from '../../contract/tasks.ts'
import { encryptField } from '../../db/at-rest.ts'
import { writeWithEvent } from '../../db/write.ts'
import type { DeskContext } from '../desk/find.ts'
import { noteField, photoField } from './find.ts'
import { dropPhoto, keepPhoto } from './photo.ts'
import { finishTask, forgetPending, type TaskRow } from './sql.ts'

/**
 * Takes what somebody found, with a picture if there is one; also hours later, and when the matter has gone to another
 * unit meanwhile: nobody went in vain.
 * @throws PortalError not-found for somebody else's task; conflict when a colleague was faster; refused for no picture
 */
export async function finishGiven(ctx: DeskContext, row: TaskRow, { outcome, note, photo }: TaskDone): Promise<void> {
  const { id, assignee, matterId, matterUnit } = row
  if (assignee !== null && assignee !== ctx.actor.staff) throw new PortalError('not-found')
  if (row.state !== 'given') throw new PortalError('conflict', { message: ctx.words.tasks.doneAlready })
  const kept = photo ? await keepPhoto(ctx, photoField(id), photo) : null
  const said = note?.trim() ?? ''
  const written = await writeWithEvent(ctx, {
    change: finishTask({
      id,
      outcome,
      noteCipher: said === '' ? null : await encryptField(ctx, noteField(id), said),
      doneBy: ctx.actor.staff,
      doneAt: ctx.clock.now(),
      photo: kept,
    }),
    event: {
      subjectKind: 'matter',
      subjectId: matterId,
      unit: matterUnit,
      action: 'task.done',
      detail: { outcome, photo: kept !== null },
    },
    also: kept ? [forgetPending(kept.blob)] : [],
  })
  if (written) return
  await dropPhoto(ctx, kept)
  throw new PortalError('conflict', { message: ctx.words.tasks.doneAlready })
}
