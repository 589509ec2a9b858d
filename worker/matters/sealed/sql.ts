import type { Envelope, Purpose, RecipientId, SealedMatter, Wrap } from '../../contract/sealing.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'

/** What stands in `envelopes`; the head of a picture has wraps alone. */
export type EnvelopePurpose = 'body' | 'contact' | 'addition' | 'reply' | 'note'

export interface EnvelopeRow {
  readonly purpose: EnvelopePurpose
  readonly seq: number
  readonly ciphertext: string
}

export interface WrapRow {
  readonly purpose: Purpose
  readonly seq: number
  readonly recipient: RecipientId
  readonly epoch: number
  readonly enc: string
  readonly key: string
}

/** An envelope as it came, with its wraps, in the batch of the write that brings it. */
export function keepEnvelope(matterId: string, purpose: EnvelopePurpose, envelope: Envelope): Rider[] {
  const { seq, ciphertext, wraps } = envelope
  const row: Rider = (eventId) =>
    sql(
      `INSERT INTO envelopes (matter_id, purpose, seq, ciphertext) SELECT ?, ?, ?, ? WHERE ${onlyWith}`,
      matterId,
      purpose,
      seq,
      ciphertext,
      eventId,
    )
  return [row, keepWraps(matterId, purpose, seq, wraps)]
}

/** All wraps of one envelope or picture in one statement. */
export function keepWraps(matterId: string, purpose: Purpose, seq: number, wraps: readonly Wrap[]): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO wraps (matter_id, purpose, seq, recipient, epoch, enc, key)
       SELECT ?, ?, ?, value ->> 'recipient', value ->> 'epoch', value ->> 'enc', value ->> 'key'
       FROM json_each(?) WHERE ${onlyWith}`,
      matterId,
      purpose,
      seq,
      JSON.stringify(wraps),
      eventId,
    )
}

export function keepReporter(matterId: string, { publicKey, wrapped }: SealedMatter['reporter']): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO reporters (matter_id, public_key, wrapped) SELECT ?, ?, ? WHERE ${onlyWith}`,
      matterId,
      publicKey,
      wrapped,
      eventId,
    )
}

export function selectEnvelopes(matterId: string): Statement {
  return sql('SELECT purpose, seq, ciphertext FROM envelopes WHERE matter_id = ? ORDER BY purpose, seq', matterId)
}

export function selectWraps(matterId: string): Statement {
  return sql('SELECT purpose, seq, recipient, epoch, enc, key FROM wraps WHERE matter_id = ?', matterId)
}

export function selectSealedNotes(matterId: string): Statement {
  return sql("SELECT seq, ciphertext FROM envelopes WHERE matter_id = ? AND purpose = 'note' ORDER BY seq", matterId)
}

export function selectWrapsOfNotes(matterId: string, recipient: string): Statement {
  return sql(
    "SELECT seq, recipient, epoch, enc, key FROM wraps WHERE matter_id = ? AND purpose = 'note' AND recipient = ?",
    matterId,
    recipient,
  )
}

export function selectReporter(matterId: string): Statement {
  return sql('SELECT public_key AS publicKey, wrapped FROM reporters WHERE matter_id = ?', matterId)
}
