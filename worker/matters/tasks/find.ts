import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Subject } from '../../people/may.ts'
import { selectTask, type TaskRow } from './sql.ts'

/** A task by its id; whether the actor may see it, the gate says next. @throws PortalError not-found */
export async function findTask(ctx: Context, id: string): Promise<TaskRow> {
  const row = await ctx.db.first<TaskRow>(selectTask(id))
  if (!row) throw new PortalError('not-found')
  return row
}

/** What the gate must know of a task. */
export function subjectOfTask({ unit, place, topic, excluded, assignee }: TaskRow): Subject {
  return { unit, place, topic, excluded: JSON.parse(excluded) as string[], assignee }
}

/** Where the brief of a task belongs, encrypted at rest. */
export const briefField = (id: string) => `tasks.brief|${id}`
export const noteField = (id: string) => `tasks.note|${id}`
export const photoField = (id: string) => `tasks.photo|${id}`
