import type { MatterSummary } from './desk.ts'
import type { Envelope } from './sealing.ts'

/** What colleagues write for each other: the person gets it neither on their page nor in their copy. */
export interface NoteView {
  readonly seq: number
  readonly at: string
  /** S-… */
  readonly by: string
  readonly byMe: boolean
  readonly role: string
  readonly unitName: string
  /** Null: sealed, in `sealed.notes` with the same `seq`. */
  readonly text: string | null
}

/** `POST /api/staff/matters/:id/note`: in the open, or sealed where the matter is sealed. The answer is a StepAnswer. */
export interface NoteInput {
  readonly text?: string
  readonly note?: Envelope<'note'>
}

/** `GET /api/staff/matters/:id/colleagues`: who works in its unit, but for those it is kept from. */
export interface Colleagues {
  readonly rows: readonly {
    /** S-… */
    readonly code: string
    readonly name: string
    /** Somebody else who handles such matters: it can be handed over to them. */
    readonly mayTake: boolean
  }[]
}

/** `GET /api/staff/matters/:id/similar`: of the same topic and place within a month; no content. */
export interface SimilarMatters {
  /** The newest first, `deskLimits.similarRows` at most. */
  readonly rows: readonly Partial<MatterSummary>[]
  /** How many there are in all; this one is not counted. */
  readonly count: number
}
