import type { Context } from '../context.ts'
import { isUniqueConflict, type Statement } from './database.ts'
import { forgetLine, giveBack, takePlace } from './ledger-heads.ts'
import { insertEvent } from './sql.ts'

export type SubjectKind = 'matter' | 'volunteer' | 'survey' | 'staff' | 'unit' | 'portal'

/** What happened, in words that hold no personal data: timeline, audit and ledger are views of it. */
export interface EventDraft {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  /** In whose chain it stands: the unit whose matter it is, or `portalChain` for what no unit owns. */
  readonly unit: string
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

/** So many writers may be faster one after the other; whoever loses more often is told to come again. */
const attemptsMax = 60
const pauseMsMax = 100

/**
 * Writes a change and its event exactly once: the event rides in the same batch and is stored only if
 * the change took effect. There is no other way to write. The event takes the next place in the chain of its unit; when
 * another writer was faster, all is undone and tried again upon theirs.
 * @returns false when the change met no row (a lost race, a forbidden state): then nothing was stored.
 */
export async function writeWithEvent(ctx: Context, write: Write): Promise<boolean> {
  const { event } = write
  const { actor, db } = ctx
  const id = ctx.ids.mint()
  const row = {
    id,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    action: event.action,
    actor_role: actor.role,
    actor_id: 'staff' in actor ? actor.staff : null,
    at: event.at ?? ctx.clock.now(),
    detail: JSON.stringify(event.detail ?? {}),
    unit: event.unit,
  }
  const riders = [...(write.also ?? []), ...ctx.riders].map((rider) => rider(id))
  for (let attempt = 1; ; attempt++) {
    const place = await takePlace(db, row)
    try {
      const changed = await db.batch([write.change, insertEvent(row, place), ...riders])
      const isWritten = changed[1] === 1
      if (!isWritten) giveBack(db, place)
      return isWritten
    } catch (error) {
      forgetLine(db, place)
      if (!isPlaceLost(error)) throw error
      if (attempt === attemptsMax) throw new Error('too many writers of one unit at once')
    }
    await pause(ctx, attempt)
  }
}

/** Nothing was stored, since the row before is another one than the hash was made over. */
function isPlaceLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    error.message.includes('another row came before') || (isUniqueConflict(error) && /events\.n\b/.test(error.message))
  )
}

/** At once the first time, since writers of this program agree; then by chance, so that programs do. */
async function pause(ctx: Context, attempt: number): Promise<void> {
  if (attempt === 1) return
  const share = (ctx.ids.bytes(1)[0] ?? 0) / 255
  await new Promise((done) => setTimeout(done, share * Math.min(4 * attempt, pauseMsMax)))
}
