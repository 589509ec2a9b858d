import type { Handler, Context as HttpContext } from 'hono'
import { Hono } from 'hono'
import { type Context, contextFor, type StaffActor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { StaffRole } from '../contract/roles.ts'
import { tokenHeader } from '../contract/staff.ts'
import type { Home } from '../home.ts'
import { policy } from '../people/policy.ts'
import { actorIn, findSession, isWriteToken, type Session } from '../people/sessions/session.ts'
import type { Verb } from '../people/verbs.ts'
import { readCookie } from './cookie.ts'

/** Whom a route is for, and what it does: the policy must let each of these roles do it in some relation. */
export interface Audience {
  readonly audience: readonly StaffRole[]
  readonly verb: Verb
}

/** A context whose actor is of staff, in the role that the route is for. */
export interface StaffContext extends Context {
  readonly actor: StaffActor
}

export type StaffHandler = (c: HttpContext, ctx: StaffContext, session: Session) => Response | Promise<Response>

type Method = 'get' | 'post' | 'put' | 'delete'
export type StaffRoute = (path: string, declared: Audience, handler: StaffHandler) => StaffRoutes

/** Routes for signed-in staff. Each declares its audience; one without does not mount. */
export type StaffRoutes = Readonly<Record<Method, StaffRoute>> & {
  /** What is mounted; asked for last. */
  readonly door: Hono
}

const writes: readonly Method[] = ['post', 'put', 'delete']

/**
 * A builder of routes for staff: `staffRoutes(home).get('/queue', { audience: ['dispatcher'], verb: 'matter.list' }, …).door`.
 * Before a handler runs, the session of the cookie is found, a write shows the token of its session, and the person acts
 * in the first role of the audience that they hold. Nobody signed in: 401. In none of these roles: as if there were nothing.
 * The object itself is judged by the handler's verb, with `requireMay(ctx.actor, verb, object)`.
 * @throws Error when a route is made whose audience is missing, or which the policy lets nobody of it do
 */
export function staffRoutes(home: Home): StaffRoutes {
  const door = new Hono()
  const mount =
    (method: Method): StaffRoute =>
    (path, declared, handler) => {
      checkAudience(method, path, declared)
      door[method](path, guarded(home, declared, writes.includes(method), handler))
      return routes
    }
  const routes: StaffRoutes = {
    get: mount('get'),
    post: mount('post'),
    put: mount('put'),
    delete: mount('delete'),
    door,
  }
  return routes
}

/** The session of a request. @throws PortalError unauthorized, wrong-token */
export async function requireSession(home: Home, request: Request, isWrite: boolean): Promise<Session> {
  const ctx = contextFor(home, 'system')
  const session = await findSession(ctx, readCookie(request))
  if (!session) throw new PortalError('unauthorized')
  const given = request.headers.get(tokenHeader) ?? ''
  if (isWrite && !(await isWriteToken(ctx, session, given))) throw new PortalError('wrong-token')
  return session
}

function guarded(home: Home, { audience }: Audience, isWrite: boolean, handler: StaffHandler): Handler {
  return async (c) => {
    const session = await requireSession(home, c.req.raw, isWrite)
    const grant = audience.flatMap((role) => session.grants.filter((held) => held.role === role))[0]
    if (!grant) throw new PortalError('not-found')
    const actor = actorIn(session, grant)
    return handler(c, { ...contextFor(home, actor), actor }, session)
  }
}

function checkAudience(method: Method, path: string, declared: Partial<Audience> | undefined): void {
  const { audience = [], verb } = declared ?? {}
  const route = `${method.toUpperCase()} ${path}`
  if (audience.length === 0 || verb === undefined)
    throw new Error(`${route} declares no audience, so it does not mount`)
  const without = audience.find((role) => !policy[role][verb])
  if (without) throw new Error(`${route} is for ${without}, whom the policy never lets ${verb}`)
}
