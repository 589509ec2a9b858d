import { PortalError } from '../../contract/errors.ts'
import type { UnlockAnswer } from '../../contract/staff-keys.ts'
import { writeWithEvent } from '../../db/write.ts'
import { unitEvent } from '../events.ts'
import type { StaffContext } from '../own-keys.ts'
import type { UnitKey } from '../recipients.ts'
import { type HeldRow, selectOwnHeld } from '../sql.ts'
import { touchStaff } from './sql.ts'

/**
 * Hands out what is sealed to the one who asks, every epoch of it; an event first, so that there is none without.
 * @throws PortalError not-found when nothing stands for them
 */
export async function unlock(ctx: StaffContext, key: UnitKey): Promise<UnlockAnswer> {
  const { staff } = ctx.actor
  const held = await ctx.db.all<HeldRow>(selectOwnHeld(key.recipient, staff))
  const wraps = held.flatMap(({ epoch, enc, sealed }) => (enc && sealed ? [{ epoch, enc, sealed }] : []))
  const newest = wraps.at(-1)?.epoch
  if (newest === undefined) throw new PortalError('not-found')
  const event = unitEvent(key, 'keys.unlock', { epoch: newest })
  if (!(await writeWithEvent(ctx, { change: touchStaff(staff), event }))) throw new PortalError('not-found')
  return { recipient: key.recipient, wraps }
}
