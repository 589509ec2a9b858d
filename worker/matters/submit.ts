import { isTownshipOf } from '../../content/places/townships.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { OpenMatter } from '../contract/matter-schemas.ts'
import { sealedKinds, sealedPrivacies } from '../contract/matters.ts'
import { encryptField } from '../db/at-rest.ts'
import { type EventDraft, type Rider, writeWithEvent } from '../db/write.ts'
import { type Credential, drawReceipt } from '../people/receipts.ts'
import { encryptContact } from './contact.ts'
import { dueOf } from './due.ts'
import { nextFor } from './next.ts'
import { receiverOf, receivingUnit } from './receiving-unit.ts'
import { isDiverted, routeMatter } from './routing.ts'
import type { MatterState } from './rules.ts'
import { showClocks } from './show-clocks.ts'
import { insertContact, insertMatter, type MatterRecord, type NewMatter, selectCreatedAt } from './sql.ts'
import type { SubmittedMatter } from './types.ts'

export interface Submission {
  /** The idempotency key, which the receipt is derived from. */
  readonly key: string
  /** Makes the rider that ties the key to the matter. */
  readonly remember: (matterId: string) => Rider
  /** How many handles were taken before. */
  readonly counter: number
}

/** Who writes the matter down: what its codes are drawn under, what the event is called and says, what rides along. */
export interface Filing {
  readonly noun: string
  readonly action: `matter.${string}`
  readonly detail: EventDraft['detail']
  readonly also: (matterId: string, credential: Credential) => readonly Rider[]
}

/** What an earlier post with this key left behind. */
export interface Earlier {
  readonly subjectId: string | null
  readonly counter: number
}

const byResident: Filing = { noun: 'matter', action: 'matter.submit', detail: {}, also: () => [] }
const firstState: MatterState = 'registered'

/**
 * Takes in an open matter: one batch writes matter, contact (only when given), event and idempotency key.
 * @throws PortalError invalid for a township outside its county; must-be-sealed and refused as `refuseUnsealed`.
 */
export async function submitMatter(
  ctx: Context,
  input: OpenMatter,
  submission: Submission,
  filing: Filing = byResident,
): Promise<SubmittedMatter> {
  refuseUnsealed(ctx, input)
  if (!(await isTownshipOf(input.place))) {
    throw new PortalError('invalid', { fields: { 'place.township': ctx.words.errors.fields.matterTownship } })
  }
  const { code, credential } = await drawReceipt(ctx, filing.noun, submission.key, submission.counter)
  const id = ctx.ids.mint()
  const createdAt = ctx.clock.now()
  const contact = await encryptContact(ctx, id, input.contact)
  const route = routeMatter(input.topic, input.place)
  const matter = await matterOf(ctx, input, { id, credential, createdAt })
  const stored = await writeWithEvent(
    { ...ctx, riders: [...ctx.riders, submission.remember(id)] },
    {
      change: insertMatter(matter),
      event: {
        subjectKind: 'matter',
        subjectId: id,
        unit: matter.unit,
        action: filing.action,
        detail: { unit: route.unit, basis: route.basis.id, ...filing.detail },
      },
      also: [
        ...(contact ? [(eventId: string) => insertContact(contact, eventId)] : []),
        ...filing.also(id, credential),
      ],
    },
  )
  if (!stored) throw new PortalError('unavailable')
  return answerFor(ctx, input, { receipt: code, handle: credential.handle, createdAt })
}

type Drawn = Pick<NewMatter, 'id' | 'createdAt'> & { readonly credential: Credential }

/** The row: in the unit of its place, its text encrypted. */
async function matterOf(ctx: Context, input: OpenMatter, { id, credential, createdAt }: Drawn): Promise<NewMatter> {
  const { kind, topic, place, text } = input
  return {
    id,
    ...credential,
    kind,
    topic,
    city: place.city,
    county: place.county ?? null,
    township: place.township ?? null,
    unit: receivingUnit(place, input.aboutUnit),
    privacy: 'named',
    keeping: 'open',
    urgency: 'ordinary',
    sizeKib: null,
    state: firstState,
    textCipher: await encryptField(ctx, `matters.text|${id}`, text),
    createdAt,
    dueAt: dueOf(firstState, createdAt, createdAt),
  }
}

/** The answer to a repeated post: the same receipt, derived again, since nothing of it is stored, and the same days. */
export async function repeatSubmission(
  ctx: Context,
  input: OpenMatter,
  key: string,
  earlier: Earlier,
  { noun }: Filing = byResident,
): Promise<SubmittedMatter> {
  const { code, credential } = await drawReceipt(ctx, noun, key, earlier.counter)
  const row = await ctx.db.first<Pick<MatterRecord, 'createdAt'>>(selectCreatedAt(earlier.subjectId ?? ''))
  const createdAt = row?.createdAt ?? null
  return answerFor(ctx, input, { receipt: code, handle: credential.handle, createdAt })
}

/**
 * Refuses what must never stand in the database as plain text, before anything else is looked at.
 * @throws PortalError must-be-sealed for tips and confidential or anonymous matters, refused for national security
 */
export function refuseUnsealed(ctx: Context, input: { kind?: unknown; privacy?: unknown; topic?: unknown }): void {
  refuseDiverted(ctx, input.topic)
  const isTip = typeof input.kind === 'string' && sealedKinds.includes(input.kind)
  const isPrivate = typeof input.privacy === 'string' && sealedPrivacies.includes(input.privacy)
  if (isTip || isPrivate) throw new PortalError('must-be-sealed')
}

/** National security goes to the telephone, sealed or not; nothing is stored. @throws PortalError refused */
export function refuseDiverted(ctx: Context, topic: unknown): void {
  if (typeof topic === 'string' && isDiverted(topic)) {
    throw new PortalError('refused', { message: ctx.words.matters.refused.diverted })
  }
}

interface Filed {
  readonly receipt: string
  readonly handle: string
  /** Null when the matter was erased since: then nothing is due. */
  readonly createdAt: number | null
}

function answerFor(ctx: Context, input: OpenMatter, { receipt, handle, createdAt }: Filed): SubmittedMatter {
  return {
    receipt,
    handle,
    route: routeMatter(input.topic, input.place),
    receiver: receiverOf(receivingUnit(input.place, input.aboutUnit), input.place),
    next: nextFor(ctx, firstState),
    clocks: createdAt === null ? [] : showClocks(input.kind, input.topic, createdAt),
  }
}
