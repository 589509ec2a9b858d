import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { StoredDay, StoredRow } from '../../db/ledger-verify.ts'

const rowsOf = `SELECT id, subject_kind, subject_id, action, actor_role, actor_id, at, detail, unit, n, hash FROM events
  ORDER BY unit, n, id`

/** A residents' database below the data folder, opened to be read alone. */
export interface LedgerFile {
  readonly file: string
  /** False: written by a program that knew no ledger. */
  readonly isChained: boolean
  rows(): Iterable<StoredRow>
  days(): readonly StoredDay[]
  close(): void
}

/** Databases of both homes below DATA_DIR: the file of Node, and what wrangler keeps for its local D1. */
export function findLedgers(dataDir: string): LedgerFile[] {
  const d1 = join(dataDir, 'state/v3/d1')
  const kept = existsSync(d1)
    ? readdirSync(d1, { recursive: true, encoding: 'utf8' }).map((name) => join(d1, name))
    : []
  const files = [join(dataDir, 'pingan.sqlite'), ...kept.sort()]
  return files.filter((file) => file.endsWith('.sqlite') && existsSync(file)).flatMap(open)
}

/** None where the file holds something else: wrangler keeps notes of its own beside it. */
function open(file: string): LedgerFile[] {
  const connection = new DatabaseSync(file, { readOnly: true })
  const columns = connection
    .prepare("SELECT name FROM pragma_table_info('events')")
    .all()
    .map(({ name }) => name)
  if (columns.length === 0) {
    connection.close()
    return []
  }
  return [
    {
      file,
      isChained: columns.includes('hash'),
      rows: () => connection.prepare(rowsOf).iterate() as Iterable<unknown> as Iterable<StoredRow>,
      days: () =>
        connection.prepare('SELECT day, head, lines FROM ledger_heads ORDER BY day').all() as unknown as StoredDay[],
      close: () => connection.close(),
    },
  ]
}
