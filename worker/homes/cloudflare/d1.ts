import type { Database, Statement } from '../../db/database.ts'

/** The part of a D1 binding that we use; `wrangler types` would bring a second set of global types for it. */
export interface D1Binding {
  prepare(sql: string): D1Prepared
  batch(statements: D1Prepared[]): Promise<{ meta: { changes: number } }[]>
}

interface D1Prepared {
  bind(...values: unknown[]): D1Prepared
  first<T>(): Promise<T | null>
  all<T>(): Promise<{ results: T[] }>
}

/** D1 behind the small database interface. */
export function d1Database(binding: D1Binding): Database {
  const prepare = (statement: Statement) => binding.prepare(statement.sql).bind(...statement.params)
  return {
    first: (statement) => prepare(statement).first(),
    all: async <T>(statement: Statement) => (await prepare(statement).all<T>()).results,
    batch: async (statements) => {
      const results = await binding.batch(statements.map(prepare))
      return results.map((result) => result.meta.changes)
    },
  }
}
