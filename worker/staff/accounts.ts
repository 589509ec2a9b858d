import type { Hono } from 'hono'
import { staffAccounts } from '../../content/words/staff/accounts.ts'
import type { AccountsView, Invited } from '../contract/accounts.ts'
import { toBase64Url } from '../contract/bytes.ts'
import { PortalError } from '../contract/errors.ts'
import type { Grant } from '../contract/roles.ts'
import { staffLimits } from '../contract/staff.ts'
import { inviteSchema, leaveSchema } from '../contract/staff-schemas.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { foldCode, isCode } from '../people/accounts/codes.ts'
import { leave } from '../people/accounts/leave.ts'
import { listAccounts } from '../people/accounts/list.ts'
import { grantRole, invite } from '../people/invites/invite.ts'
import { deriveBytes } from '../people/secrets.ts'
import { readJson } from '../public/read.ts'
import { doneByStaff } from './acting.ts'
import { type StaffContext, staffRoutes } from './routes.ts'
import { grantView } from './sessions.ts'

const tokenBytes = 32

/**
 * `GET /api/staff/accounts`, `POST …/invite`, `POST …/leave`: who works here, one-time links, and leaving. No content and
 * no keys; each change is an event.
 */
export function accountsDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/', { audience: ['administrator'], verb: 'staff.list' }, async (c, ctx) => c.json(await viewOf(ctx)))
    .post('/invite', { audience: ['administrator'], verb: 'staff.invite' }, async (c, ctx) => {
      const { name, ...grant } = await readJson(c.req.raw, inviteSchema)
      return c.json(await inviteOnce(ctx, keyIn(c), name, grant), 201)
    })
    .post('/leave', { audience: ['administrator'], verb: 'staff.leave' }, async (c, ctx, session) => {
      const { account } = await readJson(c.req.raw, leaveSchema)
      const code = foldCode(account)
      // Whoever locked everybody out could not let anybody in again.
      if (code === session.code) throw new PortalError('refused', { message: staffAccounts.notYourself })
      const write = { action: 'staff.leave', key: keyIn(c), body: { code } }
      await doneByStaff(ctx, write, (keyed) => leave(keyed(code), code))
      return c.json(await viewOf(ctx))
    }).door
}

/** The token is derived from the key of the post, so that whoever lost the answer is shown the same link again. */
async function inviteOnce(ctx: StaffContext, key: string, name: string, grant: Grant): Promise<Invited> {
  const write = { action: 'staff.invite', key, body: { name, grant } }
  if (isCode(name)) {
    const code = foldCode(name)
    await doneByStaff(ctx, write, (keyed) => grantRole(keyed(code), code, grant))
    return { granted: code }
  }
  const token = toBase64Url(await deriveBytes(ctx, `invite|${ctx.actor.staff}|${key}`, tokenBytes))
  await doneByStaff(ctx, write, async (keyed) => {
    await invite(keyed(''), name, grant, token)
  })
  return { token, hours: staffLimits.inviteHours }
}

async function viewOf(ctx: StaffContext): Promise<AccountsView> {
  const accounts = await listAccounts(ctx)
  const me = ctx.actor.staff
  return {
    accounts: accounts.map(({ staff, grants, ...one }) => ({
      ...one,
      isMe: staff === me,
      grants: grants.map(grantView),
    })),
  }
}
