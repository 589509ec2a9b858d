import { staffKeys } from '../../../content/words/staff/keys.ts'
import { PortalError } from '../../contract/errors.ts'
import type { NewEpochInput } from '../../contract/staff-keys-schemas.ts'
import { writeWithEvent } from '../../db/write.ts'
import { unitEvent } from '../events.ts'
import { givenTo, membersOf } from '../members.ts'
import type { StaffContext } from '../own-keys.ts'
import type { UnitKey } from '../recipients.ts'
import { giveKeys, insertEpoch } from './sql.ts'

/**
 * Begins a new epoch: wrapped for exactly those who work in the unit now and have keys of their own. Who left is not among
 * them and gets none; who joined since is.
 * @throws PortalError conflict when the unit changed in between, or the number is not new
 */
export async function renew(ctx: StaffContext, key: UnitKey, given: NewEpochInput): Promise<void> {
  const members = await membersOf(ctx, key)
  const present = members.filter(({ keys }) => keys !== null)
  const rows = givenTo(members, given.epoch, given.wraps)
  if (!rows || rows.length !== present.length) {
    throw new PortalError('conflict', { message: staffKeys.errors.membersChanged })
  }
  const now = ctx.clock.now()
  const isBegun = await writeWithEvent(ctx, {
    change: insertEpoch(given, key.unit, now),
    event: unitEvent(key, given.request ? 'keys.renew' : 'keys.take-in', { epoch: given.epoch, members: rows.length }),
    also: [giveKeys(key.recipient, rows, now)],
  })
  if (!isBegun) throw new PortalError('conflict')
}
