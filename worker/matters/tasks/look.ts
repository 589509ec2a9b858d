import { PortalError } from '../../contract/errors.ts'
import type { TaskBrief, TasksOfMatter } from '../../contract/tasks.ts'
import { writeWithEvent } from '../../db/write.ts'
import { reaches } from '../../people/may.ts'
import { nameOf } from '../../people/sessions/session.ts'
import type { DeskContext } from '../desk/find.ts'
import type { DeskRow } from '../desk/sql.ts'
import { touchMatter } from '../dialogue/sql.ts'
import { openStates } from '../rules.ts'
import { findTask, photoField } from './find.ts'
import { readPhoto } from './photo.ts'
import { briefOf, taskForDesk } from './show.ts'
import { selectTasksOf, selectWorkers, type TaskRow, touchTask, type WorkerRow } from './sql.ts'

/**
 * The brief for who goes there; the read is written down first, and whoever wrote the matter sees it.
 * @throws PortalError not-found for what is done, and for a matter that is closed or lies with another unit by now
 */
export async function lookAtTask(ctx: DeskContext, row: TaskRow): Promise<TaskBrief> {
  const { staff } = ctx.actor
  const isTheirs = row.assignee === null || row.assignee === staff
  const isWanted = row.state === 'given' && row.matterUnit === row.unit && openStates.includes(row.matterState)
  if (!isWanted || !isTheirs) throw new PortalError('not-found')
  await noteLook(ctx, row)
  return briefOf(ctx, ctx.actor, row)
}

/** The picture that a grid worker brought from this matter; a read as above. @throws PortalError not-found */
export async function photoOfTask(ctx: DeskContext, matterId: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const task = await findTask(ctx, id)
  if (task.matterId !== matterId) throw new PortalError('not-found')
  await noteLook(ctx, task)
  return readPhoto(ctx, photoField(id), task.photoBlob)
}

/** Writes down that somebody of staff reads what a task says. @throws PortalError not-found when it is gone */
async function noteLook(ctx: DeskContext, { id, matterId, matterUnit }: TaskRow): Promise<void> {
  const written = await writeWithEvent(ctx, {
    change: touchTask(id),
    event: { subjectKind: 'matter', subjectId: matterId, unit: matterUnit, action: 'task.look' },
  })
  if (!written) throw new PortalError('not-found')
}

/** All tasks of a matter with what came of them, and who can be sent; a read as above. */
export async function tasksOfMatter(ctx: DeskContext, row: DeskRow): Promise<TasksOfMatter> {
  const { id, state, unit, topic } = row
  const written = await writeWithEvent(ctx, {
    change: touchMatter(id, state),
    event: { subjectKind: 'matter', subjectId: id, unit, action: 'task.look' },
  })
  if (!written) throw new PortalError('conflict')
  const [tasks, workers] = await Promise.all([
    ctx.db.all<TaskRow>(selectTasksOf(id)),
    ctx.db.all<WorkerRow>(selectWorkers(unit, topic)),
  ])
  const excluded = JSON.parse(row.excluded) as string[]
  const fitting = workers.filter(({ staffId, place }) => !excluded.includes(staffId) && meets(row, place))
  return {
    tasks: await Promise.all(tasks.map((task) => taskForDesk(ctx, task))),
    workers: await Promise.all(
      fitting.map(async ({ staffId, code, nameCipher }) => ({ code, name: await nameOf(ctx, staffId, nameCipher) })),
    ),
  }
}

/** Whether a grid and the place of a matter lie in one another. */
export function meets({ city, county, township }: DeskRow, grid: string): boolean {
  const place = township ?? county ?? city
  return reaches(grid, place) || reaches(place, grid)
}
