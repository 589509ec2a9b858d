import { type Statement, sql } from '../db/database.ts'

export interface PublishedDay {
  /** `2026-11-21`, in China's time. */
  readonly day: string
  readonly head: string
}

export function selectDay(day: string): Statement {
  return sql('SELECT day, head FROM ledger_heads WHERE day = ?', day)
}

/** The first one of a day stays. */
export function insertDay({ day, head, lines }: PublishedDay & { readonly lines: string }): Statement {
  return sql(
    'INSERT INTO ledger_heads (day, head, lines) VALUES (?, ?, ?) ON CONFLICT (day) DO NOTHING',
    day,
    head,
    lines,
  )
}

/** The newest days, newest first. */
export function selectDays(most: number): Statement {
  return sql('SELECT day, head FROM ledger_heads ORDER BY day DESC LIMIT ?', most)
}
