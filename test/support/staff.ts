import { type Actor, actAs, type StaffActor } from '../../worker/context.ts'
import { type Grant, isStaffRole, type PublicRole, type Role, type StaffRole } from '../../worker/contract/roles.ts'

/** The demo unit of 东湖区. */
export const demoUnit = '360102-centre'

/** Somebody of staff, in one role; everything but the role has a value that most tests do not care about. */
export function staffActor(role: StaffRole, change: Partial<Grant & { staff: string }> = {}): StaffActor {
  const { staff = `staff-${role}`, ...grant } = change
  return actAs(staff, { role, unit: demoUnit, place: '360102', topic: null, readsContent: false, ...grant })
}

/** The actor of any role. */
export function actorOf(role: Role): Actor {
  return isStaffRole(role) ? staffActor(role) : { role: role as PublicRole }
}
