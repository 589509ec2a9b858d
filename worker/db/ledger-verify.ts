import { beginning, hashLines, hashRow, type LedgerRow } from './ledger.ts'

/** A row as it stands in the file, whatever somebody may have done to it. */
export interface StoredRow extends LedgerRow {
  /** Null in rows of before the ledger, which stand at the beginning of a chain. */
  readonly hash: string | null
}

/** A row of `ledger_heads`. */
export interface StoredDay {
  readonly day: string
  readonly head: string
  readonly lines: string
}

/** What is wrong with a row: its hash, a number that is missing, one that stands twice, or not as published. */
export type Fault = 'hash' | 'gap' | 'order' | 'head'

/** The first row that is broken. */
export interface Broken {
  readonly fault: Fault
  /** Empty: the published day itself. */
  readonly unit: string
  readonly n: number
  /** Null: the row is missing. */
  readonly id: string | null
  /** The published day that contradicts. */
  readonly day: string | null
}

export interface Verified {
  readonly rows: number
  readonly chains: number
  readonly days: number
  readonly broken: Broken | null
}

/** A point of a chain that some day vouches for. */
type Vouched = Map<string, { readonly hash: string; readonly day: string }[]>

/**
 * Walks every chain. The rows come by unit and number, one after the other: no more than one is held.
 * @param published heads of days as somebody has kept them from `/data/ledger-head.txt`
 */
export function verifyLedger(
  rows: Iterable<StoredRow>,
  days: readonly StoredDay[],
  published: ReadonlyMap<string, string> = new Map(),
): Verified {
  const vouched = vouchedBy(days)
  const tally = { rows: 0, chains: 0, days: days.length }
  const brokenDay = days.find(({ lines, head }) => hashLines(lines) !== head)?.day ?? unkept(days, published)
  if (brokenDay) return { ...tally, broken: { fault: 'head', unit: '', n: 0, id: null, day: brokenDay } }
  const ends = new Map<string, number>()
  let last = { unit: '', n: 0, hash: beginning, isHashed: false }
  for (const row of rows) {
    tally.rows += 1
    if (last.unit !== row.unit) {
      tally.chains += 1
      last = { unit: row.unit, n: 0, hash: beginning, isHashed: false }
    }
    const { unit, n, id } = row
    if (n <= last.n) return { ...tally, broken: { fault: 'order', unit, n, id, day: null } }
    if (n > last.n + 1) return { ...tally, broken: { fault: 'gap', unit, n: last.n + 1, id: null, day: null } }
    const hash = hashRow(last.hash, row)
    const isHashed = row.hash !== null
    if (isHashed ? row.hash !== hash : last.isHashed) {
      return { ...tally, broken: { fault: 'hash', unit, n, id, day: null } }
    }
    const against = take(vouched, unit, n).find((one) => one.hash !== hash)
    if (against) return { ...tally, broken: { fault: 'head', unit, n, id, day: against.day } }
    last = { unit, n, hash, isHashed }
    ends.set(unit, n)
  }
  return { ...tally, broken: cutOff(vouched, ends) }
}

const pointOf = (unit: string, n: number): string => `${unit} ${n}`

function vouchedBy(days: readonly StoredDay[]): Vouched {
  const vouched: Vouched = new Map()
  for (const { day, lines } of days) {
    for (const line of lines.split('\n')) {
      const [unit = '', n = '', hash = ''] = line.split(' ')
      if (unit === '') continue
      const point = pointOf(unit, Number(n))
      vouched.set(point, [...(vouched.get(point) ?? []), { hash, day }])
    }
  }
  return vouched
}

function take(vouched: Vouched, unit: string, n: number): readonly { hash: string; day: string }[] {
  const found = vouched.get(pointOf(unit, n)) ?? []
  vouched.delete(pointOf(unit, n))
  return found
}

/** A day that was published and stands here otherwise, or not at all. */
function unkept(days: readonly StoredDay[], published: ReadonlyMap<string, string>): string | undefined {
  const kept = new Map(days.map(({ day, head }) => [day, head]))
  return [...published].find(([day, head]) => kept.get(day) !== head)?.[0]
}

/** Points that a day vouches for and no row reached: named is the first row that is gone. */
function cutOff(vouched: Vouched, ends: ReadonlyMap<string, number>): Broken | null {
  const [first] = [...vouched].sort(([a], [b]) => (a < b ? -1 : 1))
  if (!first) return null
  const [point, [vouching]] = first
  const [unit = ''] = point.split(' ')
  return { fault: 'head', unit, n: (ends.get(unit) ?? 0) + 1, id: null, day: vouching?.day ?? null }
}

/** Reads what somebody kept from `/data/ledger-head.txt`: a day and its head in a line, other lines are words. */
export function readPublished(text: string): Map<string, string> {
  const lines = text.matchAll(/^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{64})$/gm)
  return new Map([...lines].map(([, day = '', head = '']) => [day, head]))
}
