import { type TaskList, taskLimits } from '../../contract/tasks.ts'
import { placePrefix } from '../../people/may.ts'
import type { DeskContext } from '../desk/find.ts'
import { openStates } from '../rules.ts'
import { outlineOf } from './show.ts'
import { type FiledRow, selectFiled, selectWaiting, type TaskRow } from './sql.ts'

const dayMs = 86_400_000

/** What waits for a grid worker, due first, without a word of it; and what became of the hazards they filed. */
export async function listTasks(ctx: DeskContext): Promise<TaskList> {
  const { actor, db, clock, words } = ctx
  const { staff, unit, place } = actor
  const reach = { staff, unit, prefix: placePrefix(place) }
  const since = clock.now() - taskLimits.hazardDays * dayMs
  const [waiting, filed] = await Promise.all([
    db.all<TaskRow>(selectWaiting(reach, openStates, taskLimits.listRows)),
    db.all<FiledRow>(selectFiled(staff, since, taskLimits.listRows)),
  ])
  return {
    tasks: await Promise.all(waiting.map((row) => outlineOf(actor, row))),
    hazards: filed.map(({ handle, kind, at, state }) => ({
      handle,
      hazard: kind,
      at,
      stateText: words.matters.states[state],
    })),
  }
}
