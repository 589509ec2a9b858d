import type { Hono, Context as HttpContext } from 'hono'
import type { StepAnswer } from '../contract/desk.ts'
import { decisionSchema, reasonSchema } from '../contract/desk-schemas.ts'
import { PortalError } from '../contract/errors.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { askedBefore } from '../matters/approvals/ask.ts'
import { findApproval } from '../matters/approvals/find.ts'
import { viewOf } from '../matters/approvals/view.ts'
import { actionsFor, outlineCase } from '../matters/desk/case.ts'
import { findForDesk } from '../matters/desk/find.ts'
import { askIdentity, openIdentity, readContact, readIdentity, revealContact } from '../matters/desk/reveal.ts'
import { subjectOf } from '../matters/desk/summary.ts'
import type { Session } from '../people/sessions/session.ts'
import { readJson } from '../public/read.ts'
import { actorsOf, doneByStaff, inRoleFor, matterFor, onceByStaff } from './acting.ts'
import { type Audience, type StaffContext, staffRoutes } from './routes.ts'

const handlers: Audience = { audience: ['handler'], verb: 'matter.reveal' }
const custodians: Audience = { audience: ['custodian'], verb: 'matter.reveal-identity' }

/**
 * `POST /api/staff/matters/:id/reveal`: the contact of a named matter, to whom it is assigned.
 * `GET …/:id/identity`: what a custodian holds against a number before asking, neither content nor topic.
 * `POST …/:id/reveal-identity`: a custodian asks another one; `POST /api/staff/approvals/:id/reveal`: and then opens it.
 * Each is an event that the person sees; the answer carries who looked and when.
 */
export function revealDoor(home: Home): Hono {
  return staffRoutes(home)
    .post('/matters/:id/reveal', handlers, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, handlers)
      const body = await readJson(c.req.raw, reasonSchema)
      const write = { action: 'matter.reveal', key: keyIn(c), body: { id: row.id, body } }
      await doneByStaff(acting, write, (keyed) => revealContact(keyed(row.id), row, body))
      return c.json(await readContact(acting, row, session.code))
    })
    .get('/matters/:id/identity', custodians, (c, ctx, session) => outlineForCustodian(c, ctx, session))
    .post('/matters/:id/reveal-identity', custodians, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, custodians)
      const body = await readJson(c.req.raw, reasonSchema)
      const write = { action: 'matter.reveal-identity', key: keyIn(c), body: { id: row.id, body } }
      const asked = await onceByStaff<string | undefined>(
        acting,
        write,
        async (keyed) => (await askIdentity(keyed(row.id), row, body)).id,
        () => askedBefore(acting, row.id, 'matter.reveal-identity'),
      )
      return c.json({ approval: asked ? viewOf(acting, await findApproval(ctx, asked), row) : null }, 202)
    })
    .post('/approvals/:id/reveal', custodians, async (c, ctx, session) => {
      const approval = await findApproval(ctx, c.req.param('id') ?? '')
      const isTheirs = approval.action === 'matter.reveal-identity' && approval.askedBy === session.staff
      if (!isTheirs) throw new PortalError('not-found')
      const row = await findForDesk(ctx, approval.matterId)
      const actors = actorsOf(session, ['custodian'])
      const acting = inRoleFor(ctx, actors, 'matter.reveal-identity', subjectOf(row))
      await readJson(c.req.raw, decisionSchema)
      const write = { action: 'matter.open-identity', key: keyIn(c), body: { id: approval.id } }
      await doneByStaff(acting, write, (keyed) => openIdentity(keyed(row.id), approval, row))
      return c.json(await readIdentity(acting, row, session.code))
    }).door
}

/** Denied as if there were nothing; no content, so no event. */
async function outlineForCustodian(c: HttpContext, ctx: StaffContext, session: Session): Promise<Response> {
  const { row, acting } = await matterFor(c, ctx, session, custodians)
  const mayDo = actionsFor(actorsOf(session, custodians.audience), row)
  return c.json({ matter: outlineCase(acting, row), mayDo } satisfies StepAnswer)
}
