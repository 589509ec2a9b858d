import type { StaffActor } from '../../context.ts'
import { writeWithEvent } from '../../db/write.ts'
import type { DeskContext } from '../desk/find.ts'
import { scopesOf } from './scopes.ts'
import { markAlsoRead, markRead } from './sql.ts'
import { unreadOf } from './unread.ts'

/** Marks what the person may see and has not read: one event, so that nobody can say that they were not told. */
export async function readNotices(
  ctx: DeskContext,
  actors: readonly StaffActor[],
  ids: readonly string[],
): Promise<number> {
  const { staff, unit } = ctx.actor
  const unread = await unreadOf(ctx, scopesOf(actors), ids, ids.length)
  const [first, ...rest] = unread
  if (first === undefined) return 0
  const now = ctx.clock.now()
  await writeWithEvent(ctx, {
    change: markRead(first, staff, now),
    event: {
      subjectKind: 'staff',
      subjectId: staff,
      unit,
      action: 'notice.read',
      detail: { count: unread.length },
    },
    also: rest.map((id) => markAlsoRead(id, staff, now)),
  })
  return unread.length
}
