import { type Statement, sql } from '../../../db/database.ts'
import type { MatterState } from '../../rules.ts'

const nextSeq = '(SELECT coalesce(max(seq) + 1, 0) FROM notes WHERE matter_id = ?2)'

export interface NewNote {
  readonly id: string
  readonly matterId: string
  readonly state: MatterState
  /** Null: the next free place. */
  readonly seq: number | null
  readonly staffId: string
  readonly role: string
  readonly unit: string
  /** Null: sealed, in the envelope of the same place. */
  readonly textCipher: string | null
  readonly at: number
}

/** No row where the matter has moved on, or where the place of a sealed note is taken. */
export function insertNote({ id, matterId, state, seq, staffId, role, unit, textCipher, at }: NewNote): Statement {
  return sql(
    `INSERT INTO notes (id, matter_id, seq, staff_id, role, unit, text_cipher, at)
     SELECT ?1, id, coalesce(?3, ${nextSeq}), ?4, ?5, ?6, ?7, ?8 FROM matters
     WHERE id = ?2 AND state = ?9 AND (?3 IS NULL OR ${nextSeq} = ?3)`,
    id,
    matterId,
    seq,
    staffId,
    role,
    unit,
    textCipher,
    at,
    state,
  )
}

export interface NoteRow {
  readonly id: string
  readonly seq: number
  /** S-… */
  readonly code: string
  readonly staffId: string
  readonly role: string
  readonly unit: string
  readonly textCipher: string | null
  readonly at: number
}

export function selectNotes(matterId: string): Statement {
  return sql(
    `SELECT notes.id, seq, code, staff_id AS staffId, role, unit, text_cipher AS textCipher, at
     FROM notes JOIN staff ON staff.id = staff_id WHERE matter_id = ? ORDER BY seq`,
    matterId,
  )
}

export function selectNextNote(matterId: string): Statement {
  return sql('SELECT coalesce(max(seq) + 1, 0) AS seq FROM notes WHERE matter_id = ?', matterId)
}
