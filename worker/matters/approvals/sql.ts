import type { StaffRole } from '../../contract/roles.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import type { MatterState } from '../rules.ts'

export interface ApprovalRow {
  readonly id: string
  readonly matterId: string
  readonly action: `matter.${string}`
  readonly unit: string
  readonly askedBy: string
  /** S-… */
  readonly askedCode: string
  readonly askedRole: StaffRole
  readonly neededRole: 'reviewer' | 'custodian'
  readonly deedCipher: string
  readonly askedAt: number
  readonly until: number
  readonly state: 'waiting' | 'agreed' | 'refused' | 'done' | 'lapsed'
}

export type NewApproval = Omit<ApprovalRow, 'askedCode' | 'state'> & {
  readonly matterState: MatterState
  readonly version: number
}

/** No row where the matter has moved on, or where the same already waits. */
export function insertApproval(asked: NewApproval): Statement {
  return sql(
    `INSERT INTO approvals (id, matter_id, action, unit, asked_by, asked_role, needed_role, deed_cipher, asked_at, until, state)
     SELECT ?1, id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'waiting' FROM matters WHERE id = ?10 AND state = ?11 AND version = ?12
       AND NOT EXISTS (SELECT 1 FROM approvals WHERE matter_id = ?10 AND action = ?2 AND state = 'waiting' AND until > ?8)`,
    asked.id,
    asked.action,
    asked.unit,
    asked.askedBy,
    asked.askedRole,
    asked.neededRole,
    asked.deedCipher,
    asked.askedAt,
    asked.until,
    asked.matterId,
    asked.matterState,
    asked.version,
  )
}

const approvalColumns = `approvals.id, matter_id AS matterId, action, unit, asked_by AS askedBy, code AS askedCode,
  asked_role AS askedRole, needed_role AS neededRole, deed_cipher AS deedCipher, asked_at AS askedAt, until,
  approvals.state`
const approvalsOf = `SELECT ${approvalColumns} FROM approvals JOIN staff ON staff.id = asked_by`

export function selectApproval(id: string): Statement {
  return sql(`${approvalsOf} WHERE approvals.id = ?`, id)
}

/** What this person asked for of a matter and what is not decided yet: what a repeated request finds again. */
export function selectOwnWaiting(matterId: string, action: string, staffId: string): Statement {
  return sql(
    `SELECT id FROM approvals WHERE matter_id = ? AND action = ? AND state = 'waiting' AND asked_by = ?
     ORDER BY asked_at DESC LIMIT 1`,
    matterId,
    action,
    staffId,
  )
}

/** What waits for these roles, and what this person asked for. */
export function selectApprovals(staffId: string, roles: readonly StaffRole[], now: number, most: number): Statement {
  return sql(
    `SELECT * FROM (${approvalsOf}
       WHERE needed_role IN (SELECT value FROM json_each(?1)) AND approvals.state = 'waiting' AND until > ?2)
     UNION
     SELECT * FROM (${approvalsOf} WHERE asked_by = ?3 AND until > ?2)
     ORDER BY until, id LIMIT ?4`,
    JSON.stringify(roles),
    now,
    staffId,
    most,
  )
}

/** What was agreed to happens with the move itself, once. */
export function finishApproval(id: string): Rider {
  return (eventId) =>
    sql(`UPDATE approvals SET state = 'done' WHERE id = ? AND state = 'agreed' AND ${onlyWith}`, id, eventId)
}
