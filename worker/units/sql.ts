import type { StaffRole } from '../contract/roles.ts'
import type { UnitRecipient } from '../contract/staff-keys.ts'
import type { PersonalKeysInput, RewrappedInput } from '../contract/staff-keys-schemas.ts'
import { type Statement, sql } from '../db/database.ts'
import { onlyWith, type Rider } from '../db/write.ts'

/** Personal keys as stored. */
export interface PersonalRow {
  readonly kdf: string
  readonly salt: string
  readonly generation: number
  readonly encryptionKey: string
  readonly encryptionWrapped: string
  readonly signingKey: string
  readonly signingWrapped: string
}

export function selectPersonal(staffId: string): Statement {
  return sql(
    `SELECT kdf, salt, generation, encryption_key AS encryptionKey, encryption_wrapped AS encryptionWrapped,
       signing_key AS signingKey, signing_wrapped AS signingWrapped FROM staff_keys WHERE staff_id = ?`,
    staffId,
  )
}

export function selectCode(staffId: string): Statement {
  return sql('SELECT code FROM staff WHERE id = ?', staffId)
}

const columns = `staff_id, generation, kdf, salt, encryption_key, encryption_wrapped, signing_key, signing_wrapped, made_at`

/** The first pairs, or the next generation after exactly the one before. Whoever has left gets none. */
export function putPersonal(staffId: string, keys: PersonalKeysInput, now: number): Statement {
  const { generation, kdf, salt, encryption, signing } = keys
  return sql(
    `INSERT INTO staff_keys (${columns})
     SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM staff WHERE id = ? AND state = 'active'
       AND ? = 1 + coalesce((SELECT generation FROM staff_keys WHERE staff_id = staff.id), 0)
     ON CONFLICT (staff_id) DO UPDATE SET generation = excluded.generation, kdf = excluded.kdf, salt = excluded.salt,
       encryption_key = excluded.encryption_key, encryption_wrapped = excluded.encryption_wrapped,
       signing_key = excluded.signing_key, signing_wrapped = excluded.signing_wrapped, made_at = excluded.made_at`,
    generation,
    kdf,
    salt,
    encryption.public,
    encryption.wrapped,
    signing.public,
    signing.wrapped,
    now,
    staffId,
    generation,
  )
}

export function rewrapPersonal(staffId: string, given: RewrappedInput): Statement {
  return sql(
    `UPDATE staff_keys SET kdf = ?, salt = ?, encryption_wrapped = ?, signing_wrapped = ?
     WHERE staff_id = ? AND generation = ? AND salt = ?`,
    given.kdf,
    given.salt,
    given.encryption,
    given.signing,
    staffId,
    given.generation,
    given.before,
  )
}

/** What was sealed to the former pair opens no more: the right stays, a colleague gives the key anew. */
export function emptyWraps(staffId: string): Rider {
  return (eventId) =>
    sql(
      `UPDATE inbox_keys SET generation = NULL, enc = NULL, sealed = NULL WHERE staff_id = ? AND ${onlyWith}`,
      staffId,
      eventId,
    )
}

/** All that somebody holds, with the write that lets them go; of what they knew a new epoch is due. */
export function dropKeysOf(staffId: string, now: number): readonly Rider[] {
  return [
    (eventId) =>
      sql(
        `UPDATE inbox_epochs SET left_at = coalesce(left_at, ?) WHERE ${onlyWith} AND EXISTS (SELECT 1 FROM inbox_keys k
           WHERE k.recipient = inbox_epochs.recipient AND k.epoch = inbox_epochs.epoch AND k.staff_id = ?)`,
        now,
        eventId,
        staffId,
      ),
    (eventId) => sql(`DELETE FROM inbox_keys WHERE staff_id = ? AND ${onlyWith}`, staffId, eventId),
    (eventId) => sql(`DELETE FROM staff_keys WHERE staff_id = ? AND ${onlyWith}`, staffId, eventId),
  ]
}

export interface EpochRow {
  readonly epoch: number
  readonly key: string
  readonly signing: string | null
  readonly request: string | null
  readonly recoveryEpoch: number
  readonly recoveryEnc: string
  readonly recoverySealed: string
  readonly madeAt: number
  readonly leftAt: number | null
}

export function selectEpochs(recipient: UnitRecipient): Statement {
  return sql(
    `SELECT epoch, public_key AS key, signing_key AS signing, request, recovery_epoch AS recoveryEpoch,
       recovery_enc AS recoveryEnc, recovery_sealed AS recoverySealed, made_at AS madeAt, left_at AS leftAt
     FROM inbox_epochs WHERE recipient = ? ORDER BY epoch`,
    recipient,
  )
}

/** Somebody who works in the unit in one of these roles, with their public keys; a row per role. */
export interface MemberRow {
  readonly staffId: string
  readonly code: string
  readonly role: StaffRole
  readonly isDemo: number
  readonly generation: number | null
  readonly encryption: string | null
  readonly signing: string | null
}

export function selectMembers(unit: string, roles: readonly StaffRole[]): Statement {
  return sql(
    `SELECT p.id AS staffId, p.code, r.role, p.is_demo AS isDemo, k.generation, k.encryption_key AS encryption,
       k.signing_key AS signing
     FROM staff_roles r JOIN staff p ON p.id = r.staff_id AND p.state = 'active'
     LEFT JOIN staff_keys k ON k.staff_id = p.id
     WHERE r.unit = ? AND r.role IN (SELECT value FROM json_each(?)) ORDER BY p.code, r.role`,
    unit,
    JSON.stringify(roles),
  )
}

/** One right to an epoch; without `enc` it was not given yet. */
export interface HeldRow {
  readonly staffId: string
  readonly epoch: number
  readonly enc: string | null
  readonly sealed: string | null
}

export function selectHeld(recipient: UnitRecipient): Statement {
  return sql('SELECT staff_id AS staffId, epoch, enc, sealed FROM inbox_keys WHERE recipient = ?', recipient)
}

/** Of one person. */
export function selectOwnHeld(recipient: UnitRecipient, staffId: string): Statement {
  return sql(
    `SELECT staff_id AS staffId, epoch, enc, sealed FROM inbox_keys WHERE recipient = ? AND staff_id = ? ORDER BY epoch`,
    recipient,
    staffId,
  )
}
