import type { Context } from '../context.ts'
import { type EpochView, type RecoveryView, staffKeyLimits, type UnitKeysView } from '../contract/staff-keys.ts'
import { membersOf, viewOf } from './members.ts'
import type { UnitKey } from './recipients.ts'
import { type RecoveryRow, selectRecoveries } from './recoveries/sql.ts'
import { type EpochRow, selectEpochs } from './sql.ts'

const recoveryMs = staffKeyLimits.recoveryMinutes * 60_000

/** Public halves, who holds what, and what two people are asked for. Nothing in it opens anything. */
export async function lookAtUnitKeys(ctx: Context, key: UnitKey): Promise<UnitKeysView> {
  const [epochs, members, recoveries] = await Promise.all([
    ctx.db.all<EpochRow>(selectEpochs(key.recipient)),
    membersOf(ctx, key),
    ctx.db.all<RecoveryRow>(selectRecoveries(key.recipient, ctx.clock.now() - recoveryMs)),
  ])
  return {
    recipient: key.recipient,
    epochs: epochs.map(epochView),
    members: members.map(viewOf),
    recoveries: recoveries.map(recoveryView),
  }
}

function epochView({ epoch, key, signing, request, madeAt, leftAt }: EpochRow): EpochView {
  return { epoch, key, signing, request: request === null ? null : JSON.parse(request), madeAt, leftAt }
}

function recoveryView({ id, epoch, reason, askedCode, askedAt, agreedCode, agreedAt }: RecoveryRow): RecoveryView {
  return { id, epoch, reason, askedBy: askedCode, agreedBy: agreedCode, until: (agreedAt ?? askedAt) + recoveryMs }
}
