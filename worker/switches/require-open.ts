import { switches as words } from '../../content/words/switches.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { SwitchName, SwitchReason } from '../contract/switches.ts'
import { type SwitchRow, selectSwitch } from './sql.ts'

type Off = SwitchRow & { readonly reason: SwitchReason }

/** What is off, or null while it is on. One row by its key: asked at every door that the switch closes, never remembered. */
async function findOff(ctx: Context, name: SwitchName): Promise<Off | null> {
  const row = await ctx.db.first<SwitchRow>(selectSwitch(name))
  return row?.isOff === 1 && row.reason !== null ? { ...row, reason: row.reason } : null
}

/** @throws PortalError switched-off, with the reason and the ways that stay open */
export async function requireOpen(ctx: Context, name: SwitchName): Promise<void> {
  const off = await findOff(ctx, name)
  if (!off) return
  const sentence = name === 'assistant' ? words.answerless : words.refusal
  throw new PortalError('switched-off', { message: sentence(name, off.reason, off.note) })
}

/** What a page says while it is off: the view of site/parts/Closed. */
export interface OffNotice {
  readonly title: string
  readonly reason: string
  readonly note: string
  readonly since: string
  readonly others: string
}

/** The marks of site/parts/Closed: nothing while it is on. */
export type OffMarks = {
  readonly switchedOff?: OffNotice
  /** Nothing was written yet: the page shows no form that could not be sent. */
  readonly offAtStart?: boolean
}

/** @param isStart where nobody has written anything yet; later the form stays, so that nothing is lost */
export async function offNotice(ctx: Context, name: SwitchName, isStart: boolean): Promise<OffMarks> {
  const off = await findOff(ctx, name)
  if (!off) return {}
  const { titles, reasons, others, since } = words
  const { note, reason, turnedAt } = off
  const switchedOff: OffNotice = {
    title: titles[name],
    reason: reasons[reason],
    note: words.ended(note),
    since: since(dayOf(turnedAt)),
    others: others[name],
  }
  return { switchedOff, offAtStart: isStart }
}

const chinaMs = 8 * 3_600_000

/** Month, day and time in China, as pages say it. */
function dayOf(at: number): string {
  const when = new Date(at + chinaMs)
  return words.when(when.getUTCMonth() + 1, when.getUTCDate(), when.toISOString().slice(11, 16))
}
