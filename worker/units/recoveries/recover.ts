import { staffKeys } from '../../../content/words/staff/keys.ts'
import { PortalError } from '../../contract/errors.ts'
import { type MemberKeys, type RecoveryAnswer, staffKeyLimits } from '../../contract/staff-keys.ts'
import type { AskRecoveryInput, RecoveredInput } from '../../contract/staff-keys-schemas.ts'
import { writeWithEvent } from '../../db/write.ts'
import { giveKeys } from '../epochs/sql.ts'
import { unitEvent } from '../events.ts'
import { givenTo, membersOf } from '../members.ts'
import type { StaffContext } from '../own-keys.ts'
import type { UnitKey } from '../recipients.ts'
import { type EpochRow, selectEpochs } from '../sql.ts'
import { agreeRecovery, insertRecovery, type RecoveryRow, selectRecoveries, useRecovery } from './sql.ts'

const recoveryMs = staffKeyLimits.recoveryMinutes * 60_000

/**
 * Asks for the use of the recovery key. The head of the unit and a custodian do it together, whoever asks first: of the
 * three administrations none holds keys, and the auditor reads of it in the ledger.
 * @returns its id @throws PortalError not-found for an epoch that is not there
 */
export async function askRecovery(ctx: StaffContext, key: UnitKey, given: AskRecoveryInput): Promise<string> {
  const id = ctx.ids.mint()
  const { staff: staffId, role } = ctx.actor
  const isAsked = await writeWithEvent(ctx, {
    change: insertRecovery({ id, ...given, staffId, role, now: ctx.clock.now() }),
    event: unitEvent(key, 'keys.recover-ask', { epoch: given.epoch, recovery: id }),
  })
  if (!isAsked) throw new PortalError('not-found')
  return id
}

/** The second person, in the other office. @throws PortalError not-found · forbidden for the same person or office */
export async function agreeToRecover(ctx: StaffContext, key: UnitKey, id: string): Promise<void> {
  const asked = await findRecovery(ctx, key, id)
  const { staff, role } = ctx.actor
  if (asked.askedBy === staff || asked.askedRole === role) {
    throw new PortalError('forbidden', { message: staffKeys.errors.secondPerson })
  }
  const now = ctx.clock.now()
  const isAgreed = await writeWithEvent(ctx, {
    change: agreeRecovery(id, staff, role, now, now - recoveryMs),
    event: unitEvent(key, 'keys.recover-agree', { epoch: asked.epoch, recovery: id }),
  })
  if (!isAgreed) throw new PortalError('conflict')
}

/** The copy that two of three shares open, for one of the two persons, within the hour. @throws PortalError not-found · forbidden */
export async function openRecovery(ctx: StaffContext, key: UnitKey, id: string): Promise<RecoveryAnswer> {
  const { epoch } = await findRecovery(ctx, key, id)
  const [members, epochs] = await Promise.all([membersOf(ctx, key), ctx.db.all<EpochRow>(selectEpochs(key.recipient))])
  const row = epochs.find((one) => one.epoch === epoch)
  if (!row) throw new PortalError('not-found')
  await useNow(ctx, key, { id, epoch, isLast: false, action: 'keys.recover', given: null })
  return {
    recipient: key.recipient,
    epoch,
    recovery: { epoch: row.recoveryEpoch, enc: row.recoveryEnc, sealed: row.recoverySealed },
    members: members.flatMap(({ keys }): MemberKeys[] => (keys ? [keys] : [])),
  }
}

/** Keeps what the recovered key was sealed to anew, and ends the recovery. @throws PortalError as above, conflict */
export async function grantRecovered(ctx: StaffContext, key: UnitKey, { id, wraps }: RecoveredInput): Promise<void> {
  const { epoch } = await findRecovery(ctx, key, id)
  const given = givenTo(await membersOf(ctx, key), epoch, wraps)
  if (!given) throw new PortalError('conflict', { message: staffKeys.errors.membersChanged })
  await useNow(ctx, key, { id, epoch, isLast: true, action: 'keys.recover-grant', given })
}

interface Use {
  readonly id: string
  readonly epoch: number
  readonly isLast: boolean
  readonly action: string
  readonly given: ReturnType<typeof givenTo>
}

async function useNow(ctx: StaffContext, key: UnitKey, { id, epoch, isLast, action, given }: Use): Promise<void> {
  const now = ctx.clock.now()
  const isUsed = await writeWithEvent(ctx, {
    change: useRecovery(id, ctx.actor.staff, now, now - recoveryMs, isLast),
    event: unitEvent(key, action, { epoch, recovery: id, ...(given && { members: given.length }) }),
    also: given ? [giveKeys(key.recipient, given, now)] : [],
  })
  if (!isUsed) throw new PortalError('forbidden', { message: staffKeys.errors.notAgreed })
}

async function findRecovery(ctx: StaffContext, { recipient }: UnitKey, id: string): Promise<RecoveryRow> {
  const rows = await ctx.db.all<RecoveryRow>(selectRecoveries(recipient, ctx.clock.now() - recoveryMs))
  const row = rows.find((one) => one.id === id)
  if (!row) throw new PortalError('not-found')
  return row
}
