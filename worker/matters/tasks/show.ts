import { findTopic } from '../../../content/duties/topics.ts'
import type { Context, StaffActor } from '../../context.ts'
import type { TaskBrief, TaskForDesk, TaskOutline } from '../../contract/tasks.ts'
import { decryptField } from '../../db/at-rest.ts'
import { fullPlaceName } from '../townships.ts'
import { briefField, noteField } from './find.ts'
import type { TaskRow } from './sql.ts'

/** What somebody needs in the street, as it is encrypted. */
export interface Brief {
  readonly where: string
  readonly brief: string
}

/** A task in a list: nothing of what anybody wrote, and no number of the matter. */
export async function outlineOf(actor: StaffActor, row: TaskRow): Promise<TaskOutline> {
  const { id, what, topic, place, urgency, dueAt, assignee } = row
  return {
    id,
    what,
    topic: findTopic(topic)?.label ?? '',
    place: await placeOf(place),
    urgency,
    dueAt,
    isMine: assignee === actor.staff,
  }
}

/** The same with a colleague's words for the street. */
export async function briefOf(ctx: Context, actor: StaffActor, row: TaskRow): Promise<TaskBrief> {
  return { ...(await outlineOf(actor, row)), ...(await openBrief(ctx, row)) }
}

/** A task as its unit sees it, with what came of it. */
export async function taskForDesk(ctx: Context, row: TaskRow): Promise<TaskForDesk> {
  const { id, what, assigneeCode, givenAt, dueAt, outcome, doneAt, doneCode, noteCipher, photoBlob } = row
  const note = noteCipher === null ? '' : await decryptField(ctx, noteField(id), noteCipher)
  const isDone = outcome !== null && doneAt !== null
  return {
    id,
    what,
    ...(await openBrief(ctx, row)),
    worker: assigneeCode,
    givenAt,
    dueAt,
    done: isDone ? { outcome, note, by: doneCode ?? '', at: doneAt, hasPhoto: photoBlob !== null } : null,
  }
}

async function openBrief(ctx: Context, { id, briefCipher }: TaskRow): Promise<Brief> {
  return JSON.parse(await decryptField(ctx, briefField(id), briefCipher)) as Brief
}

async function placeOf(code: string): Promise<string> {
  const city = `${code.slice(0, 4)}00`
  const county = code.slice(0, 6) === city ? {} : { county: code.slice(0, 6) }
  return fullPlaceName({ city, ...county, ...(code.length > 6 && { township: code }) })
}
