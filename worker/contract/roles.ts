/** Roles of staff (spec: staff, "Who"). What each may do to what is decided by the policy of people, never by the name. */
export const staffRoles = [
  'dispatcher',
  'handler',
  'reviewer',
  'grid-worker',
  'custodian',
  'supervisor',
  'organiser',
  'survey-client',
  'survey-contractor',
  'survey-monitor',
  'auditor',
  'administrator',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Who acts without an account; `system` is scheduled work. */
export const publicRoles = ['resident', 'volunteer', 'respondent', 'system'] as const
export type PublicRole = (typeof publicRoles)[number]

/** Everybody who can act. */
export const roles = [...publicRoles, ...staffRoles] as const
export type Role = (typeof roles)[number]

/** System, security and audit administration never lie in one hand (三员): a person holds at most one of these. */
export const separateRoles: readonly StaffRole[] = ['administrator', 'supervisor', 'auditor']

/** A role that somebody of staff holds, and where. */
export interface Grant {
  readonly role: StaffRole
  /** Code of the unit, as `360102-centre`. */
  readonly unit: string
  /** The place that it reaches: 360000 the province, a city ends in 00, a township has nine digits. */
  readonly place: string
  /** The one topic that a handler works on; null: all of the unit. */
  readonly topic: string | null
  /** Whether a supervisor was granted content as well; meaningless for other roles. */
  readonly readsContent: boolean
}

export function isStaffRole(role: string): role is StaffRole {
  return (staffRoles as readonly string[]).includes(role)
}
