/** Roles of staff (spec: staff, "Who"). What each may do to what is decided by the policy of people, never by the name. */
export const staffRoles = [
  'dispatcher',
  'handler',
  'reviewer',
  'grid-worker',
  'custodian',
  'supervisor',
  'organiser',
  'auditor',
  'administrator',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Everybody who can act; `system` is scheduled work. */
export const roles = ['resident', 'volunteer', 'respondent', 'system', ...staffRoles] as const
export type Role = (typeof roles)[number]
