import type { ConsentPurpose, ServiceCode, TimeCode } from '../contract/volunteers.ts'
import type { Database, Statement } from '../db/database.ts'
import { sql } from '../db/database.ts'
import { onlyWith, type Rider } from '../db/write.ts'
import type { Credential } from '../people/receipts.ts'
import type { VolunteerState } from './rules.ts'
import type { Consent, StoredVolunteer } from './types.ts'

interface VolunteerRow {
  readonly id: string
  readonly auth_hash: string
  readonly state: VolunteerState
  readonly city: string
  readonly county: string | null
  readonly services: string
  readonly times: string
  readonly person_cipher: string
  readonly notice_version: string
  readonly created_at: number
}

/**
 * Handle and hash of this volunteer or else of the next one: a known handle and an unknown one cost the database the
 * same, one row found and read. Whoever asks compares the handle too.
 */
export function findNearestHeld(db: Database, handle: string): Promise<Credential | null> {
  return db.first<Credential>(
    sql('SELECT handle, auth_hash AS authHash FROM volunteers WHERE handle >= ? ORDER BY handle LIMIT 1', handle),
  )
}

/** The volunteer of a handle, or null. The caller has compared the hash before. */
export async function findByHandle(db: Database, handle: string): Promise<StoredVolunteer | null> {
  const row = await db.first<VolunteerRow>(
    sql(
      `SELECT id, auth_hash, state, city, county, services, times, person_cipher, notice_version, created_at
       FROM volunteers WHERE handle = ?`,
      handle,
    ),
  )
  return row && fromRow(row)
}

function fromRow(row: VolunteerRow): StoredVolunteer {
  return {
    id: row.id,
    authHash: row.auth_hash,
    state: row.state,
    place: { city: row.city, ...(row.county !== null && { county: row.county }) },
    services: JSON.parse(row.services) as ServiceCode[],
    times: JSON.parse(row.times) as TimeCode[],
    personCipher: row.person_cipher,
    noticeVersion: row.notice_version,
    createdAt: row.created_at,
  }
}

/** Consents in force, in the order of their purposes. */
export async function findConsents(db: Database, volunteerId: string): Promise<Consent[]> {
  return await db.all<{ purpose: ConsentPurpose; givenAt: number }>(
    sql(
      `SELECT purpose, given_at AS givenAt FROM volunteer_consents
       WHERE volunteer_id = ? AND withdrawn_at IS NULL ORDER BY purpose`,
      volunteerId,
    ),
  )
}

export function insertVolunteer(volunteer: Omit<StoredVolunteer, 'authHash'>, credential: Credential): Statement {
  return sql(
    `INSERT INTO volunteers
       (id, handle, auth_hash, state, city, county, services, times, person_cipher, notice_version, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    volunteer.id,
    credential.handle,
    credential.authHash,
    volunteer.state,
    volunteer.place.city,
    volunteer.place.county ?? null,
    JSON.stringify(volunteer.services),
    JSON.stringify(volunteer.times),
    volunteer.personCipher,
    volunteer.noticeVersion,
    volunteer.createdAt,
  )
}

export function insertConsent(volunteerId: string, consent: Consent): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO volunteer_consents (volunteer_id, purpose, given_at) SELECT ?, ?, ? WHERE ${onlyWith}`,
      volunteerId,
      consent.purpose,
      consent.givenAt,
      eventId,
    )
}

/** Takes the consents along (ON DELETE CASCADE). */
export function deleteVolunteer(id: string, states: readonly VolunteerState[]): Statement {
  const marks = states.map(() => '?').join(', ')
  return sql(`DELETE FROM volunteers WHERE id = ? AND state IN (${marks})`, id, ...states)
}
