import { PortalError } from '../../contract/errors.ts'
import { foldPhone } from '../../contract/phones.ts'
import type { NewTask } from '../../contract/tasks.ts'
import { encryptField } from '../../db/at-rest.ts'
import { writeWithEvent } from '../../db/write.ts'
import { mayOn, reaches } from '../../people/may.ts'
import type { DeskContext } from '../desk/find.ts'
import type { DeskRow } from '../desk/sql.ts'
import { subjectOf } from '../desk/summary.ts'
import { readOwnWords } from '../kept-words.ts'
import { openStates } from '../rules.ts'
import { addDays, dayOf, endOf } from '../workdays.ts'
import { briefField } from './find.ts'
import { meets } from './look.ts'
import { insertTask, selectWorkers, type WorkerRow } from './sql.ts'

/**
 * Sends somebody into the street with a brief. The brief is a colleague's own words: it has no name and no number of
 * whoever wrote, and of a sealed matter there is none, since the server would read it.
 * @returns the id of the task
 * @throws PortalError refused for a sealed matter; conflict for one that is closed or has moved on; invalid for a brief
 * that names the person, or a worker who does not reach the place
 */
export async function giveTask(ctx: DeskContext, row: DeskRow, id: string, task: NewTask): Promise<void> {
  const { tasks, desk } = ctx.words
  if (row.keeping === 'sealed') throw new PortalError('refused', { message: tasks.sealed })
  if (!openStates.includes(row.state)) throw new PortalError('conflict', { message: ctx.words.matters.notNow })
  await refuseNames(ctx, row, task)
  const worker = task.staff === undefined ? null : await workerOf(ctx, row, task.staff)
  const { where, brief, what, days } = task
  const now = ctx.clock.now()
  const place = row.township ?? row.county ?? row.city
  const written = await writeWithEvent(ctx, {
    change: insertTask({
      id,
      matterId: row.id,
      matterState: row.state,
      unit: row.unit,
      // Somebody of a smaller grid is sent into that grid.
      place: worker && !reaches(worker.place, place) ? worker.place : place,
      what,
      briefCipher: await encryptField(
        ctx,
        briefField(id),
        JSON.stringify({ where: where.trim(), brief: brief.trim() }),
      ),
      givenBy: ctx.actor.staff,
      givenAt: now,
      dueAt: endOf(addDays(dayOf(now), days)),
      assignee: worker?.staffId ?? null,
    }),
    event: { subjectKind: 'matter', subjectId: row.id, unit: row.unit, action: 'task.give', detail: { what } },
  })
  if (!written) throw new PortalError('conflict', { message: desk.stale })
}

async function workerOf(ctx: DeskContext, row: DeskRow, code: string): Promise<WorkerRow> {
  const workers = await ctx.db.all<WorkerRow>(selectWorkers(row.unit, row.topic))
  const excluded = JSON.parse(row.excluded) as string[]
  const found = workers.find((one) => one.code === code && !excluded.includes(one.staffId) && meets(row, one.place))
  if (!found) throw new PortalError('invalid', { fields: { staff: ctx.words.tasks.noWorker } })
  return found
}

/**
 * Name and telephone of the person have no place in a brief. Compared only for whom they could be revealed to: for
 * anybody else the answer would say whether a guess is right.
 */
async function refuseNames(ctx: DeskContext, row: DeskRow, { where, brief }: NewTask): Promise<void> {
  if (!mayOn(ctx.actor, 'matter.reveal', subjectOf(row))) return
  const { contact } = await readOwnWords(ctx, row.id)
  const name = contact?.name?.trim() ?? ''
  const phone = contact?.phone ?? ''
  for (const [field, text] of Object.entries({ where, brief })) {
    const isNamed = [...name].length > 1 && text.includes(name)
    const isReached = phone !== '' && foldPhone(text).includes(phone)
    if (isNamed || isReached)
      throw new PortalError('invalid', { fields: { [field]: ctx.words.errors.fields.taskPerson } })
  }
}
