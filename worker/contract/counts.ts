/** Numbers by unit and state: plain constants and types, so that the island of the desk imports them. */

/** How the states stand together on the page; what was withdrawn or erased is in none. */
export const countGroups = {
  toAssign: ['registered', 'to-assign', 'objected', 'redo'],
  toAccept: ['assigned'],
  working: ['accepted', 'in-progress', 'waiting-for-resident', 'consulting', 'withdrawal-asked'],
  answered: ['answered', 'call-back'],
  closed: ['confirmed-solved', 'closed-unconfirmed', 'refused', 'merged', 'archived'],
} as const
export type CountGroup = keyof typeof countGroups

export interface UnitCounts {
  readonly unit: string
  readonly unitName: string
  /** By state; those without any are absent. */
  readonly states: Readonly<Record<string, number>>
  /** Of them past the day when something was due. */
  readonly overdue: number
}

/** `GET /api/staff/counts` */
export interface CountsView {
  readonly units: readonly UnitCounts[]
}

/** How many of a unit stand in one group. */
export function countOf({ states }: Pick<UnitCounts, 'states'>, group: CountGroup): number {
  return countGroups[group].reduce((sum, state) => sum + (states[state] ?? 0), 0)
}
