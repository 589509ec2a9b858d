import type { Context } from '../../context.ts'
import type { StaffRole } from '../../contract/roles.ts'
import { nameOf } from '../sessions/session.ts'
import { type HolderRow, selectHolders } from './sql.ts'

/** Somebody of staff as the administration sees them: no content, no keys. */
export interface Account {
  /** Id of the person; for comparing alone. */
  readonly staff: string
  readonly code: string
  readonly name: string
  readonly state: 'active' | 'left'
  readonly isDemo: boolean
  readonly grants: readonly { readonly role: StaffRole; readonly unit: string; readonly place: string }[]
}

/** Everybody who works or worked here. */
export async function listAccounts(ctx: Context): Promise<Account[]> {
  const rows = await ctx.db.all<HolderRow>(selectHolders())
  const people = new Map<string, HolderRow[]>()
  for (const row of rows) people.set(row.staffId, [...(people.get(row.staffId) ?? []), row])
  return Promise.all([...people.values()].map((own) => accountOf(ctx, own)))
}

async function accountOf(ctx: Context, rows: readonly HolderRow[]): Promise<Account> {
  const [first] = rows
  if (!first) throw new Error('somebody without a row')
  const { staffId, code, state, isDemo, nameCipher } = first
  const grants = rows.flatMap(({ role, unit, place }) => (role && unit && place ? [{ role, unit, place }] : []))
  return { staff: staffId, code, name: await nameOf(ctx, staffId, nameCipher), state, isDemo: isDemo === 1, grants }
}
