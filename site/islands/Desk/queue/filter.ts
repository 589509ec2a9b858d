import type { GrantView } from '../../../../worker/contract/staff.ts'

/** What of the queue is asked for; what is absent is not restricted. */
export interface QueueFilter {
  readonly state?: string
  readonly topic?: string
  readonly kind?: string
  readonly urgency?: string
  readonly county?: string
  readonly mine?: boolean
}

/** Roles that have a queue, in the order in which a person with several starts. */
const queueRoles = ['dispatcher', 'handler', 'reviewer', 'supervisor']
const approvalRoles = ['handler', 'reviewer', 'custodian']

export function queueGrants(grants: readonly GrantView[]): GrantView[] {
  return queueRoles.flatMap((role) => grants.filter((grant) => grant.role === role))
}

export function seesApprovals(grants: readonly GrantView[]): boolean {
  return grants.some(({ role }) => approvalRoles.includes(role))
}

/** Below `/api/staff`. @param after the `next` of the page before */
export function queuePath(filter: QueueFilter, grant: GrantView | undefined, after: string | null): string {
  const { mine, ...facets } = filter
  const query = new URLSearchParams({ ...facets })
  if (mine) query.set('mine', '1')
  if (grant) query.set('as', grant.role)
  // The supervisor's queue is of every unit of the place.
  if (grant && grant.role !== 'supervisor') query.set('unit', grant.unit)
  if (after) query.set('after', after)
  const text = query.toString()
  return text ? `/matters?${text}` : '/matters'
}

export function countFilter(filter: QueueFilter): number {
  return Object.values(filter).filter(Boolean).length
}

export function isSameFilter(one: QueueFilter, other: QueueFilter): boolean {
  const keys = ['state', 'topic', 'kind', 'urgency', 'county', 'mine'] as const
  return keys.every((key) => (one[key] || undefined) === (other[key] || undefined))
}
