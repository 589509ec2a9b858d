import type { Context } from '../context.ts'
import { type LedgerEntry, type LedgerPage, ledgerLimits } from '../contract/ledger.ts'
import { portalChain } from '../db/ledger.ts'
import { nameOfUnit } from '../units/name-of.ts'
import { type EntryRow, type LedgerFilter, selectEntries, selectNewest } from './sql.ts'

const dayMs = 86_400_000
const chinaMs = 8 * 3_600_000

export interface LedgerAsked {
  readonly unit?: string | undefined
  readonly noun?: string | undefined
  readonly role?: string | undefined
  readonly who?: string | undefined
  /** `2026-11-22`, in China's time. */
  readonly day?: string | undefined
  readonly subject?: string | undefined
  readonly before?: string | undefined
}

/**
 * One page of the ledger, newest first: of all chains, or of one. It looks through so many rows and no more; a page may be
 * empty and still have a next one. Two queries.
 */
export async function lookAtLedger(ctx: Context, asked: LedgerAsked): Promise<LedgerPage> {
  const unit = asked.unit ?? null
  const newest = await ctx.db.first<{ position: number | null }>(selectNewest(unit))
  const top = asked.before === undefined ? (newest?.position ?? 0) + 1 : Number(asked.before)
  const bottom = Math.max(0, top - 1 - ledgerLimits.scanRows)
  const found = await ctx.db.all<EntryRow>(selectEntries(filterOf(asked), { top, bottom }, ledgerLimits.pageRows + 1))
  const rows = found.slice(0, ledgerLimits.pageRows)
  const last = found.length > rows.length ? rows.at(-1)?.position : bottom + 1
  return { rows: rows.map(entryOf), next: last !== undefined && last > 1 ? String(last) : null }
}

function filterOf({ unit, noun, role, who, day, subject }: LedgerAsked): LedgerFilter {
  const from = day === undefined ? null : Date.parse(`${day}T00:00:00Z`) - chinaMs
  return {
    unit: unit ?? null,
    noun: noun ?? null,
    role: role ?? null,
    who: who ?? null,
    from,
    until: from === null ? null : from + dayMs,
    subject: subject ?? null,
  }
}

function entryOf({ position: _, detail, ...row }: EntryRow): LedgerEntry {
  return { ...row, unitName: row.unit === portalChain ? '' : nameOfUnit(row.unit), detail: JSON.parse(detail) }
}
