import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { EnrolInput } from '../contract/volunteers.ts'
import { portalChain } from '../db/ledger.ts'
import { writeWithEvent } from '../db/write.ts'
import { drawReceipt } from '../people/receipts.ts'
import { sealPerson } from './person.ts'
import { moves } from './rules.ts'
import { insertConsent, insertVolunteer } from './sql.ts'
import type { Person } from './types.ts'

/** What the code is derived from: the idempotency key, and how many handles were taken before. */
export interface CodeSource {
  readonly key: string
  readonly counter: number
}

const noun = 'volunteer'

/** The code that an earlier sign-up with this key answered with. */
export async function repeatReceipt(ctx: Context, key: string, counter: number): Promise<string> {
  return (await drawReceipt(ctx, noun, key, counter)).code
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
export async function enrol(ctx: Context, input: EnrolInput, source: CodeSource): Promise<string> {
  requireAdult(ctx, input)
  const id = ctx.ids.mint()
  const { code, credential } = await drawReceipt(ctx, noun, source.key, source.counter)
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
    change: insertVolunteer(volunteer, credential),
    event: { subjectKind: 'volunteer', subjectId: id, unit: portalChain, action: 'volunteer.enrol' },
    also: consents.map((purpose) => insertConsent(id, { purpose, givenAt: now })),
  })
  return code
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
