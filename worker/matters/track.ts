import type { Context } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { type EventRow, selectEvents } from '../db/sql.ts'
import { authenticate } from './authenticate.ts'
import { nextFor } from './next.ts'
import { routeMatter } from './routing.ts'
import { residentMoves } from './rules.ts'
import { showClocks } from './show-clocks.ts'
import type { MatterRecord } from './sql.ts'
import type { MatterForResident, TimelineEntry } from './types.ts'

/**
 * What the holder of a receipt sees of the matter.
 * @throws PortalError unknown-receipt
 */
export async function trackMatter(ctx: Context, proof: Proof): Promise<MatterForResident> {
  return showToResident(ctx, await authenticate(ctx, proof))
}

/** The view of one whose right to it has been proven. */
export async function showToResident(ctx: Context, record: MatterRecord): Promise<MatterForResident> {
  const { id, handle, kind, topic, state, city, county, township, createdAt, keeping, privacy } = record
  const events = await ctx.db.all<EventRow>(selectEvents('matter', id))
  const place = { city, county: county ?? undefined, township: township ?? undefined }
  return {
    handle,
    state,
    stateText: ctx.words.matters.states[state],
    kind,
    topic,
    timeline: events.map((event) => entryOf(ctx, event)),
    route: routeMatter(topic, place),
    next: nextFor(ctx, state),
    clocks: showClocks(kind, topic, createdAt, { state, later: {}, waitedWorkdays: 0 }),
    keeping,
    privacy,
    mayDo: residentMoves(state),
    dialogue: [],
    question: null,
    looks: [],
  }
}

function entryOf(ctx: Context, event: EventRow): TimelineEntry {
  const { events, otherEvent } = ctx.words.matters
  const known: Readonly<Record<string, { title: string; text: string }>> = events
  const words = known[event.action] ?? otherEvent
  return { at: new Date(event.at).toISOString(), title: words.title, text: words.text }
}
