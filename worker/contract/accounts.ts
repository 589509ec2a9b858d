/** Accounts as the administration sees them: plain types, so that the island of the desk imports them. */
import type { GrantView } from './staff.ts'

export interface AccountView {
  /** S-… */
  readonly code: string
  readonly name: string
  readonly state: 'active' | 'left'
  readonly isDemo: boolean
  readonly isMe: boolean
  readonly grants: readonly GrantView[]
}

/** `GET /api/staff/accounts` */
export interface AccountsView {
  readonly accounts: readonly AccountView[]
}

/** `POST /api/staff/accounts/invite`: a one-time link for somebody new, or another role for somebody who works here. */
export type Invited =
  | { readonly token: string; readonly hours: number }
  | {
      /** S-… of who has the role from their next sign-in on. */
      readonly granted: string
    }
