import { switches as words } from '../../content/words/switches.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { type SwitchName, type SwitchView, switchNames } from '../contract/switches.ts'
import type { Turn } from '../contract/switches-schemas.ts'
import { portalChain } from '../db/ledger.ts'
import { writeWithEvent } from '../db/write.ts'
import { type NewState, type SwitchRow, selectSwitches, turnSwitch } from './sql.ts'

/**
 * Turns something off, with the reason that residents read, or on again; also another reason while it is off. The event
 * says which and why by its code, never the supervisor's own line.
 * @throws PortalError conflict: somebody turned it since it was seen, or it stands so already
 */
export async function turn(ctx: Context, name: SwitchName, asked: Turn): Promise<void> {
  const turnedAt = ctx.clock.now()
  const to: NewState =
    asked.to === 'off'
      ? { isOff: 1, reason: asked.reason, note: asked.note.trim(), turnedAt }
      : { isOff: 0, reason: null, note: '', turnedAt }
  const isTurned = await writeWithEvent(ctx, {
    change: turnSwitch(name, asked.version, to),
    event: {
      subjectKind: 'portal',
      subjectId: name,
      unit: portalChain,
      action: 'switch.turn',
      detail: { to: asked.to, reason: to.reason },
    },
  })
  if (!isTurned) throw new PortalError('conflict', { message: words.stale })
}

/** All of them, those never turned among them. */
export async function listSwitches(ctx: Context): Promise<SwitchView[]> {
  const rows = await ctx.db.all<SwitchRow>(selectSwitches())
  return switchNames.map((name) => viewOf(name, rows.find((row) => row.name === name) ?? null))
}

function viewOf(name: SwitchName, row: SwitchRow | null): SwitchView {
  const { isOff, reason = null, note = '', turnedAt = 0, version = 0 } = row ?? {}
  return { name, isOff: isOff === 1, reason, note, turnedAt, version }
}
