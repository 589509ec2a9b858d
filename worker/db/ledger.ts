import { createHash } from 'node:crypto'

/** The chain of what no unit owns: volunteers, surveys, accounts, the portal itself. */
export const portalChain = 'portal'

/** A row of `events` as it is hashed; the names are the columns'. */
export interface LedgerRow {
  readonly id: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly action: string
  readonly actor_role: string
  /** Id of the person of staff; null for whoever acts without an account. */
  readonly actor_id: string | null
  readonly at: number
  /** JSON, as stored. */
  readonly detail: string
  /** Code of the unit, or `portal`. */
  readonly unit: string
  /** 1, 2, 3 … within the unit. */
  readonly n: number
}

/** What the first row of each chain is hashed over. */
export const beginning = '0'.repeat(64)

/**
 * The row in the one form that is hashed: a JSON object of these ten keys in alphabetical order, without white space,
 * strings and whole numbers as `JSON.stringify` writes them (RFC 8785).
 */
export function canonicalJson(row: LedgerRow): string {
  const { action, actor_id, actor_role, at, detail, id, n, subject_id, subject_kind, unit } = row
  return JSON.stringify({ action, actor_id, actor_role, at, detail, id, n, subject_id, subject_kind, unit })
}

/**
 * SHA-256 of the hash before (32 bytes) and then the canonical JSON in UTF-8, as 64 hexadecimal digits. Synchronous: between
 * taking a place in a chain and sending the row nobody else may come.
 */
export function hashRow(before: string, row: LedgerRow): string {
  return createHash('sha256').update(before, 'hex').update(canonicalJson(row), 'utf8').digest('hex')
}

/** The last row of a chain. */
export interface ChainHead {
  readonly unit: string
  readonly n: number
  readonly hash: string
}

/** All chains in one: SHA-256 of the lines `unit n hash`, sorted by unit, each with its line feed. */
export function foldHeads(heads: readonly ChainHead[]): { readonly head: string; readonly lines: string } {
  const sorted = [...heads].sort((a, b) => (a.unit < b.unit ? -1 : 1))
  const lines = sorted.map(({ unit, n, hash }) => `${unit} ${n} ${hash}\n`).join('')
  return { head: hashLines(lines), lines }
}

export function hashLines(lines: string): string {
  return createHash('sha256').update(lines, 'utf8').digest('hex')
}
