import type { Context as HttpContext } from 'hono'
import type { StaffActor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import type { StaffRole } from '../contract/roles.ts'
import { type Earlier, writeOnce } from '../guard/idempotency.ts'
import { type DeskContext, findForDesk } from '../matters/desk/find.ts'
import type { DeskRow } from '../matters/desk/sql.ts'
import { subjectOf } from '../matters/desk/summary.ts'
import { mayOn, type Subject } from '../people/may.ts'
import { actorIn, type Session } from '../people/sessions/session.ts'
import type { Verb } from '../people/verbs.ts'
import type { Audience, StaffContext } from './routes.ts'

/** Somebody signed in, in each of their roles that a route is for, in its order. */
export function actorsOf(session: Session, audience: readonly StaffRole[]): StaffActor[] {
  return audience
    .flatMap((role) => session.grants.filter((held) => held.role === role))
    .map((grant) => actorIn(session, grant))
}

/**
 * The same context in the first of these roles that may do this to this object: the one gate of a route with an object.
 * @throws PortalError not-found: what one may not do is not there
 */
export function inRoleFor(ctx: StaffContext, actors: readonly StaffActor[], verb: Verb, subject: Subject): DeskContext {
  const actor = actors.find((one) => mayOn(one, verb, subject))
  if (!actor) throw new PortalError('not-found')
  return { ...ctx, actor }
}

/** The matter that a route names as `:id`, and the actor in the role that may do this to it. @throws as `inRoleFor` */
export async function matterFor(
  c: HttpContext,
  ctx: StaffContext,
  session: Session,
  { audience, verb }: Audience,
): Promise<{ readonly row: DeskRow; readonly acting: DeskContext }> {
  const row = await findForDesk(ctx, c.req.param('id') ?? '')
  return { row, acting: inRoleFor(ctx, actorsOf(session, audience), verb, subjectOf(row)) }
}

export interface StaffWrite {
  /** Noun and verb, as in `matter.accept`. */
  readonly action: string
  /** The Idempotency-Key as sent; each person has their own. */
  readonly key: string
  readonly body: unknown
}

/** Ties the key of a request to what is written, by the id that a repeat finds. */
export type Keyed = (subjectId: string) => DeskContext

/** Runs a write of staff once per key; a repeat does nothing. @param act gets the context that ties the key to the write */
export function doneByStaff(
  ctx: DeskContext,
  write: StaffWrite,
  act: (keyed: Keyed) => Promise<unknown>,
): Promise<unknown> {
  return onceByStaff<unknown>(ctx, write, act, () => Promise.resolve())
}

/** The same where a repeat has an answer of its own. @param repeat with what the first one left */
export async function onceByStaff<T>(
  ctx: DeskContext,
  { action, key, body }: StaffWrite,
  act: (keyed: Keyed) => Promise<T>,
  repeat: (earlier: Earlier) => Promise<T>,
): Promise<T> {
  const attempt = () =>
    writeOnce(
      ctx,
      { action: `staff.${ctx.actor.staff}.${action}`, key, body },
      ({ remember }) => act((subjectId) => ({ ...ctx, riders: [...ctx.riders, remember(subjectId)] })),
      repeat,
    )
  try {
    return await attempt()
  } catch (error) {
    // A parallel post with the same key may have won: looking again tells it from another person's deed.
    if (error instanceof PortalError && error.code === 'conflict') return attempt()
    throw error
  }
}
