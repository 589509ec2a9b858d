import type { TopicCode } from '../../content/duties/topics.ts'
import type { Keeping, MatterKind, Privacy } from '../contract/matters.ts'
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
  readonly privacy: Privacy
  readonly keeping: Keeping
  readonly state: MatterState
  readonly version: number
  /** When it was received, in milliseconds since 1970: the clocks count from here. */
  readonly createdAt: number
}

export interface NewMatter extends Omit<MatterRecord, 'version' | 'privacy' | 'keeping'> {
  readonly textCipher: string
}

export function insertMatter(matter: NewMatter): Statement {
  return sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, township, privacy, keeping, text_cipher,
       state, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'named', 'open', ?, ?, ?, ?)`,
    matter.id,
    matter.handle,
    matter.authHash,
    matter.kind,
    matter.topic,
    matter.city,
    matter.county,
    matter.township,
    matter.textCipher,
    matter.state,
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

export function selectMatterByHandle(handle: string): Statement {
  return sql(
    `SELECT id, handle, auth_hash AS authHash, kind, topic, city, county, township, privacy, keeping, state, version,
       created_at AS createdAt
     FROM matters WHERE handle = ?`,
    handle,
  )
}

/** When a matter was received; of nothing else. */
export function selectCreatedAt(id: string): Statement {
  return sql('SELECT created_at AS createdAt FROM matters WHERE id = ?', id)
}

export interface StateChange {
  readonly id: string
  readonly version: number
  readonly from: MatterState
  readonly to: MatterState
  readonly at: number
}

/** Conditional on id, version and state: a lost race changes no row. */
export function updateState(change: StateChange): Statement {
  return sql(
    'UPDATE matters SET state = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ? AND state = ?',
    change.to,
    change.at,
    change.id,
    change.version,
    change.from,
  )
}

export function deleteContact(matterId: string, eventId: string): Statement {
  return sql(`DELETE FROM contacts WHERE matter_id = ? AND ${onlyWith}`, matterId, eventId)
}
