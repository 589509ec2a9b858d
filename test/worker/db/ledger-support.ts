import type { Context } from '../../../worker/context.ts'
import { type Database, sql } from '../../../worker/db/database.ts'
import { beginning, hashRow, type LedgerRow } from '../../../worker/db/ledger.ts'
import { type StoredDay, type StoredRow, type Verified, verifyLedger } from '../../../worker/db/ledger-verify.ts'
import { writeWithEvent } from '../../../worker/db/write.ts'

/** A change that always meets its one row; made by `makeCounter`. */
export const bump = sql('UPDATE counter SET value = value + 1 WHERE id = 1')
/** A change that meets none. */
export const miss = sql('UPDATE counter SET value = value + 1 WHERE id = 2')

export async function makeCounter(db: Database): Promise<void> {
  await db.batch([
    sql('CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL) STRICT'),
    sql('INSERT INTO counter VALUES (1, 0)'),
  ])
}

export function write(ctx: Context, unit: string, change = bump): Promise<boolean> {
  return writeWithEvent(ctx, {
    change,
    event: { subjectKind: 'matter', subjectId: 'm1', unit, action: 'matter.look', detail: { basis: 'a23.p2' } },
  })
}

export async function verified(db: Database): Promise<Verified> {
  const rows = await db.all<StoredRow>(sql('SELECT * FROM events ORDER BY unit, n, id'))
  return verifyLedger(rows, await db.all<StoredDay>(sql('SELECT * FROM ledger_heads ORDER BY day')))
}

/** A ledger as the program would have written it, dealt out to units in turns. */
export function ledgerOf(count: number, units: number): StoredRow[] {
  const ends = new Map<string, StoredRow>()
  return Array.from({ length: count }, (_, index) => {
    const unit = `3601${String(index % units).padStart(2, '0')}-centre`
    const last = ends.get(unit)
    const row: LedgerRow = {
      id: `e${index}`,
      subject_kind: 'matter',
      subject_id: `m${index % 97}`,
      action: 'matter.look',
      actor_role: 'handler',
      actor_id: `s${index % 7}`,
      at: 1_790_000_000_000 + index,
      detail: '{"basis":"a23.p2"}',
      unit,
      n: (last?.n ?? 0) + 1,
    }
    const stored = { ...row, hash: hashRow(last?.hash ?? beginning, row) }
    ends.set(unit, stored)
    return stored
  })
}
