import type { MessageAuthor, MessageKind, Outcome } from '../../contract/dialogue.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'
import { neverDue } from '../due.ts'
import type { MatterState } from '../rules.ts'

const nextSeq = '(SELECT coalesce(max(seq) + 1, 0) FROM messages WHERE matter_id = ?1)'

export interface MatterChange {
  readonly id: string
  /** Null where the state stays and others may have added words meanwhile. */
  readonly version: number | null
  readonly from: MatterState
  readonly to: MatterState
  readonly at: number
  /** `now`: it closes; `never`: it is open again; `keep`: as it was. */
  readonly closes: 'now' | 'never' | 'keep'
  /** Another owner; null: the same. */
  readonly unit: string | null
  /** Who works on it now; undefined: the same. */
  readonly assignee?: string | null | undefined
  /** When something is due next; null: as before. `exact`: even when that is sooner than before. */
  readonly due: { readonly at: number; readonly exact: boolean } | null
  /** The place that a sealed message of this change is bound to; null when there is none. */
  readonly seq: number | null
}

/** Conditional on id, state, version and the place of the message: a lost race changes no row. */
export function changeMatter(change: MatterChange): Statement {
  const { id, version, from, to, at, closes, unit, assignee, due, seq } = change
  return sql(
    `UPDATE matters SET state = ?2, version = version + 1, updated_at = ?3, unit = coalesce(?4, unit),
       closed_at = CASE ?5 WHEN 'now' THEN ?3 WHEN 'never' THEN NULL ELSE closed_at END,
       due_at = CASE WHEN ?9 IS NULL THEN due_at WHEN ?10 OR due_at >= ${neverDue} THEN ?9 ELSE max(due_at, ?9) END,
       assignee = CASE WHEN ?11 THEN ?12 ELSE assignee END
     WHERE id = ?1 AND state = ?6 AND (?7 IS NULL OR version = ?7) AND (?8 IS NULL OR ${nextSeq} = ?8)`,
    id,
    to,
    at,
    unit,
    closes,
    from,
    version,
    seq,
    due?.at ?? null,
    due?.exact ? 1 : 0,
    assignee === undefined ? 0 : 1,
    assignee ?? null,
  )
}

/** A read: no version is spent, so that looking puts nobody's write in the wrong. */
export function touchMatter(id: string, state: MatterState): Statement {
  return sql('UPDATE matters SET version = version WHERE id = ? AND state = ?', id, state)
}

export interface MessageRow {
  readonly id: string
  readonly seq: number
  readonly author: MessageAuthor
  readonly kind: MessageKind
  readonly outcome: Outcome | null
  readonly textCipher: string | null
  readonly dueAt: number | null
  readonly at: number
}

/** @param seq null: the next free place, whatever was said meanwhile */
export function insertMessage(matterId: string, message: Omit<MessageRow, 'seq'>, seq: number | null): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO messages (id, matter_id, seq, author, kind, outcome, text_cipher, due_at, at)
       SELECT ?2, ?1, coalesce(?3, ${nextSeq}), ?4, ?5, ?6, ?7, ?8, ?9 WHERE ${onlyWith}`,
      matterId,
      message.id,
      seq,
      message.author,
      message.kind,
      message.outcome,
      message.textCipher,
      message.dueAt,
      message.at,
      eventId,
    )
}

export function selectMessages(matterId: string): Statement {
  return sql(
    `SELECT id, seq, author, kind, outcome, text_cipher AS textCipher, due_at AS dueAt, at
     FROM messages WHERE matter_id = ? ORDER BY seq`,
    matterId,
  )
}

export function selectNextSeq(matterId: string): Statement {
  return sql(`SELECT ${nextSeq} AS seq`, matterId)
}

export interface KeptWords {
  readonly textCipher: string | null
  readonly nameCipher: string | null
  readonly phoneCipher: string | null
}

/** Text and contact, for their holder. */
export function selectWords(matterId: string): Statement {
  return sql(
    `SELECT text_cipher AS textCipher, name_cipher AS nameCipher, phone_cipher AS phoneCipher
     FROM matters LEFT JOIN contacts ON matter_id = id WHERE id = ?`,
    matterId,
  )
}

export function replaceText(matterId: string, textCipher: string): Rider {
  return (eventId) =>
    sql(`UPDATE matters SET text_cipher = ? WHERE id = ? AND ${onlyWith}`, textCipher, matterId, eventId)
}

/** The envelope of the contact goes with its wraps. */
export function deleteSealedContact(matterId: string): Rider[] {
  return ['envelopes', 'wraps'].map(
    (table) => (eventId) =>
      sql(`DELETE FROM ${table} WHERE matter_id = ? AND purpose = 'contact' AND ${onlyWith}`, matterId, eventId),
  )
}

export function selectBlobs(matterId: string): Statement {
  return sql(
    `SELECT blob FROM attachment_chunks WHERE matter_id = ?1
     UNION ALL SELECT photo_blob FROM tasks WHERE matter_id = ?1 AND photo_blob IS NOT NULL`,
    matterId,
  )
}

/** Matters in one state, the longest untouched first. */
export function selectWaiting(state: MatterState, before: number, most: number): Statement {
  return sql(
    `SELECT id, version, updated_at AS updatedAt FROM matters WHERE state = ? AND updated_at <= ?
     ORDER BY updated_at LIMIT ?`,
    state,
    before,
    most,
  )
}
