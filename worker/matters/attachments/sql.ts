import type { AttachmentHead, AttachmentNumber } from '../../contract/sealing.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'

export interface AttachmentRow {
  readonly number: AttachmentNumber
  readonly chunks: number
  /** JSON list of SHA-256; null when open. */
  readonly hashes: string | null
  /** Null when sealed. */
  readonly type: string | null
  readonly sent: number
}

export interface ChunkRow {
  readonly seq: number
  readonly blob: string
  readonly digest: string
  readonly bytes: number
}

export interface ChunkPlace {
  readonly matterId: string
  readonly number: AttachmentNumber
  readonly seq: number
}

export interface NewChunk extends ChunkPlace {
  readonly blob: string
  readonly digest: string
  readonly bytes: number
  readonly storedAt: number
}

const columns = 'number, chunks, hashes, type, sent'

export function selectAttachments(matterId: string): Statement {
  return sql(`SELECT ${columns} FROM attachments WHERE matter_id = ? ORDER BY number`, matterId)
}

export function selectAttachment(matterId: string, number: AttachmentNumber): Statement {
  return sql(`SELECT ${columns} FROM attachments WHERE matter_id = ? AND number = ?`, matterId, number)
}

/** The head of a sealed picture, in the batch of its matter. */
export function keepHead(matterId: string, { number, chunks }: AttachmentHead): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO attachments (matter_id, number, chunks, hashes) SELECT ?, ?, ?, ? WHERE ${onlyWith}`,
      matterId,
      number,
      chunks.length,
      JSON.stringify(chunks),
      eventId,
    )
}

export interface Declaration {
  readonly matterId: string
  readonly type: string
  readonly chunks: number
  readonly declared: string
}

/** Takes the next number unless there are `most` already, or this write was made before. */
export function declareAttachment({ matterId, type, chunks, declared }: Declaration, most: number): Statement {
  return sql(
    `INSERT INTO attachments (matter_id, number, chunks, type, declared)
     SELECT ?1, count(*) + 1, ?2, ?3, ?4 FROM attachments WHERE matter_id = ?1
     HAVING count(*) < ?5 AND total(declared = ?4) = 0`,
    matterId,
    chunks,
    type,
    declared,
    most,
  )
}

export function selectDeclared(matterId: string, declared: string): Statement {
  return sql(`SELECT ${columns} FROM attachments WHERE matter_id = ? AND declared = ?`, matterId, declared)
}

export function selectChunk({ matterId, number, seq }: ChunkPlace): Statement {
  return sql(
    'SELECT seq, blob, digest, bytes FROM attachment_chunks WHERE matter_id = ? AND number = ? AND seq = ?',
    matterId,
    number,
    seq,
  )
}

export function selectChunks(matterId: string, number: AttachmentNumber): Statement {
  return sql(
    'SELECT seq, blob, digest, bytes FROM attachment_chunks WHERE matter_id = ? AND number = ? ORDER BY seq',
    matterId,
    number,
  )
}

/**
 * Of parallel writes to one place one stays. None stays when the picture would pass `bytesMax` with it, or when the
 * matter was forgotten meanwhile.
 */
export function insertChunk(chunk: NewChunk, bytesMax: number): Statement {
  return sql(
    `INSERT INTO attachment_chunks (matter_id, number, seq, blob, digest, bytes, stored_at)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
     WHERE (SELECT total(bytes) FROM attachment_chunks WHERE matter_id = ?1 AND number = ?2) + ?6 <= ?8
       AND EXISTS (SELECT 1 FROM attachments WHERE matter_id = ?1 AND number = ?2)
     ON CONFLICT (matter_id, number, seq) DO NOTHING`,
    chunk.matterId,
    chunk.number,
    chunk.seq,
    chunk.blob,
    chunk.digest,
    chunk.bytes,
    chunk.storedAt,
    bytesMax,
  )
}

const storedCount = 'SELECT count(*) FROM attachment_chunks WHERE matter_id = ?1 AND number = ?2'

/** Counts what has arrived, short of the whole: that is said by `updateWhole` alone, once. */
export function updateSent(matterId: string, number: AttachmentNumber): Statement {
  return sql(
    `UPDATE attachments SET sent = (${storedCount})
     WHERE matter_id = ?1 AND number = ?2 AND sent < chunks AND (${storedCount}) < chunks`,
    matterId,
    number,
  )
}

/** Changes a row for the one who sees the last chunk in, and for nobody after. */
export function updateWhole(matterId: string, number: AttachmentNumber): Statement {
  return sql(
    `UPDATE attachments SET sent = chunks
     WHERE matter_id = ?1 AND number = ?2 AND sent < chunks AND (${storedCount}) = chunks`,
    matterId,
    number,
  )
}

const unlessWhole = `matter_id = ?1 AND number = ?2
     AND EXISTS (SELECT 1 FROM attachments WHERE matter_id = ?1 AND number = ?2 AND sent < chunks)`

/** Writes down whose bytes must go, before `deleteChunks`. */
export function notePendingChunks(matterId: string, number: AttachmentNumber): Statement {
  return sql(
    `INSERT INTO blobs_pending (blob, due_at) SELECT blob, 0 FROM attachment_chunks WHERE ${unlessWhole}`,
    matterId,
    number,
  )
}

/** An open picture that turned out to be none, unless it was whole before. */
export function deleteChunks(matterId: string, number: AttachmentNumber): Statement {
  return sql(`DELETE FROM attachment_chunks WHERE ${unlessWhole}`, matterId, number)
}
