import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { formatReceipt, type Receipt } from '../contract/receipts.ts'
import type { EnrolInput } from '../contract/volunteers.ts'
import { writeWithEvent } from '../db/write.ts'
import { type Credential, credentialOf, deriveReceipt } from '../people/receipts.ts'
import { sealPerson } from './person.ts'
import { moves } from './rules.ts'
import { findByHandle, insertConsent, insertVolunteer } from './sql.ts'
import type { Person } from './types.ts'

export interface FreeReceipt {
  readonly receipt: Receipt
  readonly credential: Credential
  /** How many derived codes met a taken handle before; kept to derive the same code again. */
  readonly counter: number
}

/** The first code of this key whose handle nobody has yet. */
export async function findFreeReceipt(ctx: Context, key: string): Promise<FreeReceipt> {
  for (let counter = 0; ; counter++) {
    const receipt = await deriveReceipt(ctx, 'volunteer', key, counter)
    const credential = await credentialOf(receipt)
    if (!(await findByHandle(ctx.db, credential.handle))) return { receipt, credential, counter }
  }
}

/** The code that an earlier sign-up with this key answered with. */
export async function repeatReceipt(ctx: Context, key: string, counter: number): Promise<string> {
  return formatReceipt(await deriveReceipt(ctx, 'volunteer', key, counter))
}

/**
 * Refuses people under 18 before anything is stored, not even the idempotency key.
 * @throws PortalError refused, with the way through school or village
 */
export function requireAdult(ctx: Context, input: Pick<EnrolInput, 'adult'>): void {
  const { sentence } = ctx.words.volunteers.minor
  if (!input.adult) throw new PortalError('refused', { message: sentence, fields: { adult: sentence } })
}

/**
 * Signs a volunteer up (Art. 54): record, consents and event in one batch.
 * @returns the code, the only thing that opens the record
 */
export async function enrol(ctx: Context, id: string, input: EnrolInput, free: FreeReceipt): Promise<string> {
  requireAdult(ctx, input)
  const now = ctx.clock.now()
  const { place, services, times, consents } = input
  const volunteer = {
    id,
    state: moves['volunteer.enrol'].to,
    place: { city: place.city, ...(place.county !== undefined && { county: place.county }) },
    services,
    times,
    personCipher: await sealPerson(ctx, id, personOf(input)),
    noticeVersion: ctx.words.volunteers.notice.version,
    createdAt: now,
  }
  await writeWithEvent(ctx, {
    change: insertVolunteer(volunteer, free.credential),
    event: { subjectKind: 'volunteer', subjectId: id, action: 'volunteer.enrol' },
    also: consents.map((purpose) => insertConsent(id, { purpose, givenAt: now })),
  })
  return formatReceipt(free.receipt)
}

function personOf({ name, phone, qualifications, emergencyContact, nationalNumber }: EnrolInput): Person {
  return {
    name,
    phone,
    ...(qualifications !== undefined && { qualifications }),
    ...(emergencyContact !== undefined && { emergencyContact }),
    ...(nationalNumber !== undefined && { nationalNumber }),
  }
}
