/** What an operator's people may turn off: plain constants, so that islands import them. */
export const switchNames = ['submissions', 'assistant', 'survey'] as const
export type SwitchName = (typeof switchNames)[number]

/** Why; the sentence of each stands in content/words/switches.ts, so that no reason can name a person. */
export const switchReasons = ['upkeep', 'fault', 'safety', 'flood', 'correction'] as const
export type SwitchReason = (typeof switchReasons)[number]

/** Characters of the line that the supervisor may add for residents. */
export const switchNoteCharsMax = 120

/** A switch as the desk shows it. */
export interface SwitchView {
  readonly name: SwitchName
  readonly isOff: boolean
  /** Null while it is on. */
  readonly reason: SwitchReason | null
  readonly note: string
  /** Milliseconds since 1970; 0: never turned. */
  readonly turnedAt: number
  /** For the next turn: whoever turns what has changed since is told so. */
  readonly version: number
}

/** `GET /api/staff/switches` */
export interface SwitchesView {
  readonly switches: readonly SwitchView[]
}
