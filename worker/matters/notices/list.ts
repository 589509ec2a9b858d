import { unitName } from '../../../content/units/name.ts'
import type { StaffActor } from '../../context.ts'
import { type NoticePage, type NoticeView, noticeLimits } from '../../contract/notices.ts'
import type { DeskContext } from '../desk/find.ts'
import { earliest, scopesOf } from './scopes.ts'
import { type NoticePosition, type NoticeRow, selectNotices } from './sql.ts'
import { unreadOf } from './unread.ts'

/**
 * What a person is told of, the newest first, over all of their roles. @param actors one person in each of their roles
 */
export async function listNotices(
  ctx: DeskContext,
  actors: readonly StaffActor[],
  before: NoticePosition | null,
): Promise<NoticePage> {
  const { staff } = ctx.actor
  const scopes = scopesOf(actors)
  const from = earliest(ctx)
  const [found, unread] = await Promise.all([
    Promise.all(
      scopes.map((scope) =>
        ctx.db.all<NoticeRow>(selectNotices(staff, scope, from, before, noticeLimits.pageRows + 1)),
      ),
    ),
    unreadOf(ctx, scopes, null, noticeLimits.unreadMax),
  ])
  const all = found.flat().sort(newestFirst)
  const rows = all.slice(0, noticeLimits.pageRows)
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => viewOf(ctx, row)),
    next: all.length > rows.length && last ? `${last.at}.${last.id}` : null,
    unread: Math.min(unread.length, noticeLimits.unreadMax),
  }
}

const newestFirst = (a: NoticeRow, b: NoticeRow) => b.at - a.at || (a.id < b.id ? 1 : -1)

function viewOf(ctx: DeskContext, row: NoticeRow): NoticeView {
  const { id, matterId, handle, unit, clock, percent, dueAt, at, isRead, isOpen } = row
  const { rungs, clocks } = ctx.words.notices
  return {
    id,
    matterId,
    handle,
    unitName: unitName(unit),
    percent,
    rung: clock === 'resident' ? rungs.resident[percent] : rungs.promise[percent],
    clock: clocks[clock],
    dueAt,
    at,
    isRead: isRead === 1,
    isOpen: isOpen === 1,
  }
}
