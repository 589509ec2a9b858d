import type { Hono } from 'hono'
import { queueSchema } from '../contract/desk-schemas.ts'
import { PortalError } from '../contract/errors.ts'
import type { StaffRole } from '../contract/roles.ts'
import type { Home } from '../home.ts'
import type { QueuePosition } from '../matters/desk/queue/sql.ts'
import { listMatters } from '../matters/desk/queue.ts'
import { type MatterState, matterStates } from '../matters/rules.ts'
import { actorIn } from '../people/sessions/session.ts'
import { parseBy } from '../public/read.ts'
import { readQuery } from './query.ts'
import { staffRoutes } from './routes.ts'

const audience: readonly StaffRole[] = ['dispatcher', 'handler', 'reviewer', 'supervisor']

/** `GET /api/staff/matters?as&unit&state&topic&kind&urgency&county&mine&after`: what lies with the unit, next due first. */
export function queueDoor(home: Home): Hono {
  return staffRoutes(home).get('/', { audience, verb: 'matter.list' }, async (c, ctx, { grants, ...session }) => {
    const asked = parseBy(queueSchema, readQuery(c.req.raw))
    const held = audience.flatMap((role) => grants.filter((grant) => grant.role === role))
    const fits = held.filter(({ role }) => asked.as === undefined || role === asked.as)
    // Somebody who works for two units names the one whose queue they want.
    const grant = fits.find(({ unit }) => unit === asked.unit) ?? fits[0]
    if (!grant) throw new PortalError('not-found')
    const isKnown = asked.state === undefined || (matterStates as readonly string[]).includes(asked.state)
    if (!isKnown) throw new PortalError('invalid', { fields: { state: ctx.words.errors.fields.wrong } })
    const page = await listMatters(
      { ...ctx, actor: actorIn({ grants, ...session }, grant) },
      {
        ...asked,
        state: asked.state as MatterState | undefined,
        mine: asked.mine === '1',
        after: asked.after === undefined ? undefined : positionOf(asked.after),
      },
    )
    return c.json(page)
  }).door
}

function positionOf(after: string): QueuePosition {
  const [dueAt = '', id = ''] = after.split('.')
  return { dueAt: Number(dueAt), id }
}
