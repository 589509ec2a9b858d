import { staffKeys } from '../../../content/words/staff/keys.ts'
import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import type { DemoKeysInput, NewEpochInput } from '../../contract/staff-keys-schemas.ts'
import { writeWithEvent } from '../../db/write.ts'
import { giveKeys, insertEpoch, touchStaff } from '../epochs/sql.ts'
import { unitEvent } from '../events.ts'
import { givenTo, type Member, membersOf } from '../members.ts'
import { unitKeyOf } from '../recipients.ts'
import { type EpochRow, emptyWraps, selectEpochs } from '../sql.ts'
import { type DemoRow, replaceDemoKeys, selectDemo } from './sql.ts'

/**
 * Keys of the demo accounts, as the start command made them: what stands already stays. Nobody else's row is touched.
 * @throws PortalError refused outside the demonstration, and for accounts or units that are not its own
 */
export async function keepDemoKeys(ctx: Context, { people, epochs }: DemoKeysInput): Promise<void> {
  const refused = new PortalError('refused', { message: staffKeys.demo.refused })
  if (!ctx.settings.isDemonstration) throw refused
  for (const { code, personal } of people) {
    const held = await ctx.db.first<DemoRow>(selectDemo(code))
    if (!held) throw refused
    if (held.encryption === personal.encryption.public && held.salt === personal.salt) continue
    await writeWithEvent(ctx, {
      change: replaceDemoKeys(held.staffId, personal, ctx.clock.now()),
      event: {
        subjectKind: 'staff',
        subjectId: held.staffId,
        unit: held.unit,
        action: 'keys.make',
        detail: { by: 'demo' },
      },
      also: [emptyWraps(held.staffId)],
    })
  }
  for (const epoch of epochs) await keepEpoch(ctx, epoch, refused)
}

async function keepEpoch(ctx: Context, given: NewEpochInput, refused: PortalError): Promise<void> {
  const key = unitKeyOf(given.recipient)
  if (!key) throw refused
  const members = await membersOf(ctx, key)
  const rows = givenTo(members, given.epoch, given.wraps)
  if (!rows?.every(({ staffId }) => isDemo(members, staffId))) throw refused
  const now = ctx.clock.now()
  const known = await ctx.db.all<EpochRow>(selectEpochs(given.recipient))
  const isKnown = known.some(({ epoch }) => epoch === given.epoch)
  const fresh = rows.filter(({ staffId }) => !holds(members, staffId, given.epoch))
  if (fresh.length === 0 && isKnown) return
  const [first] = rows
  if (!first) return
  await writeWithEvent(ctx, {
    change: isKnown ? touchStaff(first.staffId) : insertEpoch(given, key.unit, now),
    event: unitEvent(key, 'keys.take-in', { epoch: given.epoch, members: fresh.length, by: 'demo' }),
    also: [giveKeys(given.recipient, fresh, now)],
  })
}

function isDemo(members: readonly Member[], staffId: string): boolean {
  return members.some((one) => one.staffId === staffId && one.isDemo)
}

function holds(members: readonly Member[], staffId: string, epoch: number): boolean {
  const held = members.find((one) => one.staffId === staffId)?.held ?? []
  return held.some((one) => one.epoch === epoch && one.enc !== null)
}
