/** Times and sizes of signing in (staff.md, Signing in); plain constants, so that pages may show them. */
export const staffLimits = {
  idleMinutes: 15,
  sessionHours: 8,
  triesMax: 5,
  lockMinutes: 15,
  inviteHours: 72,
  passwordCharsMin: 12,
  passwordCharsMax: 128,
  nameCharsMax: 30,
} as const

/** `S-7K3M9`: an account, as staff call each other. */
export const staffCodeForm = /^S-[0-9A-Z]{5}$/

/** `__Host-`: only from this host, only over TLS (or localhost), for every path. */
export const sessionCookie = '__Host-staff'
/** Every write of staff carries the token of its session here as well: a form of another site can set no header. */
export const tokenHeader = 'X-Staff-Token'
export const staffApi = '/api/staff'

/** What somebody signed in sees of themselves. */
export interface SessionView {
  readonly code: string
  readonly name: string
  /** For `X-Staff-Token`. */
  readonly token: string
  readonly grants: readonly GrantView[]
  readonly isDemo: boolean
}

export interface GrantView {
  readonly role: string
  /** 分派人员 */
  readonly roleText: string
  readonly unit: string
  /** As people call it. */
  readonly unitName: string
  readonly place: string
}

/** What an invitation says before it is used. */
export interface InviteView extends GrantView {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly until: number
  readonly totp: { readonly secret: string; readonly uri: string; readonly qr: { path: string; size: number } }
}
