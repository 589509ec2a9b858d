import type { Hono } from 'hono'
import { words } from '../../content/words/index.ts'
import { contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { type Grant, staffRoles } from '../contract/roles.ts'
import type { GrantView, SessionView } from '../contract/staff.ts'
import type { Home } from '../home.ts'
import { endSession, findSession, nameOf, type Session, writeToken } from '../people/sessions/session.ts'
import { nameOfUnit } from '../units/name-of.ts'
import { dropCookie } from './cookie.ts'
import { staffRoutes } from './routes.ts'

const everybody = { audience: staffRoles, verb: 'self.look' } as const

/** `GET /api/staff/session`: who is signed in, and the token for writes. `POST /api/staff/sign-out`. */
export function sessionsDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/session', everybody, async (c, _ctx, session) => c.json(await viewOf(home, session)))
    .post('/sign-out', everybody, async (_c, ctx, session) => {
      await endSession(ctx, session)
      return Response.json({ signedOut: true }, { headers: { 'Set-Cookie': dropCookie() } })
    }).door
}

/** The view of a session that was just opened. @throws PortalError unauthorized */
export async function sessionView(home: Home, token: string): Promise<SessionView> {
  const session = await findSession(contextFor(home, 'system'), token)
  if (!session) throw new PortalError('unauthorized')
  return viewOf(home, session)
}

export function grantView({ role, unit, place }: Pick<Grant, 'role' | 'unit' | 'place'>): GrantView {
  return { role, roleText: words.matters.roles[role], unit, unitName: nameOfUnit(unit), place }
}

async function viewOf(home: Home, session: Session): Promise<SessionView> {
  const ctx = contextFor(home, 'system')
  const { staff, code, nameCipher, grants, isDemo } = session
  const [name, token] = await Promise.all([nameOf(ctx, staff, nameCipher), writeToken(ctx, session)])
  return { code, name, token, grants: grants.map(grantView), isDemo }
}
