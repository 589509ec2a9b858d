/** What crosses the wire between the desk of staff and the Worker: plain constants and types, so that islands import them. */

import type { Outcome } from './dialogue.ts'
import type { Keeping, MatterKind, Privacy } from './matters.ts'
import type { Envelope, Urgency } from './sealing.ts'

export const deskLimits = {
  pageRows: 30,
  /** Workdays in which a handler may object (spec: matters, "Routing with the article"). */
  objectWorkdays: 5,
  /** Days in which a second person can agree. */
  agreeDays: 7,
  watermarkChars: 40,
} as const

/** `POST /api/staff/matters/:id/<action>`: everything that staff do to a matter. */
export const deskActions = [
  'queue',
  'assign',
  'object',
  'reassign',
  'arbitrate',
  'accept',
  'refuse',
  'start',
  'restart',
  'ask',
  'reply',
  'consult',
  'resume',
  'extend',
  'merge',
  'call-back',
  'archive',
  'grant-withdrawal',
  'go-on',
  'hand-over',
  'hold',
  'release',
  'exclude',
  'reveal',
  'reveal-identity',
] as const
export type DeskAction = (typeof deskActions)[number]

/** A row of the queue: neither contact nor text. What the role may not see is absent. */
export interface MatterSummary {
  readonly id: string
  readonly handle: string
  readonly kind: MatterKind
  readonly topic: string
  readonly place: { readonly city: string; readonly county: string | null; readonly township: string | null }
  readonly unit: string
  readonly state: string
  readonly version: number
  /** Milliseconds since 1970: late from then on; null where nothing is due, or where it is not counted yet. */
  readonly dueAt: number | null
  readonly keeping?: Keeping
  readonly privacy?: Privacy
  readonly urgency?: Urgency
  readonly sizeKib?: number | null
  readonly createdAt?: number
  readonly updatedAt?: number
  readonly closedAt?: number | null
  /** `me`, `other`, or nobody yet. */
  readonly assignee?: 'me' | 'other' | null
}

/** `GET /api/staff/matters` */
export interface QueuePage {
  readonly rows: readonly MatterSummary[]
  /** For `after` of the next page; null on the last one. */
  readonly next: string | null
  readonly counts: Readonly<Record<string, number>>
}

/** What waits for a second person, as both of them see it. */
export interface ApprovalView {
  readonly id: string
  readonly matterId: string
  readonly handle: string
  readonly action: string
  readonly neededRole: string
  /** S-… of who asked. */
  readonly askedBy: string
  readonly isMine: boolean
  readonly askedAt: number
  readonly until: number
  readonly state: 'waiting' | 'agreed' | 'refused' | 'done' | 'lapsed'
}

/** `GET /api/staff/approvals/:id`: with what is to be done. */
export interface ApprovalWithDeed extends ApprovalView {
  /** The reason or the reply in the open; null when sealed. */
  readonly text: string | null
  readonly reply: Envelope<'reply'> | null
  readonly outcome: Outcome | null
}
