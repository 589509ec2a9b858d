import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Secret, TOTP } from 'otpauth'
import type { StaffRole } from '../../../worker/contract/roles.ts'
import { silence } from '../../support/quiet.ts'

const script = fileURLToPath(new URL('./staffed-server.ts', import.meta.url))

/** A demo account as the start command prints it. */
export interface Account {
  readonly code: string
  readonly name: string
  readonly password: string
  readonly secret: string
  readonly grant: { readonly role: StaffRole }
}

export interface Staffed {
  /** At `localhost`: an IP address is no domain that a passkey can be made for. */
  readonly url: string
  readonly dataDir: string
  readonly passphrase: string
  /** @param nth of those in this role, from 0 */
  account(role: StaffRole, nth?: number): Account
  stop(): void
}

/** A portal of its own with demo accounts and their keys, over the built site and the keys of the journeys. */
export async function openStaffed(
  folder = process.env.STAFFED_DIR ?? dirname(process.env.JOURNEY_KEYS ?? ''),
): Promise<Staffed> {
  const child = fork(script, { env: { ...process.env, ...silence(process.env), STAFFED_DIR: folder } })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the portal ended with ${code} before it was ready`)
  })
  type Ready = Pick<Staffed, 'url' | 'dataDir' | 'passphrase'> & { readonly accounts: readonly Account[] }
  const [{ accounts, ...ready }] = (await Promise.race([once(child, 'message'), ended])) as [Ready]
  ended.catch(() => {})
  const account = (role: StaffRole, nth = 0) => {
    const found = accounts.filter(({ grant }) => grant.role === role)[nth]
    if (!found) throw new Error(`no demo account ${nth} in the role ${role}`)
    return found
  }
  return { ...ready, account, stop: () => child.disconnect() }
}

/** What the authenticator shows now; a code counts once. */
export const oneTimeCode = (secret: string, steps = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 })
