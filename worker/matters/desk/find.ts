import type { Context, StaffActor } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { type DeskRow, selectDeskMatter } from './sql.ts'

/** A context whose actor is of staff. */
export type DeskContext = Context & { readonly actor: StaffActor }

/** A matter by its id or its number; whether the actor may see it, the gate says next. @throws PortalError not-found */
export async function findForDesk(ctx: Context, idOrHandle: string): Promise<DeskRow> {
  const row = await ctx.db.first<DeskRow>(selectDeskMatter(idOrHandle))
  if (!row) throw new PortalError('not-found')
  return row
}

/** What somebody saw must still be so. @throws PortalError conflict */
export function requireVersion(ctx: Context, row: DeskRow, version: number): void {
  if (row.version !== version) throw new PortalError('conflict', { message: ctx.words.desk.stale })
}
