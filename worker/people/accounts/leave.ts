import { words } from '../../../content/words/index.ts'
import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { portalChain } from '../../db/ledger.ts'
import { writeWithEvent } from '../../db/write.ts'
import { dropKeysOf } from '../../units/sql.ts'
import { dropInvitesOf } from '../invites/sql.ts'
import { dropSessions } from '../sessions/sql.ts'
import { dropCredentials } from '../sign-in/sql.ts'
import { dropRoles, type HolderRow, leaveStaff, selectHolder, selectNameHash } from './sql.ts'

/** Ends all that somebody has here, at once: sessions, ways in, roles, keys, and invitations of the same name. @throws PortalError invalid */
export async function leave(ctx: Context, code: string): Promise<void> {
  const [person] = await ctx.db.all<HolderRow>(selectHolder(code))
  const name = person && (await ctx.db.first<{ nameHash: string }>(selectNameHash(person.staffId)))
  const unknown = new PortalError('invalid', { fields: { account: words.errors.fields.staffAccountUnknown } })
  if (!person || !name) throw unknown
  const { staffId } = person
  const hasLeft = await writeWithEvent(ctx, {
    change: leaveStaff(staffId, ctx.clock.now()),
    event: { subjectKind: 'staff', subjectId: staffId, unit: person.unit ?? portalChain, action: 'staff.leave' },
    also: [
      (eventId) => dropSessions(staffId, eventId),
      (eventId) => dropCredentials(staffId, eventId),
      (eventId) => dropRoles(staffId, eventId),
      (eventId) => dropInvitesOf(name.nameHash, eventId),
      ...dropKeysOf(staffId, ctx.clock.now()),
    ],
  })
  if (!hasLeft) throw unknown
}
