import { actAs } from '../../context.ts'
import type { Colleagues } from '../../contract/desk-notes.ts'
import { mayOn, type Subject } from '../../people/may.ts'
import { nameOf } from '../../people/sessions/session.ts'
import type { DeskContext } from './find.ts'
import { type ColleagueRow, type DeskRow, type GrantRow, selectColleaguesIn } from './sql.ts'
import { subjectOf } from './summary.ts'

/** Who works in the unit of a matter and is not kept from it, and who of them can take it over. No content, so no read. */
export async function colleaguesOf(ctx: DeskContext, row: DeskRow): Promise<Colleagues> {
  const found = await ctx.db.all<ColleagueRow>(selectColleaguesIn(row.unit))
  const excluded = JSON.parse(row.excluded) as string[]
  const subject = subjectOf(row)
  const people = new Map(found.map((one) => [one.staffId, one]))
  const rows = [...people.values()].filter(({ staffId }) => !excluded.includes(staffId))
  return {
    rows: await Promise.all(
      rows.map(async ({ staffId, code, nameCipher }) => ({
        code,
        name: await nameOf(ctx, staffId, nameCipher),
        mayTake:
          staffId !== ctx.actor.staff &&
          mayTake(
            staffId,
            found.filter((grant) => grant.staffId === staffId),
            subject,
          ),
      })),
    ),
  }
}

/** Whether somebody handles matters like this one. */
export function mayTake(staffId: string, grants: readonly GrantRow[], subject: Subject): boolean {
  return grants.some(
    (grant) =>
      grant.role === 'handler' &&
      mayOn(actAs(staffId, { ...grant, readsContent: grant.readsContent === 1 }), 'matter.accept', subject),
  )
}
