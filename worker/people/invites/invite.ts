import { words } from '../../../content/words/index.ts'
import { staffAccounts } from '../../../content/words/staff/accounts.ts'
import type { Context } from '../../context.ts'
import { toBase64Url } from '../../contract/bytes.ts'
import { PortalError } from '../../contract/errors.ts'
import { type Grant, type StaffRole, separateRoles } from '../../contract/roles.ts'
import { staffLimits } from '../../contract/staff.ts'
import { encryptField } from '../../db/at-rest.ts'
import { isUniqueConflict } from '../../db/database.ts'
import { writeWithEvent } from '../../db/write.ts'
import { foldName } from '../accounts/codes.ts'
import { type HolderRow, insertFurtherRole, selectHolder } from '../accounts/sql.ts'
import { hashOf, keyedHash } from '../secrets.ts'
import { dropSessions } from '../sessions/sql.ts'
import { insertInvite, selectSeparateRoles } from './sql.ts'

const tokenBytes = 32
const hourMs = 3_600_000

/**
 * Invites somebody by name. @returns the token of the one-time link; its hash alone is stored
 * @param token drawn, unless the door derives it so that a repeat shows the same link
 * @throws PortalError refused when the name holds another of the three administrations, or is invited to it
 */
export async function invite(
  ctx: Context,
  name: string,
  grant: Grant,
  token = toBase64Url(ctx.ids.bytes(tokenBytes)),
): Promise<string> {
  const nameHash = await hashOfName(ctx, name)
  const now = ctx.clock.now()
  const held = await ctx.db.all<{ role: StaffRole }>(selectSeparateRoles(nameHash, now))
  refuseTogether(
    held.map(({ role }) => role),
    grant.role,
  )
  const tokenHash = await hashOf(token)
  const { role, unit, place, topic, readsContent } = grant
  await writeWithEvent(ctx, {
    change: insertInvite({
      tokenHash,
      nameHash,
      nameCipher: await encryptField(ctx, inviteField(tokenHash), name.trim()),
      role,
      unit,
      place,
      topic,
      readsContent: readsContent ? 1 : 0,
      until: now + staffLimits.inviteHours * hourMs,
    }),
    event: { subjectKind: 'staff', subjectId: tokenHash, unit, action: 'staff.invite', detail: { role, place } },
  })
  return token
}

/**
 * Gives somebody who works here a further role. Their sessions end, so that the next request is made as who they are now.
 * @throws PortalError invalid (no such account), refused
 */
export async function grantRole(ctx: Context, code: string, grant: Grant): Promise<void> {
  const rows = await ctx.db.all<HolderRow>(selectHolder(code))
  const [person] = rows
  if (!person) {
    throw new PortalError('invalid', { fields: { name: words.errors.fields.staffAccountUnknown } })
  }
  const held = rows.flatMap(({ role, unit }) => (role && !(role === grant.role && unit === grant.unit) ? [role] : []))
  refuseTogether(held, grant.role)
  const { role, unit, place } = grant
  const values = { ...grant, readsContent: grant.readsContent ? 1 : 0 }
  try {
    const isGranted = await writeWithEvent(ctx, {
      change: insertFurtherRole(person.staffId, values, ctx.clock.now()),
      event: { subjectKind: 'staff', subjectId: person.staffId, unit, action: 'staff.grant', detail: { role, place } },
      also: [(eventId) => dropSessions(person.staffId, eventId)],
    })
    if (!isGranted) throw new PortalError('refused', { message: staffAccounts.held })
  } catch (error) {
    // The database's own word on the three administrations, when two hands were given at once.
    if (isUniqueConflict(error)) throw new PortalError('refused', { message: staffAccounts.held })
    throw error
  }
}

/** System, security and audit administration never lie in one hand (三员). */
function refuseTogether(held: readonly StaffRole[], wanted: StaffRole): void {
  const other = held.find((role) => separateRoles.includes(role))
  if (!other || !separateRoles.includes(wanted)) return
  const { roles } = words.matters
  throw new PortalError('refused', { message: staffAccounts.apart(roles[other], roles[wanted]) })
}

export function hashOfName(ctx: Context, name: string): Promise<string> {
  return keyedHash(ctx, `name|${foldName(name)}`)
}

export const inviteField = (tokenHash: string) => `invites.name|${tokenHash}`
