import type { Context } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { type EventRow, selectEvents } from '../db/sql.ts'
import { attachmentsOf } from './attachments/attachments-of.ts'
import { authenticate } from './authenticate.ts'
import { messagesOf, showDialogue, showQuestion, waitingQuestion } from './dialogue/read.ts'
import { erasureOf } from './erasure.ts'
import { heldSince } from './held.ts'
import { nextFor } from './next.ts'
import { progressOf } from './progress.ts'
import { receiverOf } from './receiving-unit.ts'
import { routeMatter } from './routing.ts'
import { residentMoves } from './rules.ts'
import { sealedPart } from './sealed/sealed-part.ts'
import { showClocks } from './show-clocks.ts'
import type { MatterRecord } from './sql.ts'
import type { LookForResident, MatterForResident, TimelineEntry } from './types.ts'

/**
 * What the holder of a receipt sees of the matter.
 * @throws PortalError unknown-receipt
 */
export async function trackMatter(ctx: Context, proof: Proof): Promise<MatterForResident> {
  return showToResident(ctx, await authenticate(ctx, proof))
}

/** The view of one whose right to it has been proven. */
export async function showToResident(ctx: Context, record: MatterRecord): Promise<MatterForResident> {
  const { id, handle, kind, topic, state, city, county, township, createdAt, keeping, privacy, unit } = record
  const [events, messages, attachments, sealed, held] = await Promise.all([
    ctx.db.all<EventRow>(selectEvents('matter', id)),
    messagesOf(ctx, id),
    attachmentsOf(ctx, id),
    sealedPart(ctx, record),
    heldSince(ctx, id),
  ])
  const place = { city, county: county ?? undefined, township: township ?? undefined }
  const question = waitingQuestion(messages)
  return {
    handle,
    state,
    stateText: ctx.words.matters.states[state],
    kind,
    topic,
    timeline: events.filter(({ action }) => !untold.includes(action)).map((event) => entryOf(ctx, event)),
    route: routeMatter(topic, place),
    receiver: receiverOf(unit, place),
    next: nextFor(ctx, state),
    clocks: showClocks(kind, topic, createdAt, progressOf(state, events)),
    keeping,
    privacy,
    mayDo: residentMoves(state).filter(
      (action) => (action !== 'answer' || question !== null) && (action !== 'delete' || held === null),
    ),
    dialogue: await showDialogue(ctx, messages),
    question: question && showQuestion(ctx, question),
    looks: events.filter(({ action }) => reads.includes(action)).map((event) => lookOf(ctx, event)),
    erasure: erasureOf(ctx, record, held),
    attachments,
    ...(sealed && { sealed: { ...sealed, inbox: `inbox:${unit}`, nextSeq: (messages.at(-1)?.seq ?? -1) + 1 } }),
  }
}

const looking = 'matter.look'
/** Not in the course of the matter: reads stand by themselves, and notes are between colleagues. */
const untold: readonly string[] = [looking, 'task.look', 'matter.note']
/** Reads that the person sees among those who looked. */
const reads: readonly string[] = [looking, 'task.look', 'matter.reveal', 'matter.reveal-identity']

function wordsOf(ctx: Context, action: string) {
  const { events, otherEvent } = ctx.words.matters
  const known: Readonly<Record<string, { title: string; text: string }>> = events
  return known[action] ?? otherEvent
}

function entryOf(ctx: Context, { action, at }: EventRow): TimelineEntry {
  const { title, text } = wordsOf(ctx, action)
  return { at: new Date(at).toISOString(), title, text }
}

function lookOf(ctx: Context, { action, actor_role, at }: EventRow): LookForResident {
  const { roles, otherEvent } = ctx.words.matters
  const known: Readonly<Record<string, string>> = roles
  return {
    at: new Date(at).toISOString(),
    who: known[actor_role] ?? otherEvent.title,
    what: wordsOf(ctx, action).title,
  }
}
