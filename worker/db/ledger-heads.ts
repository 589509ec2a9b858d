import type { Database } from './database.ts'
import { beginning, type ChainHead, hashRow, type LedgerRow } from './ledger.ts'
import { selectChainEnd, selectChainEnds, selectUnhashed } from './sql.ts'

/** The last row of a chain as the next one needs it. */
export interface End {
  /** 0: the chain is empty. */
  readonly n: number
  readonly hash: string
  /** What stands in its column: null for an empty chain and for a row of before the ledger. */
  readonly stored: string | null
}

/** A run of places that were given out one upon the other. */
interface Line {
  end: End
}

/** A place in a chain, taken by one writer and not yet stored. */
export interface Place {
  readonly n: number
  readonly hash: string
  readonly before: End
  readonly unit: string
  readonly line: Line
}

type Unplaced = Omit<LedgerRow, 'n'>

/**
 * The last rows that this program has given out, by database and chain: who comes next builds upon a row that is still on
 * its way, so that writers of one unit do not wait for each other. Only a memory: each statement tells the database
 * which row it was built upon, and is refused when that is not the last one.
 */
const known = new WeakMap<Database, Map<string, Line>>()

/** Takes the next place in the chain of the row's unit. Asks the database only when nothing is known of the chain. */
export async function takePlace(db: Database, row: Unplaced): Promise<Place> {
  const { unit } = row
  const lines = linesOf(db)
  if (!lines.has(unit)) {
    const end = await readEnd(db, unit)
    // Somebody may have been faster, and given out places since.
    if (!lines.has(unit)) lines.set(unit, { end })
  }
  const line = lines.get(unit) as Line
  const before = line.end
  const n = before.n + 1
  const hash = hashRow(before.hash, { ...row, n })
  line.end = { n, hash, stored: hash }
  return { n, hash, before, unit, line }
}

/** The row was not stored, since its change met none: the next writer takes the place, if nobody built upon it. */
export function giveBack(db: Database, place: Place): void {
  if (place.line.end.n === place.n) place.line.end = place.before
  else forgetLine(db, place)
}

/** Nobody knows what stands there now: the next writer asks the database. */
export function forgetLine(db: Database, { unit, line }: Place): void {
  const lines = linesOf(db)
  if (lines.get(unit) === line) lines.delete(unit)
}

function linesOf(db: Database): Map<string, Line> {
  const lines = known.get(db) ?? new Map<string, Line>()
  known.set(db, lines)
  return lines
}

async function readEnd(db: Database, unit: string): Promise<End> {
  const row = await db.first<{ n: number; hash: string | null }>(selectChainEnd(unit))
  if (row === null) return { n: 0, hash: beginning, stored: null }
  return { n: row.n, hash: row.hash ?? (await hashUnhashed(db, unit)), stored: row.hash }
}

/** Rows of before the ledger have no hash of their own: theirs follows from all of them. */
async function hashUnhashed(db: Database, unit: string): Promise<string> {
  return (await db.all<LedgerRow>(selectUnhashed(unit))).reduce(hashRow, beginning)
}

/** The last row of every chain. */
export async function readChainHeads(db: Database): Promise<ChainHead[]> {
  const rows = await db.all<{ unit: string; n: number; hash: string | null }>(selectChainEnds())
  return Promise.all(rows.map(async ({ unit, n, hash }) => ({ unit, n, hash: hash ?? (await hashUnhashed(db, unit)) })))
}
