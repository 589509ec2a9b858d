import type { Hono, Context as HttpContext } from 'hono'
import { decisionSchema } from '../contract/desk-schemas.ts'
import { exportSchema } from '../contract/exports-schemas.ts'
import type { StaffRole } from '../contract/roles.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { askExport } from '../matters/exports/ask.ts'
import { decideOnExport } from '../matters/exports/decide.ts'
import { fileExport, readExport } from '../matters/exports/file.ts'
import { findExport, listExports, subjectOfExport, viewOfExport } from '../matters/exports/view.ts'
import type { Session } from '../people/sessions/session.ts'
import { readJson } from '../public/read.ts'
import { actorsOf, doneByStaff, inRoleFor, onceByStaff } from './acting.ts'
import { type StaffContext, staffRoutes } from './routes.ts'

const askers: readonly StaffRole[] = ['dispatcher']
const deciders: readonly StaffRole[] = ['dispatcher', 'reviewer']
const exporting = { audience: askers, verb: 'matter.export' } as const
const agreeing = { audience: deciders, verb: 'matter.agree-export' } as const

/**
 * `/api/staff/exports`: lists without identity. `POST /` asks, `GET /` shows what waits, `POST /:id/{agree,decline}` is
 * the second person's, and `POST /:id/file` hands the list once to who asked.
 */
export function exportsDoor(home: Home): Hono {
  const decision = (decided: 'agreed' | 'refused') => async (c: HttpContext, ctx: StaffContext, session: Session) => {
    const row = await findExport(ctx, c.req.param('id') ?? '')
    const acting = inRoleFor(ctx, actorsOf(session, deciders), 'matter.agree-export', subjectOfExport(row))
    await readJson(c.req.raw, decisionSchema)
    const write = { action: `matter.export.${decided}`, key: keyIn(c), body: { id: row.id } }
    await doneByStaff(acting, write, (keyed) => decideOnExport(keyed(row.id), row, decided))
    return c.json(await viewOfExport(acting, actorsOf(session, deciders), await findExport(ctx, row.id)))
  }
  return staffRoutes(home)
    .get('/', agreeing, async (c, ctx, session) =>
      c.json({ rows: await listExports(ctx, actorsOf(session, deciders)) }),
    )
    .post('/', exporting, async (c, ctx, session) => ask(c, ctx, session))
    .post('/:id/agree', agreeing, decision('agreed'))
    .post('/:id/decline', agreeing, decision('refused'))
    .post('/:id/file', exporting, async (c, ctx, session) => hand(c, ctx, session)).door
}

async function ask(c: HttpContext, ctx: StaffContext, session: Session): Promise<Response> {
  const body = await readJson(c.req.raw, exportSchema)
  const newId = ctx.ids.mint()
  const write = { action: 'matter.export.ask', key: keyIn(c), body }
  const id = await onceByStaff<string>(
    ctx,
    write,
    (keyed) => askExport(keyed(newId), body, newId),
    ({ subjectId }) => Promise.resolve(subjectId ?? ''),
  )
  return c.json(await viewOfExport(ctx, actorsOf(session, deciders), await findExport(ctx, id)), 202)
}

async function hand(c: HttpContext, ctx: StaffContext, session: Session): Promise<Response> {
  const row = await findExport(ctx, c.req.param('id') ?? '')
  const acting = inRoleFor(ctx, actorsOf(session, askers), 'matter.export', subjectOfExport(row))
  await readJson(c.req.raw, decisionSchema)
  await doneByStaff(acting, { action: 'matter.export', key: keyIn(c), body: { id: row.id } }, (keyed) =>
    fileExport(keyed(row.id), row),
  )
  return c.json(await readExport(acting, row))
}
