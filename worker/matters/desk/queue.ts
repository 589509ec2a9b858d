import type { Context, StaffActor } from '../../context.ts'
import { deskLimits } from '../../contract/desk.ts'
import type { Urgency } from '../../contract/sealing.ts'
import { may } from '../../people/may.ts'
import { neverDue } from '../due.ts'
import type { MatterState } from '../rules.ts'
import { boundsOf } from './bounds.ts'
import { dueIn } from './left.ts'
import { countStates, type Lead, type QueueFilter, type QueuePosition, selectQueue } from './queue/sql.ts'
import type { DeskRow } from './sql.ts'
import { summaryFor } from './summary.ts'

export interface QueueAsked {
  readonly unit?: string | undefined
  readonly state?: MatterState | undefined
  readonly topic?: string | undefined
  readonly kind?: string | undefined
  readonly urgency?: Urgency | undefined
  readonly county?: string | undefined
  readonly mine?: boolean | undefined
  readonly after?: QueuePosition | undefined
}

/** What of the table the actor may see in a list, and what of that was asked for. */
export function filterFor(actor: StaffActor, asked: QueueAsked): QueueFilter {
  const isPlaceWide = may(actor, 'matter.list', 'other-unit')
  const isMine = asked.mine === true
  const within = boundsOf(actor.place)
  const unit = isPlaceWide ? (asked.unit ?? null) : actor.unit
  const placeLead: Lead = within.county !== null ? 'county' : within.city !== null ? 'city' : null
  return {
    lead: isMine ? 'assignee' : unit !== null ? 'unit' : placeLead,
    staff: actor.staff,
    unit,
    ...within,
    ownTopic: isPlaceWide ? null : actor.topic,
    topic: asked.topic ?? null,
    kind: asked.kind ?? null,
    urgency: asked.urgency ?? null,
    askedCounty: asked.county ?? null,
    isMine,
  }
}

/** One page of what lies with the actor, next due first, and how many there are in each state: two queries. */
export async function listMatters(ctx: Context & { readonly actor: StaffActor }, asked: QueueAsked) {
  const { actor, db, clock } = ctx
  const filter = filterFor(actor, asked)
  const [found, counted] = await Promise.all([
    db.all<DeskRow>(selectQueue(filter, asked.state ?? null, asked.after ?? null, deskLimits.pageRows)),
    db.all<{ state: MatterState; count: number }>(countStates(filter)),
  ])
  const rows = found.slice(0, deskLimits.pageRows)
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => summaryFor(actor, row)),
    next: found.length > rows.length && last ? `${last.dueAt}.${last.id}` : null,
    counts: Object.fromEntries(counted.map(({ state, count }) => [state, count])),
    due: Object.fromEntries(
      rows.filter(({ dueAt }) => dueAt > 0 && dueAt < neverDue).map(({ id, dueAt }) => [id, dueIn(dueAt, clock.now())]),
    ),
  }
}
