import { type Statement, sql } from '../../db/database.ts'

/** Tables of what waits for a second person. */
type Waiting = 'approvals' | 'exports'

/** One decision, in time, by somebody else. */
export function decideWaiting(
  table: Waiting,
  id: string,
  state: 'agreed' | 'refused',
  staffId: string,
  now: number,
): Statement {
  return sql(
    `UPDATE ${table} SET state = ?, decided_by = ?, decided_at = ?
     WHERE id = ? AND state = 'waiting' AND until > ? AND asked_by <> ?`,
    state,
    staffId,
    now,
    id,
    now,
    staffId,
  )
}

/** What was agreed to happens once, in time. As the guarded change itself. */
export function useAgreed(table: Waiting, id: string, now: number): Statement {
  return sql(`UPDATE ${table} SET state = 'done' WHERE id = ? AND state = 'agreed' AND until > ?`, id, now)
}
