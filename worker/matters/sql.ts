import type { TopicCode } from '../../content/duties/topics.ts'
import type { Keeping, MatterKind, Privacy } from '../contract/matters.ts'
import type { Urgency } from '../contract/sealing.ts'
import { type Statement, sql } from '../db/database.ts'
import { onlyWith } from '../db/write.ts'
import type { MatterState } from './rules.ts'

/** A matter as verbs know it: neither text nor contact. */
export interface MatterRecord {
  readonly id: string
  readonly handle: string
  readonly authHash: string
  readonly kind: MatterKind
  readonly topic: TopicCode
  readonly city: string
  readonly county: string | null
  readonly township: string | null
  /** The unit whose inbox it lies in, as `360102-centre`: no matter is without an owner. */
  readonly unit: string
  readonly privacy: Privacy
  readonly keeping: Keeping
  readonly urgency: Urgency
  readonly state: MatterState
  readonly version: number
  /** When it was received, in milliseconds since 1970: the clocks count from here. Sealed: the hour alone. */
  readonly createdAt: number
  /** Null while something may still happen. */
  readonly closedAt: number | null
}

export interface NewMatter extends Omit<MatterRecord, 'version' | 'closedAt'> {
  /** Null when sealed: then envelopes hold it. */
  readonly textCipher: string | null
  /** Null when open. */
  readonly sizeKib: number | null
  /** See due.ts. */
  readonly dueAt: number
}

export function insertMatter(matter: NewMatter): Statement {
  return sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, township, unit, privacy, keeping, urgency,
       size_kib, text_cipher, state, due_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    matter.id,
    matter.handle,
    matter.authHash,
    matter.kind,
    matter.topic,
    matter.city,
    matter.county,
    matter.township,
    matter.unit,
    matter.privacy,
    matter.keeping,
    matter.urgency,
    matter.sizeKib,
    matter.textCipher,
    matter.state,
    matter.dueAt,
    matter.createdAt,
    matter.createdAt,
  )
}

export interface NewContact {
  readonly matterId: string
  readonly nameCipher: string | null
  readonly phoneCipher: string | null
}

export function insertContact(contact: NewContact, eventId: string): Statement {
  return sql(
    `INSERT INTO contacts (matter_id, name_cipher, phone_cipher) SELECT ?, ?, ? WHERE ${onlyWith}`,
    contact.matterId,
    contact.nameCipher,
    contact.phoneCipher,
    eventId,
  )
}

export const recordColumns = `id, handle, auth_hash AS authHash, kind, topic, city, county, township, unit, privacy, keeping,
  urgency, state, version, created_at AS createdAt, closed_at AS closedAt`

/**
 * The row of this handle or else of the next one: a known handle and an unknown one cost the database the same, one row
 * found and read. Whoever asks compares the handle too.
 */
export function selectNearestHeld(handle: string): Statement {
  return sql('SELECT handle, auth_hash AS authHash FROM matters WHERE handle >= ? ORDER BY handle LIMIT 1', handle)
}

export function selectMatterByHandle(handle: string): Statement {
  return sql(`SELECT ${recordColumns} FROM matters WHERE handle = ?`, handle)
}

export function selectMatterById(id: string): Statement {
  return sql(`SELECT ${recordColumns} FROM matters WHERE id = ?`, id)
}

/** When a matter was received; of nothing else. */
export function selectCreatedAt(id: string): Statement {
  return sql('SELECT created_at AS createdAt FROM matters WHERE id = ?', id)
}

export function deleteContact(matterId: string, eventId: string): Statement {
  return sql(`DELETE FROM contacts WHERE matter_id = ? AND ${onlyWith}`, matterId, eventId)
}
