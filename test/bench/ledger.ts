import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyLedger } from '../../worker/db/ledger-verify.ts'
import { findLedgers } from '../../worker/homes/commands/ledgers.ts'
import { migrate } from '../../worker/homes/node/migrate.ts'
import { openSqlite } from '../../worker/homes/node/sqlite.ts'
import { ledgerOf } from '../worker/db/ledger-support.ts'

const events = 100_000
const units = 200

export type LedgerFigures = { readonly events: number; readonly verifyMs: number }

/** How long `npm run ledger:verify` walks a file of so many events. */
export function measureLedger(): LedgerFigures {
  const dataDir = mkdtempSync(join(tmpdir(), 'pingan-bench-ledger-'))
  try {
    const connection = openSqlite(join(dataDir, 'pingan.sqlite'))
    migrate(connection)
    const rows = ledgerOf(events, units)
    const names = Object.keys(rows[0] ?? {})
    const insert = connection.prepare(`INSERT INTO events (${names}) VALUES (${names.map(() => '?')})`)
    connection.exec('BEGIN')
    for (const row of rows) insert.run(...Object.values(row))
    connection.exec('COMMIT')
    connection.close()
    const began = performance.now()
    for (const ledger of findLedgers(dataDir)) {
      const { broken, rows: walked } = verifyLedger(ledger.rows(), ledger.days())
      ledger.close()
      if (broken || walked !== events) throw new Error('the ledger of the bench is broken')
    }
    return { events, verifyMs: Math.round(performance.now() - began) }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
