import { custodianName, units } from '../../content/units/index.ts'
import { unitName } from '../../content/units/name.ts'
import type { StaffRole } from '../contract/roles.ts'
import type { UnitRecipient } from '../contract/staff-keys.ts'

/** Who may hold which key. The key of identities is never for whoever handles the matter. */
const holders = {
  inbox: ['dispatcher', 'handler', 'reviewer'],
  custodian: ['custodian'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>

export const holderRoles: readonly StaffRole[] = [...holders.inbox, ...holders.custodian]
/** The head of a unit decides who reads what came before them, of custodians too, whose key the head never holds. */
export const headRole = 'reviewer' satisfies StaffRole

/** A key of a unit with what rights are judged by. */
export interface UnitKey {
  readonly recipient: UnitRecipient
  readonly unit: string
  readonly roles: readonly StaffRole[]
}

/** Who draws its next epoch, and so sees the private key: the head for the inbox, a custodian for the identities. */
export function drawerOf({ recipient }: UnitKey): StaffRole {
  return recipient.startsWith('inbox:') ? headRole : 'custodian'
}

/** @returns null when no unit of this installation has such a key */
export function unitKeyOf(recipient: UnitRecipient): UnitKey | null {
  const [kind = '', name] = recipient.split(':')
  const unit = units().find(({ code, place }) => name === (kind === 'inbox' ? code : place))
  return unit ? { recipient, unit: unit.code, roles: kind === 'inbox' ? holders.inbox : holders.custodian } : null
}

/** The keys of this unit that somebody in this role may hold. */
export function recipientsOf(unitCode: string, role: StaffRole): UnitRecipient[] {
  const unit = units().find(({ code }) => code === unitCode)
  if (!unit) return []
  const inbox = (holders.inbox as readonly StaffRole[]).includes(role) ? [`inbox:${unit.code}` as const] : []
  return role === 'custodian' ? [`custodian:${unit.place}`] : inbox
}

/** Keys that somebody in this role never holds, and decides about or recovers together with who does. */
export function keysBeside(unitCode: string, role: StaffRole): UnitRecipient[] {
  if (role === headRole) return recipientsOf(unitCode, 'custodian')
  return role === 'custodian' ? recipientsOf(unitCode, headRole) : []
}

/** What people call it: the unit, or who keeps the identities of its place. */
export function recipientName(recipient: UnitRecipient): string {
  const [kind = '', name = ''] = recipient.split(':')
  if (kind === 'inbox') return unitName(name)
  const unit = units().find(({ place }) => place === name)
  return unit ? custodianName(unit) : name
}
