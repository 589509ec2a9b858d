import { staffAccounts } from '../../../content/words/staff/accounts.ts'
import { staffPeople } from '../../../content/words/staff/people.ts'
import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Grant } from '../../contract/roles.ts'
import { encryptField } from '../../db/at-rest.ts'
import type { Rider } from '../../db/write.ts'
import { writeWithEvent } from '../../db/write.ts'
import { hashOfName } from '../invites/invite.ts'
import { isSame } from '../secrets.ts'
import { nameField } from '../sessions/session.ts'
import { dropSessions } from '../sessions/sql.ts'
import { totpField } from '../sign-in/by-password.ts'
import { hashPassword, rehashPassword } from '../sign-in/password.ts'
import { dropCredentials, insertCredential, type PasswordRow, selectPassword } from '../sign-in/sql.ts'
import { totpUri } from '../sign-in/totp.ts'
import { insertNewStaff, insertRole, markDemo, selectHolder } from './sql.ts'

/** A demo account as the start command drew it; it is printed there, and works in the demonstration alone. */
export interface DemoAccount {
  readonly code: string
  readonly name: string
  readonly password: string
  /** base32 */
  readonly secret: string
  readonly grant: Grant
}

/**
 * Makes the account once; later with another password it takes that one.
 * @returns the address that an authenticator reads
 * @throws PortalError refused outside the demonstration
 */
export async function makeDemoAccount(ctx: Context, account: DemoAccount): Promise<string> {
  if (!ctx.settings.isDemonstration) throw new PortalError('refused', { message: staffAccounts.demo.refused })
  const { code, name, password, secret, grant } = account
  const uri = totpUri(staffPeople.issuer, code, secret)
  const held = await ctx.db.first<PasswordRow>(selectPassword(code))
  if (held?.isDemo === 0) throw new PortalError('conflict')
  if (held && isSame(await rehashPassword(ctx, password, held.salt), held.passwordHash)) return uri
  const [person] = held ? [held] : await ctx.db.all<{ staffId: string }>(selectHolder(code))
  const staffId = person?.staffId ?? ctx.ids.mint()
  const now = ctx.clock.now()
  const nameCipher = await encryptField(ctx, nameField(staffId), name)
  const nameHash = await hashOfName(ctx, name)
  const change = person
    ? markDemo(staffId)
    : insertNewStaff({ id: staffId, code, nameCipher, nameHash, isDemo: 1 }, now)
  const role: Rider = (eventId) => insertRole(staffId, { ...grant, readsContent: 0 }, now, eventId)
  const credential = await credentialOf(ctx, staffId, account)
  await writeWithEvent(ctx, {
    change,
    event: {
      subjectKind: 'staff',
      subjectId: staffId,
      unit: grant.unit,
      action: 'staff.join',
      detail: { role: grant.role, place: grant.place, by: 'demo' },
    },
    also: [
      ...(person ? [] : [role]),
      (eventId) => dropSessions(staffId, eventId),
      (eventId) => dropCredentials(staffId, eventId),
      (eventId) => insertCredential(credential, eventId),
    ],
  })
  return uri
}

async function credentialOf(ctx: Context, staffId: string, { password, secret }: DemoAccount) {
  const { salt, hash } = await hashPassword(ctx, password)
  const totpCipher = await encryptField(ctx, totpField(staffId), secret)
  const kind = 'password' as const
  const rest = { totpCipher, publicKey: null, counter: 0, madeAt: ctx.clock.now() }
  return { id: ctx.ids.mint(), staffId, kind, salt, passwordHash: hash, ...rest }
}
