/**
 * The states of a volunteer and the moves between them. Later ones (verified, trained, may join) are rows to add here;
 * a verb writes a move only from the states that its row names.
 */
export const volunteerStates = ['intent'] as const
export type VolunteerState = (typeof volunteerStates)[number]

export interface Move {
  /** Empty: the move begins the record. */
  readonly from: readonly VolunteerState[]
  /** null: the record ends. */
  readonly to: VolunteerState | null
}

export const moves = {
  'volunteer.enrol': { from: [], to: 'intent' },
  /** Whoever holds the code may leave at any time, without staff. */
  'volunteer.erase': { from: volunteerStates, to: null },
} as const satisfies Record<string, Move>

/** Younger people are shown the way through school or village; nothing of them is stored. */
export const ageMin = 18
