import { isTownshipOf } from '../../content/places/townships.ts'
import type { Context } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { isSealedTo, type SealedMatterInput, sizeBucket } from '../contract/sealed-matter.ts'
import { isUniqueConflict } from '../db/database.ts'
import { type Rider, writeWithEvent } from '../db/write.ts'
import { credentialOfAuth } from '../people/receipts.ts'
import { type AttachmentState, attachmentsOf } from './attachments/attachments-of.ts'
import { keepHead } from './attachments/sql.ts'
import { dueOf } from './due.ts'
import { nextFor } from './next.ts'
import { custodianOf, receiverOf, receivingUnit } from './receiving-unit.ts'
import { routeMatter } from './routing.ts'
import type { MatterState } from './rules.ts'
import { keptTime } from './sealed/hour.ts'
import { keepEnvelope, keepReporter, keepWraps } from './sealed/sql.ts'
import { showClocks } from './show-clocks.ts'
import { insertMatter, type MatterRecord, selectCreatedAt } from './sql.ts'
import { refuseDiverted } from './submit.ts'
import type { SubmittedMatter } from './types.ts'

/** The answer to a sealed submission: the browser drew the receipt, and the Worker never sees it. */
export interface SubmittedSealedMatter extends Omit<SubmittedMatter, 'receipt'> {
  readonly attachments: readonly Omit<AttachmentState, 'type'>[]
}

export interface SealedSubmission {
  /** Makes the rider that ties the key to the matter. */
  readonly remember: (matterId: string) => Rider
  /** How many attempts of this write met a taken row before. */
  readonly counter: number
}

const firstState: MatterState = 'registered'

/**
 * Takes in a sealed matter: one batch writes matter, envelopes, wraps, reporter, heads of pictures, event and
 * idempotency key. Of `auth` the hash alone is stored, of the time the hour.
 * @throws PortalError refused for national security and for other recipients than place and topic give, invalid for a
 * township outside its county, handle-taken, conflict for a taken id of a matter; nothing is stored then
 */
export async function submitSealed(
  ctx: Context,
  input: SealedMatterInput,
  submission: SealedSubmission,
): Promise<SubmittedSealedMatter> {
  refuseDiverted(ctx, input.topic)
  const { fields } = ctx.words.errors
  if (!(await isTownshipOf(input.place))) {
    throw new PortalError('invalid', { fields: { 'place.township': fields.matterTownship } })
  }
  const unit = receivingUnit(input.place, input.aboutUnit)
  if (!isSealedTo(input, { unit, custodian: custodianOf(input.place) })) {
    throw new PortalError('refused', { message: ctx.words.matters.refused.recipient })
  }
  const createdAt = keptTime('sealed', ctx.clock.now())
  try {
    const stored = await write(ctx, input, unit, createdAt, submission)
    if (!stored) throw new PortalError('unavailable')
  } catch (error) {
    throw explain(error, submission.counter)
  }
  return answerFor(ctx, input, createdAt)
}

/** The answer to a repeated post, from the rows that the first one left; the same as long as they stand. */
export async function repeatSealed(
  ctx: Context,
  input: SealedMatterInput,
  earlier: { readonly subjectId: string | null },
): Promise<SubmittedSealedMatter> {
  const row = await ctx.db.first<Pick<MatterRecord, 'createdAt'>>(selectCreatedAt(earlier.subjectId ?? ''))
  return answerFor(ctx, input, row?.createdAt ?? null)
}

async function write(
  ctx: Context,
  input: SealedMatterInput,
  unit: string,
  createdAt: number,
  { remember }: SealedSubmission,
): Promise<boolean> {
  const { matter: id, place, kind, topic, privacy, urgency } = input
  const route = routeMatter(topic, place)
  return writeWithEvent(
    { ...ctx, riders: [...ctx.riders, remember(id)] },
    {
      change: insertMatter({
        id,
        ...(await credentialOfAuth(input.handle, input.auth)),
        kind,
        topic,
        city: place.city,
        county: place.county ?? null,
        township: place.township ?? null,
        unit,
        privacy,
        keeping: 'sealed',
        urgency,
        sizeKib: sizeBucket(input),
        state: firstState,
        textCipher: null,
        createdAt,
        dueAt: dueOf(firstState, createdAt, createdAt),
      }),
      event: {
        subjectKind: 'matter',
        subjectId: id,
        unit,
        action: 'matter.submit',
        at: createdAt,
        detail: { unit: route.unit, basis: route.basis.id },
      },
      also: envelopesOf(input),
    },
  )
}

function envelopesOf({ matter, body, contact, reporter, attachments }: SealedMatterInput): Rider[] {
  return [
    ...keepEnvelope(matter, 'body', body),
    ...(contact ? keepEnvelope(matter, 'contact', contact) : []),
    keepReporter(matter, reporter),
    ...attachments.flatMap((head) => [
      keepHead(matter, head),
      keepWraps(matter, `attachment-${head.number}`, 0, head.wraps),
    ]),
  ]
}

/**
 * Which row was taken. The first time it may be a parallel post with the same key that has won: guard looks again and
 * repeats its answer. The second time it is another matter.
 */
function explain(error: unknown, counter: number): unknown {
  if (!isUniqueConflict(error) || !(error instanceof Error) || counter === 0) return error
  if (error.message.includes('matters.handle')) return new PortalError('handle-taken')
  return error.message.includes('matters.id') ? new PortalError('conflict') : error
}

async function answerFor(
  ctx: Context,
  input: SealedMatterInput,
  createdAt: number | null,
): Promise<SubmittedSealedMatter> {
  const attachments = createdAt === null ? [] : await attachmentsOf(ctx, input.matter)
  return {
    handle: input.handle,
    route: routeMatter(input.topic, input.place),
    receiver: receiverOf(receivingUnit(input.place, input.aboutUnit), input.place),
    next: nextFor(ctx, firstState),
    clocks: createdAt === null ? [] : showClocks(input.kind, input.topic, createdAt),
    attachments: attachments.map(({ number, chunks, stored }) => ({ number, chunks, stored })),
  }
}
