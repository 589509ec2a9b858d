import { Secret, TOTP } from 'otpauth'
import { contextFor } from '../../../worker/context.ts'
import { operatorHeader, operatorValue } from '../../../worker/contract/operator-signature.ts'
import type { Grant, StaffRole } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { asOperator } from '../../../worker/people/accounts/operator.ts'
import { invite } from '../../../worker/people/invites/invite.ts'
import type { TestHome } from '../../support/home.ts'
import { demoUnit } from '../../support/staff.ts'

export const password = '桂花 雨后 的 石板路 canary-password'

/** Somebody with password and authenticator. */
export interface Member {
  readonly name: string
  readonly code: string
  readonly secret: string
}

export const grantOf = (role: StaffRole, change: Partial<Grant> = {}): Grant => ({
  role,
  unit: demoUnit,
  place: '360102',
  topic: null,
  readsContent: false,
  ...change,
})

export const inviteTo = (home: TestHome, name: string, role: StaffRole, change: Partial<Grant> = {}) =>
  invite(asOperator(contextFor(home, 'system')), name, grantOf(role, change))

/** What the authenticator shows; each call a step further, since a code counts once. */
export function codeOf(home: TestHome, secret: string, steps = 0): string {
  const timestamp = home.time.now + steps * 30_000
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })
}

/** Invites somebody and sets the account up with a password. */
export async function memberOf(home: TestHome, role: StaffRole, name = 'canary-staff-name'): Promise<Member> {
  const token = await inviteTo(home, name, role)
  const { totp } = await (await home.post('/api/staff/set-up/look', { token })).json()
  const body = { token, password, code: codeOf(home, totp.secret, -1) }
  const { code } = await (await home.post('/api/staff/set-up/password', body)).json()
  return { name, code, secret: totp.secret }
}

export function signInWith(home: TestHome, account: string, code: string, typed = password, headers = {}) {
  return home.request('/api/staff/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ account, password: typed, code }),
  })
}

export const cookieOf = (response: Response) => (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''

export async function rows(home: TestHome, table: string, where = '1 = 1'): Promise<Record<string, unknown>[]> {
  return home.db.all(sql(`SELECT * FROM ${table} WHERE ${where}`))
}

export const minutes = (count: number) => count * 60_000

/** Sends what the operator's command sends. */
export async function sendCommand(
  home: TestHome,
  what: string,
  body: unknown,
  change: { at?: number; body?: string; nonce?: string } = {},
) {
  const path = `/api/staff/operator/${what}`
  const text = JSON.stringify(body)
  const signed = { at: change.at ?? home.time.now, nonce: change.nonce ?? home.ids.mint(), path, body: text }
  const headers = {
    'Content-Type': 'application/json',
    [operatorHeader]: await operatorValue(home.settings.receiptKey, signed),
  }
  return home.request(path, { method: 'POST', headers, body: change.body ?? text })
}
