import { ledgerWords } from '../../content/words/ledger.ts'
import type { Context } from '../context.ts'
import { type LedgerStretch, ledgerLimits } from '../contract/ledger.ts'
import { beginning, hashLines, hashRow } from '../db/ledger.ts'
import { type StoredDay, type StretchRow, selectChain, selectNewestDay } from './sql.ts'

const say = ledgerWords.verify

/** What the row before a stretch leaves to it. */
interface Before {
  readonly n: number
  readonly hash: string
  readonly isHashed: boolean
}

/**
 * Recomputes one stretch of one chain from what is stored, and holds it against the newest published day: that day's point
 * vouches for all rows before it. A whole chain is as many calls as it has stretches, so that no request is long.
 */
export async function verifyStretch(ctx: Context, unit: string, from: number): Promise<LedgerStretch> {
  const { db } = ctx
  const [day, rows, before] = await Promise.all([
    db.first<StoredDay>(selectNewestDay()),
    db.all<StretchRow>(selectChain(unit, from, from + ledgerLimits.verifyRows)),
    beforeStretch(ctx, unit, from),
  ])
  if (day && hashLines(day.lines) !== day.head) return broken(say.day(day.day))
  if (!before) return broken(say.gap(unit, from - 1))
  const vouched = day ? pointOf(day, unit) : null
  let last = before
  for (const row of rows) {
    const { n, id } = row
    if (n !== last.n + 1) return broken(say.gap(unit, last.n + 1))
    const hash = hashRow(last.hash, row)
    const isHashed = row.hash !== null
    if (isHashed ? row.hash !== hash : last.isHashed) return broken(say.hash(unit, n, id))
    if (vouched?.n === n && vouched.hash !== hash) return broken(say.head(unit, n, id, day?.day ?? ''))
    last = { n, hash, isHashed }
  }
  const isEnd = rows.length < ledgerLimits.verifyRows
  if (isEnd && vouched && vouched.n > last.n) return broken(say.cut(unit, last.n + 1, day?.day ?? ''))
  return { checked: rows.length, next: isEnd ? null : last.n + 1, broken: null }
}

function broken(sentence: string): LedgerStretch {
  return { checked: 0, next: null, broken: sentence }
}

/** Null: the row before is gone. Rows of before the ledger have no hash of their own: theirs follows from all of them. */
async function beforeStretch(ctx: Context, unit: string, from: number): Promise<Before | null> {
  if (from === 1) return { n: 0, hash: beginning, isHashed: false }
  const [row] = await ctx.db.all<StretchRow>(selectChain(unit, from - 1, from))
  if (!row) return null
  if (row.hash !== null) return { n: from - 1, hash: row.hash, isHashed: true }
  const all = await ctx.db.all<StretchRow>(selectChain(unit, 1, from))
  return { n: from - 1, hash: all.reduce(hashRow, beginning), isHashed: false }
}

/** What a day vouches for of one chain: lines `unit n hash`. */
function pointOf({ lines }: StoredDay, unit: string): { readonly n: number; readonly hash: string } | null {
  const line = lines.split('\n').find((one) => one.startsWith(`${unit} `))
  const [, n = '', hash = ''] = line?.split(' ') ?? []
  return line === undefined ? null : { n: Number(n), hash }
}
