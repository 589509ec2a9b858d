import type { Keeping, MatterKind } from '../contract/matters.ts'
import { keepDays, retention } from '../contract/retention.ts'
import type { MatterState } from './rules.ts'

/** Days from closing until a matter is erased (spec: security, 12); what was taken back goes sooner. */
export function keepDaysOf(matter: {
  readonly keeping: Keeping
  readonly kind: MatterKind
  readonly state: MatterState
}): number {
  const days = keepDays[matter.keeping][matter.kind]
  return matter.state === 'withdrawn' ? Math.min(days, retention.withdrawnDays) : days
}
