import type { Hono } from 'hono'
import { noticesSchema, readNoticesSchema } from '../contract/notice-schemas.ts'
import type { StaffRole } from '../contract/roles.ts'
import type { Home } from '../home.ts'
import { listNotices } from '../matters/notices/list.ts'
import { readNotices } from '../matters/notices/read.ts'
import { parseBy, readJson } from '../public/read.ts'
import { actorsOf } from './acting.ts'
import { readQuery } from './query.ts'
import { staffRoutes } from './routes.ts'

const audience: readonly StaffRole[] = ['dispatcher', 'handler', 'reviewer', 'supervisor']
const told = { audience, verb: 'notice.list' } as const

/**
 * `GET /api/staff/notices?before`: what the overdue ladder tells this person, without content.
 * `POST /api/staff/notices/read {ids}`: they have read these; the same again changes nothing.
 */
export function noticesDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/', told, async (c, ctx, session) => {
      const { before } = parseBy(noticesSchema, readQuery(c.req.raw))
      const [at = '', id = ''] = before?.split('.') ?? []
      const position = before === undefined ? null : { at: Number(at), id }
      return c.json(await listNotices(ctx, actorsOf(session, audience), position))
    })
    .post('/read', told, async (c, ctx, session) => {
      const { ids } = await readJson(c.req.raw, readNoticesSchema)
      return c.json({ read: await readNotices(ctx, actorsOf(session, audience), ids) })
    }).door
}
