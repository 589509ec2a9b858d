import type { UnitRecipient } from '../../contract/staff-keys.ts'
import type { NewEpochInput } from '../../contract/staff-keys-schemas.ts'
import { type Statement, sql } from '../../db/database.ts'
import { onlyWith, type Rider } from '../../db/write.ts'

/** The right to one epoch with the key itself, for somebody of staff. */
export interface Given {
  readonly staffId: string
  readonly epoch: number
  readonly generation: number
  readonly enc: string
  readonly sealed: string
}

/** An epoch after the newest one: a number is never used twice. */
export function insertEpoch(given: NewEpochInput, unit: string, now: number): Statement {
  const { recipient, epoch, key, signing, request, recovery } = given
  return sql(
    `INSERT INTO inbox_epochs (recipient, epoch, unit, public_key, signing_key, request, recovery_epoch, recovery_enc,
       recovery_sealed, made_at)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
     WHERE ? > coalesce((SELECT max(epoch) FROM inbox_epochs WHERE recipient = ?), 0)`,
    recipient,
    epoch,
    unit,
    key,
    signing,
    request && JSON.stringify(request),
    recovery.epoch,
    recovery.enc,
    recovery.sealed,
    now,
    epoch,
    recipient,
  )
}

/** Gives keys to those whose pair is still the one that they are sealed to; the rest would not open them. */
export function giveKeys(recipient: UnitRecipient, given: readonly Given[], now: number): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO inbox_keys (recipient, epoch, staff_id, generation, enc, sealed, at)
       SELECT ?, value ->> 'epoch', value ->> 'staffId', value ->> 'generation', value ->> 'enc', value ->> 'sealed', ?
       FROM json_each(?) WHERE EXISTS (SELECT 1 FROM staff_keys k JOIN staff p ON p.id = k.staff_id
         AND p.state = 'active' WHERE k.staff_id = value ->> 'staffId' AND k.generation = value ->> 'generation')
         AND ${onlyWith}
       ON CONFLICT (recipient, epoch, staff_id) DO UPDATE SET generation = excluded.generation, enc = excluded.enc,
         sealed = excluded.sealed, at = excluded.at`,
      recipient,
      now,
      JSON.stringify(given),
      eventId,
    )
}

/**
 * The guarded change of a grant: it is written on the receiver's own row, so that nothing happens when they left, or made
 * other pairs since.
 */
export function touchMember(staffId: string, generation: number): Statement {
  return sql(
    `UPDATE staff_keys SET generation = generation WHERE staff_id = ? AND generation = ?
     AND EXISTS (SELECT 1 FROM staff WHERE id = staff_id AND state = 'active')`,
    staffId,
    generation,
  )
}

/** The guarded change of a decision. */
export function touchStaff(staffId: string): Statement {
  return sql("UPDATE staff SET state = state WHERE id = ? AND state = 'active'", staffId)
}

/** The head's decision: from now on somebody may be given these epochs. */
export function admitTo(recipient: UnitRecipient, staffId: string, epochs: readonly number[], now: number): Rider {
  return (eventId) =>
    sql(
      `INSERT INTO inbox_keys (recipient, epoch, staff_id, at)
       SELECT ?, value, ?, ? FROM json_each(?) WHERE ${onlyWith} ON CONFLICT DO NOTHING`,
      recipient,
      staffId,
      now,
      JSON.stringify(epochs),
      eventId,
    )
}
