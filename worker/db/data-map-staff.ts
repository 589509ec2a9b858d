import { retention } from '../contract/retention.ts'
import { kept, key, type Table } from './data-map-field.ts'

/** Rows of signing in go a day after their end; an invitation ends after three. */
const { signInDays: sessionDays, inviteDays } = retention

/** The tables of staff: accounts stay for the ledger that names them. */
export const staffTables: Readonly<Record<string, Table>> = {
  staff: {
    id: key('for-good'),
    code: kept('what somebody signs in with and others call them by', ['administrator', 'auditor'], {
      days: 'for-good',
    }),
    name_cipher: kept('whose account it is', ['administrator'], { class: 'personal', basis: 'operation' }),
    name_hash: kept('keeps three administrations in three hands', ['system'], {
      class: 'pseudonym',
      basis: 'operation',
    }),
    state: kept('whether somebody still works here', ['administrator', 'system']),
    is_demo: kept('refused outside the demonstration', ['system'], { basis: 'operation' }),
    joined_at: kept('since when', ['administrator'], { basis: 'operation' }),
    left_at: kept('until when', ['administrator'], { basis: 'operation' }),
  },
  staff_roles: {
    staff_id: key('with-row'),
    role: kept('what somebody may do', ['administrator', 'system']),
    unit: kept('for which unit', ['administrator', 'system']),
    place: kept('for which place', ['administrator', 'system']),
    topic: kept('for which topic; empty for all', ['administrator', 'system']),
    reads_content: kept('whether a supervisor was granted content', ['administrator', 'system']),
    since: kept('since when', ['administrator'], { basis: 'operation' }),
  },
  credentials: {
    id: key('with-row'),
    staff_id: key('with-row'),
    kind: kept('password with one-time code, or passkey', ['system'], { basis: 'operation' }),
    salt: kept('makes equal passwords look different', ['system'], { basis: 'operation' }),
    password_hash: kept('recognises the password, without storing it', ['system'], { class: 'pseudonym' }),
    totp_cipher: kept('recognises one-time codes', ['system'], { class: 'personal', basis: 'operation' }),
    public_key: kept('recognises the passkey', ['system'], { class: 'pseudonym' }),
    counter: kept('lets a one-time code count once', ['system'], { basis: 'operation' }),
    made_at: kept('since when', ['system'], { basis: 'operation' }),
  },
  sessions: {
    token_hash: kept('recognises who signed in', ['system'], { class: 'pseudonym', days: sessionDays }),
    staff_id: key(sessionDays),
    began_at: kept('ends a session after eight hours', ['system'], { basis: 'operation', days: sessionDays }),
    seen_at: kept('ends a session that nobody uses', ['system'], { basis: 'operation', days: sessionDays }),
  },
  invites: {
    token_hash: kept('recognises the link, without storing it', ['system'], { class: 'pseudonym', days: inviteDays }),
    name_cipher: kept('who is invited', ['administrator'], { class: 'personal', basis: 'operation', days: inviteDays }),
    name_hash: kept('keeps three administrations in three hands', ['system'], { class: 'pseudonym', days: inviteDays }),
    role: kept('as what', ['administrator'], { days: inviteDays }),
    unit: kept('for which unit', ['administrator'], { days: inviteDays }),
    place: kept('for which place', ['administrator'], { days: inviteDays }),
    topic: kept('for which topic; empty for all', ['administrator'], { days: inviteDays }),
    reads_content: kept('whether a supervisor is granted content', ['administrator'], { days: inviteDays }),
    until: kept('when the link ends', ['system'], { basis: 'operation', days: inviteDays }),
  },
  sign_in_tries: {
    account_hash: kept('counts wrong tries, whether the account exists or not', ['system'], {
      class: 'pseudonym',
      days: sessionDays,
    }),
    failures: kept('locks after five', ['system'], { basis: 'operation', days: sessionDays }),
    at: kept('unlocks after a quarter of an hour', ['system'], { basis: 'operation', days: sessionDays }),
  },
  spent_challenges: {
    challenge_hash: kept('lets a challenge count once', ['system'], { basis: 'operation', days: sessionDays }),
    until: kept('tells when the row may go', ['system'], { basis: 'operation', days: sessionDays }),
  },
}
