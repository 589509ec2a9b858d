/** What crosses the wire between the desk of staff and the Worker: plain constants and types, so that islands import them. */

import type { NoteView } from './desk-notes.ts'
import type { MessageAuthor, MessageKind, Outcome } from './dialogue.ts'
import type { Keeping, MatterKind, Privacy } from './matters.ts'
import type { AttachmentHead, Envelope, Urgency } from './sealing.ts'

export const deskLimits = {
  pageRows: 30,
  /** Workdays in which a handler may object (spec: matters, "Routing with the article"). */
  objectWorkdays: 5,
  /** Days in which a second person can agree. */
  agreeDays: 7,
  /** Notes of colleagues on one matter. */
  notesMax: 200,
  /** Rows of "similar matters", and how far apart they came in: a month to either side. */
  similarRows: 10,
  similarDays: 31,
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
  'note',
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
  /** As people call it; the code is for forms alone. */
  readonly unitName: string
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
  /** By id, of those that are due. */
  readonly due: Readonly<Record<string, DueIn>>
}

/** How far off the last day is. */
export interface DueIn {
  /** Workdays, below zero since it is over; null where the calendar of holidays ends, or too far off to count. */
  readonly workdays: number | null
  readonly isLate: boolean
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

/** Ciphertext with the keys of one inbox alone. */
export interface SealedForUnit {
  readonly matter: string
  /** Of replies: they are sealed to it. */
  readonly reporter: { readonly publicKey: string }
  readonly body: Envelope<'body'>
  readonly additions: readonly Envelope<'addition'>[]
  readonly replies: readonly Envelope<'reply'>[]
  readonly attachments: readonly AttachmentHead[]
  /** Of `notes`, by their `seq`; for `openNote`. */
  readonly notes: readonly Envelope<'note'>[]
  /** Of the next note: `sealNote` binds it to that. */
  readonly nextNoteSeq: number
  /** Of the next words: they are bound to it before they are sent. */
  readonly nextSeq: number
}

/** `GET /api/staff/matters/:id`: what the role may not see is absent; without the right to content, the summary alone. */
export interface MatterForHandler extends Partial<MatterSummary> {
  readonly mayDo: readonly DeskAction[]
  readonly text?: string | null
  readonly sealed?: SealedForUnit
  readonly dialogue?: readonly {
    readonly seq: number
    readonly author: MessageAuthor
    readonly kind: MessageKind
    readonly title: string
    readonly outcome: Outcome | null
    readonly outcomeText: string
    readonly at: string
    /** Null: sealed. */
    readonly text: string | null
  }[]
  readonly attachments?: readonly {
    readonly number: number
    readonly chunks: number
    readonly stored: number
    readonly type: string | null
  }[]
  readonly timeline?: readonly {
    readonly at: string
    readonly action: string
    readonly role: string
    readonly unit: string
    readonly unitName: string
    readonly byMe: boolean
  }[]
  /** Oldest first. */
  readonly notes?: readonly NoteView[]
  readonly clocks?: readonly {
    readonly id: string
    readonly group: 'promise' | 'reference'
    readonly name: string
    readonly period: string
    readonly dueText: string
    readonly source: string
    readonly force: string
  }[]
  readonly route?: {
    readonly unit: string
    readonly place: string
    readonly basis: { readonly title: string; readonly url: string; readonly quote: string }
  }
  /** The latest question without an answer. */
  readonly question?: { readonly seq: number; readonly dueAt: number | null } | null
  /** Null where nothing is due. */
  readonly due?: DueIn | null
}

/** The answer to a step; 202 with an approval when a second person has to agree first. */
export interface StepAnswer {
  /** Null once it lies where the person does not see it any more. */
  readonly matter: Partial<MatterSummary> | null
  readonly mayDo: readonly DeskAction[]
  readonly approval?: ApprovalView
}

/** `POST /api/staff/matters/:id/reveal` */
export interface RevealedContact {
  readonly contact: { readonly name: string | null; readonly phone: string | null }
  /** Who looked and when: shown across what was revealed. */
  readonly watermark: string
}

/** `POST /api/staff/approvals/:id/reveal`: for the custodian's own key. */
export interface RevealedIdentity {
  readonly contact: Envelope<'contact'>
  readonly watermark: string
}
