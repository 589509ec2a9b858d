import type { PersonalKeysInput } from '../../contract/staff-keys-schemas.ts'
import { type Statement, sql } from '../../db/database.ts'

export interface DemoRow {
  readonly staffId: string
  readonly unit: string
  readonly encryption: string | null
  readonly salt: string | null
}

/** A demo account that still works here, with what it has. */
export function selectDemo(code: string): Statement {
  return sql(
    `SELECT p.id AS staffId, r.unit, k.encryption_key AS encryption, k.salt FROM staff p
     JOIN staff_roles r ON r.staff_id = p.id LEFT JOIN staff_keys k ON k.staff_id = p.id
     WHERE p.code = ? AND p.is_demo = 1 AND p.state = 'active' ORDER BY r.since LIMIT 1`,
    code,
  )
}

/** Of a demo account alone: what stood before goes, whatever its generation. */
export function replaceDemoKeys(staffId: string, keys: PersonalKeysInput, now: number): Statement {
  const { generation, kdf, salt, encryption, signing } = keys
  return sql(
    `INSERT OR REPLACE INTO staff_keys (staff_id, generation, kdf, salt, encryption_key, encryption_wrapped, signing_key,
       signing_wrapped, made_at)
     SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM staff WHERE id = ? AND is_demo = 1 AND state = 'active'`,
    generation,
    kdf,
    salt,
    encryption.public,
    encryption.wrapped,
    signing.public,
    signing.wrapped,
    now,
    staffId,
  )
}
