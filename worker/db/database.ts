/** What a statement may bind. Binary values travel as base64url text: D1 hands blobs back as arrays of numbers. */
export type SqlValue = string | number | null

export interface Statement {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

/**
 * The one interface to a residents' database, on D1 and on node:sqlite alike.
 * There is no interactive transaction (D1 has none): a change is one `batch`.
 */
export interface Database {
  first<T>(statement: Statement): Promise<T | null>
  all<T>(statement: Statement): Promise<T[]>
  /** Runs all statements atomically, in order; returns the rows changed by each. Any error undoes all of them. */
  batch(statements: readonly Statement[]): Promise<number[]>
}

/** Builds a statement; values are always bound, never spliced into the text. */
export function sql(text: string, ...params: SqlValue[]): Statement {
  return { sql: text, params }
}

/** Both homes report a broken UNIQUE or PRIMARY KEY in SQLite's own words. */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Error && /UNIQUE constraint failed/.test(error.message)
}
