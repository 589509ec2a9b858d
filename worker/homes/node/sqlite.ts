import { DatabaseSync } from 'node:sqlite'
import type { Database, Statement } from '../../db/database.ts'

/**
 * Opens a database file as durable as D1: WAL, every commit on the disk before it is acknowledged. What is deleted is
 * overwritten with zeros, in the file itself once `emptyWal` has moved it there.
 */
export function openSqlite(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { enableForeignKeyConstraints: true })
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  connection.exec('PRAGMA secure_delete = ON')
  return connection
}

/** Writes the log into the file and cuts it to nothing, so that older versions of its pages are gone. */
export function emptyWal(connection: DatabaseSync): void {
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** node:sqlite behind the small database interface. The connection is synchronous, so a batch meets no other one. */
export function sqliteDatabase(connection: DatabaseSync): Database {
  const all = <T>(statement: Statement) => connection.prepare(statement.sql).all(...statement.params) as T[]
  return {
    first: async <T>(statement: Statement) => all<T>(statement)[0] ?? null,
    all: async <T>(statement: Statement) => all<T>(statement),
    batch: async (statements) => {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const changes = statements.map(({ sql, params }) => Number(connection.prepare(sql).run(...params).changes))
        connection.exec('COMMIT')
        return changes
      } catch (error) {
        connection.exec('ROLLBACK')
        throw error
      }
    },
  }
}
