import type { Context } from '../context.ts'
import type { StaffRole } from '../contract/roles.ts'
import type { MemberKeys, MemberView, MemberWrap } from '../contract/staff-keys.ts'
import type { Given } from './epochs/sql.ts'
import type { UnitKey } from './recipients.ts'
import { type HeldRow, type MemberRow, selectHeld, selectMembers } from './sql.ts'

/** Somebody who may hold the key, with what they hold. */
export interface Member {
  readonly staffId: string
  readonly code: string
  readonly isDemo: boolean
  readonly roles: readonly StaffRole[]
  readonly keys: MemberKeys | null
  readonly held: readonly HeldRow[]
}

/** Everybody who works in the unit now, in a role that may hold this key. */
export async function membersOf(ctx: Context, { recipient, unit, roles }: UnitKey): Promise<readonly Member[]> {
  const [rows, held] = await Promise.all([
    ctx.db.all<MemberRow>(selectMembers(unit, roles)),
    ctx.db.all<HeldRow>(selectHeld(recipient)),
  ])
  const people = new Map<string, MemberRow[]>()
  for (const row of rows) people.set(row.staffId, [...(people.get(row.staffId) ?? []), row])
  return [...people.entries()].map(([staffId, own]) =>
    memberOf(
      own,
      held.filter((one) => one.staffId === staffId),
    ),
  )
}

export function viewOf({ code, roles, keys, held }: Member): MemberView {
  const epochs = (isGiven: boolean) => held.filter(({ enc }) => (enc !== null) === isGiven).map(({ epoch }) => epoch)
  return { code, roles, keys, holds: epochs(true), admitted: epochs(false) }
}

/** Wraps for people of the unit, by their ids. @returns null when one of them is nobody here, or has other pairs by now */
export function givenTo(members: readonly Member[], epoch: number, wraps: readonly MemberWrap[]): Given[] | null {
  const given: Given[] = []
  for (const { code, generation, enc, sealed } of wraps) {
    const member = members.find((one) => one.code === code)
    if (member?.keys?.generation !== generation) return null
    given.push({ staffId: member.staffId, epoch, generation, enc, sealed })
  }
  return given
}

function memberOf(rows: readonly MemberRow[], held: readonly HeldRow[]): Member {
  const [first] = rows
  if (!first) throw new Error('a member without a row')
  const { staffId, code, isDemo, generation, encryption, signing } = first
  const hasKeys = generation !== null && encryption !== null && signing !== null
  const keys = hasKeys ? { code, generation, encryption, signing } : null
  return { staffId, code, isDemo: isDemo === 1, roles: rows.map(({ role }) => role), keys, held }
}
