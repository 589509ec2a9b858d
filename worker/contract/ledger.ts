/** What crosses the wire between the auditor's page and the Worker: plain constants and types, so that islands import them. */

export const ledgerLimits = {
  pageRows: 50,
  /** Rows that one page looks through: whoever filters for something rare goes on from there. */
  scanRows: 20_000,
  /** Rows of one chain that one request recomputes. */
  verifyRows: 1000,
  daysShown: 30,
} as const

/** What the beginning of an action may be: its noun. */
export const ledgerNouns = [
  'matter',
  'task',
  'notice',
  'keys',
  'staff',
  'switch',
  'volunteer',
  'survey',
  'ledger',
  'numbers',
] as const
export type LedgerNoun = (typeof ledgerNouns)[number]

/** A row: who did what to which row of which noun, and when; nothing of what anybody wrote. */
export interface LedgerEntry {
  readonly unit: string
  readonly unitName: string
  readonly n: number
  readonly at: number
  readonly action: string
  readonly role: string
  /** S-… of somebody of staff; null for whoever acts without an account. */
  readonly who: string | null
  readonly subjectKind: string
  readonly subjectId: string
  /** States, bases and codes of a step, as stored. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  readonly hash: string | null
}

/** `GET /api/staff/ledger` */
export interface LedgerPage {
  readonly rows: readonly LedgerEntry[]
  /** For `before` of the next page; null at the beginning of the ledger. */
  readonly next: string | null
}

export interface Chain {
  readonly unit: string
  readonly unitName: string
  readonly rows: number
}

/** `GET /api/staff/ledger/chains`: every chain with its length, and the newest published days. */
export interface LedgerChains {
  readonly chains: readonly Chain[]
  readonly days: readonly { readonly day: string; readonly head: string }[]
}

export type LedgerFault = 'hash' | 'gap' | 'head' | 'cut' | 'day'

/** `GET /api/staff/ledger/verify/:unit`: one stretch of a chain, recomputed. */
export interface LedgerStretch {
  readonly checked: number
  /** Where the next stretch begins; null: the chain is at its end, or broken. */
  readonly next: number | null
  /** The sentence that names the first row that is wrong; null: none is. */
  readonly broken: string | null
}
