import type { Context } from '../context.ts'
import { type Statement, sql } from './database.ts'

export type SubjectKind = 'matter' | 'volunteer' | 'survey'

/** What happened, in words that hold no personal data: timeline, audit and ledger are views of it. */
export interface EventDraft {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  /** Noun and verb, as in `matter.submit`. */
  readonly action: string
  /** Milliseconds since 1970; a survey gives the start of the day so that answers share no time. */
  readonly at?: number
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** A statement that another room adds to the same batch; it must take effect only if the event exists. */
export type Rider = (eventId: string) => Statement

export interface Write {
  /** The guarded change: an INSERT, or an UPDATE conditional on id, version and state. It must change exactly one row. */
  readonly change: Statement
  readonly event: EventDraft
  /** Further statements, each conditional on the event (`onlyWith`). */
  readonly also?: readonly Rider[]
}

/** SQL condition that holds only when the event of this write was stored; its one parameter is the event id. */
export const onlyWith = 'EXISTS (SELECT 1 FROM events WHERE id = ?)'

const insertEvent = `INSERT INTO events (id, subject_kind, subject_id, action, actor_role, at, detail)
  SELECT ?, ?, ?, ?, ?, ?, ? WHERE changes() = 1`

/**
 * Writes a change and its event exactly once: the event rides in the same batch and is stored only if
 * the change took effect. There is no other way to write.
 * @returns false when the change met no row (a lost race, a forbidden state): then nothing was stored.
 */
export async function writeWithEvent(ctx: Context, write: Write): Promise<boolean> {
  const { event } = write
  const id = ctx.ids.mint()
  const eventRow = sql(
    insertEvent,
    id,
    event.subjectKind,
    event.subjectId,
    event.action,
    ctx.actor.role,
    event.at ?? ctx.clock.now(),
    JSON.stringify(event.detail ?? {}),
  )
  const riders = [...(write.also ?? []), ...ctx.riders].map((rider) => rider(id))
  const changed = await ctx.db.batch([write.change, eventRow, ...riders])
  return changed[1] === 1
}
