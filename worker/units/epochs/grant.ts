import { staffKeys } from '../../../content/words/staff/keys.ts'
import { PortalError } from '../../contract/errors.ts'
import type { AdmitInput, GrantInput } from '../../contract/staff-keys-schemas.ts'
import { writeWithEvent } from '../../db/write.ts'
import { unitEvent } from '../events.ts'
import { type Member, membersOf } from '../members.ts'
import type { StaffContext } from '../own-keys.ts'
import type { UnitKey } from '../recipients.ts'
import { type EpochRow, selectEpochs } from '../sql.ts'
import { admitTo, giveKeys, touchMember, touchStaff } from './sql.ts'

/**
 * Keeps the unit's key as its holder sealed it to a colleague. The newest epoch is for everybody who works there; an older
 * one only for whom the head admitted to it.
 * @throws PortalError not-found (nobody here of this code) · forbidden (an epoch that the giver does not hold, or the
 * receiver was not admitted to) · conflict (the colleague has other pairs by now)
 */
export async function grant(ctx: StaffContext, key: UnitKey, given: GrantInput): Promise<void> {
  const [members, epochs] = await Promise.all([membersOf(ctx, key), ctx.db.all<EpochRow>(selectEpochs(key.recipient))])
  const giver = members.find(({ staffId }) => staffId === ctx.actor.staff)
  const receiver = memberNamed(members, given.code)
  const newest = epochs.at(-1)?.epoch ?? 0
  for (const { epoch } of given.wraps) {
    if (!giver || !holds(giver, epoch)) throw new PortalError('forbidden', { message: staffKeys.errors.notHeld })
    const isAdmitted = epoch === newest || receiver.held.some((one) => one.epoch === epoch)
    if (!isAdmitted) throw new PortalError('forbidden', { message: staffKeys.errors.notAdmitted })
  }
  const { generation } = given
  const rows = given.wraps.map((wrap) => ({ staffId: receiver.staffId, generation, ...wrap }))
  const epochList = given.wraps.map(({ epoch }) => epoch).join(' ')
  const isGiven = await writeWithEvent(ctx, {
    change: touchMember(receiver.staffId, generation),
    event: unitEvent(key, 'keys.grant', { to: given.code, epochs: epochList }),
    also: [giveKeys(key.recipient, rows, ctx.clock.now())],
  })
  if (!isGiven) throw new PortalError('conflict')
}

/** The head's decision that somebody may read what came before them. @throws PortalError not-found · invalid */
export async function admit(ctx: StaffContext, key: UnitKey, { code, epochs }: AdmitInput): Promise<void> {
  const [members, known] = await Promise.all([membersOf(ctx, key), ctx.db.all<EpochRow>(selectEpochs(key.recipient))])
  const { staffId } = memberNamed(members, code)
  if (!epochs.every((epoch) => known.some((one) => one.epoch === epoch))) throw new PortalError('not-found')
  await writeWithEvent(ctx, {
    change: touchStaff(staffId),
    event: unitEvent(key, 'keys.admit', { to: code, epochs: epochs.join(' ') }),
    also: [admitTo(key.recipient, staffId, epochs, ctx.clock.now())],
  })
}

function memberNamed(members: readonly Member[], code: string): Member {
  const member = members.find((one) => one.code === code)
  if (!member) throw new PortalError('not-found')
  return member
}

function holds({ held }: Member, epoch: number): boolean {
  return held.some((one) => one.epoch === epoch && one.enc !== null)
}
