import type { Actor } from '../context.ts'

/** States of the thin slice; the table below is the only place that knows how one leads to another. */
export const matterStates = ['registered', 'withdrawn'] as const
export type MatterState = (typeof matterStates)[number]

/** A move from one state to the next: who may make it, whether a reason must be given, and what it rests on. */
export interface Move {
  readonly action: `matter.${string}`
  readonly from: readonly MatterState[]
  readonly to: MatterState
  readonly roles: readonly Actor['role'][]
  readonly needsReason: boolean
  /** A provision id, another law by name, or `promise` for a rule of this platform. */
  readonly basis: string
}

export const moves: readonly Move[] = [
  {
    action: 'matter.withdraw',
    from: ['registered'],
    to: 'withdrawn',
    roles: ['resident'],
    needsReason: false,
    basis: 'promise',
  },
]

/** The move that this role may make from this state, or null: a forbidden move answers 409. */
export function findMove(action: Move['action'], state: MatterState, role: Actor['role']): Move | null {
  const found = moves.find((move) => move.action === action && move.from.includes(state) && move.roles.includes(role))
  return found ?? null
}
