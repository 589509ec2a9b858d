import type { Context } from '../context.ts'
import { type LedgerChains, ledgerLimits } from '../contract/ledger.ts'
import { portalChain } from '../db/ledger.ts'
import { readChainHeads } from '../db/ledger-heads.ts'
import { nameOfUnit } from '../units/name-of.ts'
import { type PublishedDay, selectDays } from './sql.ts'

/** Every chain with its length, and what was published of the newest days. */
export async function lookAtChains(ctx: Context): Promise<LedgerChains> {
  const [heads, days] = await Promise.all([
    readChainHeads(ctx.db),
    ctx.db.all<PublishedDay>(selectDays(ledgerLimits.daysShown)),
  ])
  const chains = heads.map(({ unit, n }) => ({ unit, unitName: unit === portalChain ? '' : nameOfUnit(unit), rows: n }))
  return { chains, days }
}
