import { actAs } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { StaffRole } from '../contract/roles.ts'
import type { UnitRecipient } from '../contract/staff-keys.ts'
import { mayOn } from '../people/may.ts'
import { drawerOf, headRole, type UnitKey, unitKeyOf } from '../units/recipients.ts'
import type { StaffContext } from './routes.ts'

/** What somebody wants with a key of a unit. */
export type KeyVerb = 'keys.use' | 'keys.renew' | 'keys.admit' | 'keys.recover'

/**
 * The one gate before the keys of units: the person acts in the role that the policy lets do it and that may touch this
 * key. A custodian never reaches the inbox by it, nor a handler or the head the identities: whoever draws a key sees it.
 * @param mustHold in a role that may hold the key itself, not only decide about it
 * @throws PortalError not-found
 */
export function requireKey(
  ctx: StaffContext,
  verb: KeyVerb,
  recipient: UnitRecipient,
  mustHold = false,
): [StaffContext, UnitKey] {
  const key = unitKeyOf(recipient)
  for (const grant of key ? ctx.actor.grants : []) {
    const actor = actAs(ctx.actor.staff, grant, ctx.actor.grants)
    // The key is the unit's as a whole: a handler of one topic or one township opens it as well.
    const object = { unit: key?.unit ?? '', place: grant.place, topic: grant.topic }
    const isFit = key && rolesFor(verb, key).includes(grant.role) && (!mustHold || key.roles.includes(grant.role))
    if (isFit && mayOn(actor, verb, object)) return [{ ...ctx, actor }, key]
  }
  throw new PortalError('not-found')
}

function rolesFor(verb: KeyVerb, key: UnitKey): readonly StaffRole[] {
  if (verb === 'keys.use') return key.roles
  if (verb === 'keys.renew') return [drawerOf(key)]
  return verb === 'keys.recover' ? [headRole, 'custodian'] : [headRole]
}
