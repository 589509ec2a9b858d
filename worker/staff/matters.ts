import type { Hono } from 'hono'
import { parseNumber, parseSeq } from '../contract/attachments.ts'
import { PortalError } from '../contract/errors.ts'
import { type StaffRole, staffRoles } from '../contract/roles.ts'
import type { Home } from '../home.ts'
import { actionsFor, outlineCase, readCase } from '../matters/desk/case.ts'
import { colleaguesOf } from '../matters/desk/colleagues.ts'
import { findForDesk } from '../matters/desk/find.ts'
import { readPicture } from '../matters/desk/picture.ts'
import { similarTo } from '../matters/desk/similar.ts'
import { subjectOf } from '../matters/desk/summary.ts'
import { mayOn } from '../people/may.ts'
import { actorsOf, inRoleFor, matterFor } from './acting.ts'
import { staffRoutes } from './routes.ts'

const readers: readonly StaffRole[] = ['handler', 'reviewer', 'dispatcher', 'supervisor']
const reading = { audience: readers, verb: 'matter.look' } as const
const listing = { audience: readers, verb: 'matter.list' } as const
const naming = { audience: ['handler', 'reviewer', 'dispatcher'], verb: 'matter.exclude' } as const
const bytesType = 'application/octet-stream'

/**
 * `GET /api/staff/matters/:id`, `/:id/similar`, `/:id/colleagues`, `/:id/attachments/:number/:seq`: a matter as the role may see it. Content is a read that
 * the person sees; without the right to content there is the outline, and without the right to see it there is nothing.
 */
export function caseDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/:id', reading, async (c, ctx, session) => {
      const row = await findForDesk(ctx, c.req.param('id') ?? '')
      const subject = subjectOf(row)
      const actors = actorsOf(session, readers)
      const mayDo = actionsFor(actorsOf(session, staffRoles), row)
      if (actors.some((actor) => mayOn(actor, 'matter.look', subject))) {
        return c.json({ ...(await readCase(inRoleFor(ctx, actors, 'matter.look', subject), row)), mayDo })
      }
      return c.json({ ...outlineCase(inRoleFor(ctx, actors, 'matter.list', subject), row), mayDo })
    })
    .get('/:id/similar', listing, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, listing)
      return c.json(await similarTo(acting, row))
    })
    .get('/:id/colleagues', naming, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, naming)
      return c.json(await colleaguesOf(acting, row))
    })
    .get('/:id/attachments/:number/:seq', reading, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, reading)
      const number = parseNumber(c.req.param('number') ?? '')
      const seq = parseSeq(c.req.param('seq') ?? '')
      if (number === null || seq === null) throw new PortalError('not-found')
      const bytes = await readPicture(acting, row, { number, seq })
      // Never a page, never an image in a tab: bytes to be put together by script.
      return c.body(bytes, 200, { 'Content-Type': bytesType, 'Content-Disposition': 'attachment' })
    }).door
}
