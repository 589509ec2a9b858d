import type { TopicCode } from '../../../content/duties/topics.ts'
import type { Urgency } from '../../contract/sealing.ts'
import type { HazardKind, TaskKind, TaskOutcome } from '../../contract/tasks.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import type { MatterState } from '../rules.ts'

export interface TaskRow {
  readonly id: string
  readonly matterId: string
  readonly unit: string
  readonly place: string
  readonly what: TaskKind
  readonly briefCipher: string
  readonly givenAt: number
  readonly dueAt: number
  readonly assignee: string | null
  readonly state: 'given' | 'done'
  readonly outcome: TaskOutcome | null
  readonly noteCipher: string | null
  readonly doneAt: number | null
  readonly photoBlob: string | null
  readonly photoType: string | null
  /** Of the matter as it stands now. */
  readonly matterUnit: string
  readonly matterState: MatterState
  readonly topic: TopicCode
  readonly urgency: Urgency
  /** JSON: ids of persons that the matter is kept from. */
  readonly excluded: string
  /** S-… */
  readonly assigneeCode: string | null
  readonly doneCode: string | null
}

/** Whom a task is for by name, as long as they work here and the matter is not kept from them; else it is anybody's. */
const assignee = `(SELECT id FROM staff WHERE id = tasks.assignee AND staff.state = 'active'
    AND NOT EXISTS (SELECT 1 FROM exclusions WHERE staff_id = staff.id AND exclusions.matter_id = tasks.matter_id))`

const columns = `tasks.id, matter_id AS matterId, tasks.unit, tasks.place, what, brief_cipher AS briefCipher,
  given_at AS givenAt, tasks.due_at AS dueAt, ${assignee} AS assignee, tasks.state, outcome, note_cipher AS noteCipher,
  done_at AS doneAt, photo_blob AS photoBlob, photo_type AS photoType, matters.unit AS matterUnit,
  matters.state AS matterState, topic, urgency,
  (SELECT json_group_array(staff_id) FROM exclusions WHERE exclusions.matter_id = matters.id) AS excluded,
  (SELECT code FROM staff WHERE staff.id = ${assignee}) AS assigneeCode,
  (SELECT code FROM staff WHERE staff.id = tasks.done_by) AS doneCode`
const tasksOf = `SELECT ${columns} FROM tasks JOIN matters ON matters.id = matter_id`

export function selectTask(id: string): Statement {
  return sql(`${tasksOf} WHERE tasks.id = ?`, id)
}

export function selectTasksOf(matterId: string): Statement {
  return sql(`${tasksOf} WHERE matter_id = ? ORDER BY given_at DESC, tasks.id`, matterId)
}

export interface Reach {
  readonly staff: string
  readonly unit: string
  /** The digits that every place within reach begins with. */
  readonly prefix: string
  /** Null: whatever the matter is about. */
  readonly topic: string | null
}

/** What waits for somebody, due first: theirs by name, or anybody's who reaches the place. */
export function selectWaiting(
  { staff, unit, prefix, topic }: Reach,
  open: readonly MatterState[],
  most: number,
): Statement {
  return sql(
    `${tasksOf} WHERE tasks.unit = ?1 AND tasks.state = 'given' AND matters.unit = ?1
       AND coalesce(${assignee}, ?2) = ?2 AND substr(tasks.place, 1, length(?3)) = ?3
       AND matters.state IN (SELECT value FROM json_each(?4))
       AND (?5 IS NULL OR topic = ?5)
       AND matters.id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?2)
     ORDER BY tasks.due_at, tasks.id LIMIT ?6`,
    unit,
    staff,
    prefix,
    JSON.stringify(open),
    topic,
    most,
  )
}

export interface NewTaskRow {
  readonly id: string
  readonly matterId: string
  /** What was seen of the matter: it must still be so. */
  readonly matterState: MatterState
  readonly unit: string
  readonly place: string
  readonly what: TaskKind
  readonly briefCipher: string
  readonly givenBy: string
  readonly givenAt: number
  readonly dueAt: number
  readonly assignee: string | null
}

/** No row where the matter has moved on. */
export function insertTask(task: NewTaskRow): Statement {
  return sql(
    `INSERT INTO tasks (id, matter_id, unit, place, what, brief_cipher, given_by, given_at, due_at, assignee, state)
     SELECT ?1, id, unit, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'given' FROM matters WHERE id = ?9 AND unit = ?10 AND state = ?11`,
    task.id,
    task.place,
    task.what,
    task.briefCipher,
    task.givenBy,
    task.givenAt,
    task.dueAt,
    task.assignee,
    task.matterId,
    task.unit,
    task.matterState,
  )
}

/** A read of the brief: changes nothing, and meets no row where the task is gone. */
export function touchTask(id: string): Statement {
  return sql('UPDATE tasks SET state = state WHERE id = ?', id)
}

export interface TaskReport {
  readonly id: string
  readonly outcome: TaskOutcome
  readonly noteCipher: string | null
  readonly doneBy: string
  readonly doneAt: number
  readonly photo: { readonly blob: string; readonly type: string } | null
}

/** Once: whoever is second meets no row. */
export function finishTask({ id, outcome, noteCipher, doneBy, doneAt, photo }: TaskReport): Statement {
  return sql(
    `UPDATE tasks SET state = 'done', outcome = ?, note_cipher = ?, done_by = ?, done_at = ?, photo_blob = ?,
       photo_type = ? WHERE id = ? AND state = 'given'`,
    outcome,
    noteCipher,
    doneBy,
    doneAt,
    photo?.blob ?? null,
    photo?.type ?? null,
    id,
  )
}

/** The bytes belong to a row from now on. */
export function forgetPending(blob: string): Rider {
  return (eventId) => sql(`DELETE FROM blobs_pending WHERE blob = ? AND ${onlyWith}`, blob, eventId)
}

export interface NewHazardRow {
  readonly matterId: string
  readonly staff: string
  readonly kind: HazardKind
  readonly at: number
}

export function insertHazard({ matterId, staff, kind, at }: NewHazardRow): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO hazards (matter_id, staff_id, kind, at) SELECT ?, ?, ?, ? WHERE ${onlyWith}`,
      matterId,
      staff,
      kind,
      at,
      eventId,
    )
}

export interface HazardPicture {
  readonly matterId: string
  readonly type: string
  readonly blob: string
  readonly digest: string
  readonly bytes: number
  readonly at: number
}

/** The one picture of a hazard, whole: a picture of the matter like any other. */
export function insertHazardPicture({ matterId, type, blob, digest, bytes, at }: HazardPicture): Rider[] {
  return [
    (eventId) =>
      sql(
        `INSERT INTO attachments (matter_id, number, chunks, type, sent) SELECT ?, 1, 1, ?, 1 WHERE ${onlyWith}`,
        matterId,
        type,
        eventId,
      ),
    (eventId) =>
      sql(
        `INSERT INTO attachment_chunks (matter_id, number, seq, blob, digest, bytes, stored_at)
         SELECT ?, 1, 0, ?, ?, ?, ? WHERE ${onlyWith}`,
        matterId,
        blob,
        digest,
        bytes,
        at,
        eventId,
      ),
    forgetPending(blob),
  ]
}

export interface FiledRow {
  readonly handle: string
  readonly kind: HazardKind
  readonly at: number
  readonly state: MatterState
}

/** What somebody filed lately, the newest first; what is kept from them by now is not there. */
export function selectFiled(staff: string, since: number, most: number): Statement {
  return sql(
    `SELECT handle, hazards.kind, at, state FROM hazards JOIN matters ON matters.id = hazards.matter_id
     WHERE staff_id = ?1 AND at >= ?2
       AND hazards.matter_id NOT IN (SELECT matter_id FROM exclusions WHERE staff_id = ?1)
     ORDER BY at DESC LIMIT ?3`,
    staff,
    since,
    most,
  )
}

export function selectFiledHandle(matterId: string): Statement {
  return sql('SELECT handle FROM matters WHERE id = ?', matterId)
}

export interface WorkerRow {
  readonly staffId: string
  readonly code: string
  readonly nameCipher: string
  readonly place: string
}

/** Grid workers of a unit who work here, and are there for this topic. */
export function selectWorkers(unit: string, topic: string): Statement {
  return sql(
    `SELECT staff.id AS staffId, code, name_cipher AS nameCipher, place FROM staff_roles
     JOIN staff ON staff.id = staff_id AND staff.state = 'active'
     WHERE unit = ? AND role = 'grid-worker' AND (topic IS NULL OR topic = ?) ORDER BY code`,
    unit,
    topic,
  )
}
