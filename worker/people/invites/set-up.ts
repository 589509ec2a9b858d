import { words } from '../../../content/words/index.ts'
import { staffPeople } from '../../../content/words/staff/people.ts'
import type { Context } from '../../context.ts'
import { actAs } from '../../context.ts'
import { toBase64Url } from '../../contract/bytes.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Grant } from '../../contract/roles.ts'
import { decryptField, encryptField } from '../../db/at-rest.ts'
import { isUniqueConflict, type Statement } from '../../db/database.ts'
import { writeWithEvent } from '../../db/write.ts'
import { mintCode } from '../accounts/codes.ts'
import { insertRole, insertStaff } from '../accounts/sql.ts'
import { deriveBytes, hashOf } from '../secrets.ts'
import { nameField } from '../sessions/session.ts'
import { totpField } from '../sign-in/by-password.ts'
import { registrationOptions, type Site, verifyRegistration } from '../sign-in/passkey.ts'
import { hashPassword } from '../sign-in/password.ts'
import { type CredentialRow, insertCredential } from '../sign-in/sql.ts'
import { stepOfCode, totpSecret, totpSecretBytes, totpUri } from '../sign-in/totp.ts'
import { inviteField } from './invite.ts'
import { type InviteRow, selectInvite, takeInvite } from './sql.ts'

/** An invitation as whoever holds its link sees it. */
export interface Invited {
  readonly row: InviteRow
  readonly token: string
  readonly name: string
}

/** @throws PortalError invite-ended for a link that was used, has ended, or never was */
export async function findInvite(ctx: Context, token: string): Promise<Invited> {
  const row = await ctx.db.first<InviteRow>(selectInvite(await hashOf(token), ctx.clock.now()))
  if (!row) throw new PortalError('invite-ended')
  return { row, token, name: await decryptField(ctx, inviteField(row.tokenHash), row.nameCipher) }
}

/** The secret of the one-time codes: the same each time the link is opened, and nothing of it is stored before it is used. */
export async function offerTotp(ctx: Context, { token, name }: Invited): Promise<{ secret: string; uri: string }> {
  const secret = totpSecret(await deriveBytes(ctx, `totp|${token}`, totpSecretBytes))
  return { secret, uri: totpUri(staffPeople.issuer, name, secret) }
}

/** What the browser makes a passkey with. One link makes one account, so its challenge counts once. */
export async function offerPasskey(ctx: Context, site: Site, invited: Invited) {
  return registrationOptions(
    site,
    { id: await idOf(ctx, invited), name: invited.name },
    await challengeOf(ctx, invited),
  )
}

/** Sets the account up with a password and a one-time code. @returns the code of the account @throws PortalError invalid, invite-ended */
export async function setUpPassword(ctx: Context, invited: Invited, password: string, code: string): Promise<string> {
  const { secret } = await offerTotp(ctx, invited)
  const step = stepOfCode(secret, code, ctx.clock.now())
  if (step === null) throw new PortalError('invalid', { fields: { code: words.errors.fields.staffCodeWrong } })
  const staffId = await idOf(ctx, invited)
  const { salt, hash } = await hashPassword(ctx, password)
  return join(ctx, invited, {
    id: ctx.ids.mint(),
    staffId,
    kind: 'password',
    salt,
    passwordHash: hash,
    totpCipher: await encryptField(ctx, totpField(staffId), secret),
    publicKey: null,
    counter: step,
    madeAt: ctx.clock.now(),
  })
}

/** Sets the account up with a passkey. @returns as above @throws PortalError invalid, invite-ended */
export async function setUpPasskey(ctx: Context, site: Site, invited: Invited, response: unknown): Promise<string> {
  const record = await verifyRegistration(site, response, await challengeOf(ctx, invited))
  if (!record) throw new PortalError('invalid', { fields: { passkey: words.errors.fields.staffPasskey } })
  const { id, publicKey, counter } = record
  const staffId = await idOf(ctx, invited)
  const none = { salt: null, passwordHash: null, totpCipher: null }
  return join(ctx, invited, { id, staffId, kind: 'passkey', ...none, publicKey, counter, madeAt: ctx.clock.now() })
}

/** Codes are drawn anew while they are taken. */
const attemptsMax = 5

/** Uses the link up, and makes person, role and credential in one batch. */
async function join(ctx: Context, { row, name }: Invited, credential: CredentialRow): Promise<string> {
  const { staffId } = credential
  const now = ctx.clock.now()
  const { role, unit, place, topic } = row
  const grant: Grant = { role, unit, place, topic, readsContent: row.readsContent === 1 }
  const nameCipher = await encryptField(ctx, nameField(staffId), name)
  for (let attempt = 1; ; attempt++) {
    const code = mintCode(ctx)
    const person = { id: staffId, code, nameCipher, nameHash: row.nameHash, isDemo: 0 }
    const also: ((eventId: string) => Statement)[] = [
      (eventId) => insertStaff(person, now, eventId),
      (eventId) => insertRole(staffId, row, now, eventId),
      (eventId) => insertCredential(credential, eventId),
    ]
    const event = { subjectKind: 'staff', subjectId: staffId, unit, action: 'staff.join' } as const
    const detail = { role, place, by: credential.kind }
    try {
      const acting = { ...ctx, actor: actAs(staffId, grant) }
      const write = { change: takeInvite(row.tokenHash, now), event: { ...event, detail }, also }
      if (!(await writeWithEvent(acting, write))) throw new PortalError('invite-ended')
      return code
    } catch (error) {
      if (!isUniqueConflict(error) || attempt === attemptsMax) throw error
    }
  }
}

/** Known before the account is: a passkey is made for it. */
async function idOf(ctx: Context, { token }: Invited): Promise<string> {
  return toBase64Url(await deriveBytes(ctx, `id|${token}`, 16))
}

async function challengeOf(ctx: Context, { token }: Invited): Promise<string> {
  return toBase64Url(await deriveBytes(ctx, `passkey|${token}`, 32))
}
