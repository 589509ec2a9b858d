import type { DeskContext } from '../desk/find.ts'
import { earliest } from './scopes.ts'
import { type NoticeScope, selectUnread } from './sql.ts'

/**
 * Ids of what the person is told of and has not read.
 * @param ids these alone; null: whichever @param most of each scope
 */
export async function unreadOf(
  ctx: DeskContext,
  scopes: readonly NoticeScope[],
  ids: readonly string[] | null,
  most: number,
): Promise<string[]> {
  const { actor, db } = ctx
  const found = await Promise.all(
    scopes.map((scope) => db.all<{ id: string }>(selectUnread(actor.staff, scope, earliest(ctx), ids, most))),
  )
  return found.flat().map(({ id }) => id)
}
