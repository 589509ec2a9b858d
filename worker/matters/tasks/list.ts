import type { StaffActor } from '../../context.ts'
import { type TaskList, taskLimits } from '../../contract/tasks.ts'
import { placePrefix } from '../../people/may.ts'
import type { DeskContext } from '../desk/find.ts'
import { openStates } from '../rules.ts'
import { outlineOf } from './show.ts'
import { type FiledRow, type Reach, selectFiled, selectWaiting, type TaskRow } from './sql.ts'

const dayMs = 86_400_000

/**
 * What waits for a grid worker, due first, without a word of it; and what became of the hazards they filed.
 * @param actors one person in each of their grids
 */
export async function listTasks(ctx: DeskContext, actors: readonly StaffActor[]): Promise<TaskList> {
  const { actor, db, clock, words } = ctx
  const since = clock.now() - taskLimits.hazardDays * dayMs
  const [found, filed] = await Promise.all([
    Promise.all(actors.map((one) => db.all<TaskRow>(selectWaiting(reachOf(one), openStates, taskLimits.listRows)))),
    db.all<FiledRow>(selectFiled(actor.staff, since, taskLimits.listRows)),
  ])
  const waiting = found.flat().sort(dueFirst).slice(0, taskLimits.listRows)
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

function reachOf({ staff, unit, place, topic }: StaffActor): Reach {
  return { staff, unit, prefix: placePrefix(place), topic }
}

const dueFirst = (a: TaskRow, b: TaskRow) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)
