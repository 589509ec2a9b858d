import type { Hono, Context as HttpContext } from 'hono'
import { decisionSchema } from '../contract/desk-schemas.ts'
import { PortalError } from '../contract/errors.ts'
import type { StaffRole } from '../contract/roles.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { agreeTo, declineIt } from '../matters/approvals/decide.ts'
import { agreeingVerb, findApproval } from '../matters/approvals/find.ts'
import type { ApprovalRow } from '../matters/approvals/sql.ts'
import { listApprovals, maySee, viewOf, viewWithDeed } from '../matters/approvals/view.ts'
import { type DeskContext, findForDesk } from '../matters/desk/find.ts'
import type { DeskRow } from '../matters/desk/sql.ts'
import { subjectOf } from '../matters/desk/summary.ts'
import type { Session } from '../people/sessions/session.ts'
import { readJson } from '../public/read.ts'
import { actorsOf, doneByStaff, inRoleFor } from './acting.ts'
import { type StaffContext, staffRoutes } from './routes.ts'

const concerned: readonly StaffRole[] = ['handler', 'reviewer', 'custodian']
const seeing = { audience: concerned, verb: 'notice.list' } as const

type Decide = (ctx: DeskContext, approval: ApprovalRow, row: DeskRow) => Promise<void>

/**
 * `GET /api/staff/approvals`, `/:id`: what waits for a second person. `POST …/:id/{agree,decline}` for reviewers,
 * `{agree-reveal,decline-reveal}` for custodians; never for who asked.
 */
export function approvalsDoor(home: Home): Hono {
  const decision = (role: StaffRole, act: Decide) => (c: HttpContext, ctx: StaffContext, session: Session) =>
    decideOn(c, ctx, session, role, act)
  return staffRoutes(home)
    .get('/', seeing, async (c, ctx, session) =>
      c.json({ rows: await listApprovals(ctx, actorsOf(session, concerned)) }),
    )
    .get('/:id', seeing, async (c, ctx, session) => {
      const approval = await findApproval(ctx, c.req.param('id') ?? '')
      const row = await findForDesk(ctx, approval.matterId)
      if (!maySee(actorsOf(session, concerned), approval, row)) throw new PortalError('not-found')
      return c.json(await viewWithDeed(ctx, approval, row))
    })
    .post('/:id/agree', { audience: ['reviewer'], verb: 'matter.agree' }, decision('reviewer', agreeTo))
    .post('/:id/decline', { audience: ['reviewer'], verb: 'matter.agree' }, decision('reviewer', declineIt))
    .post('/:id/agree-reveal', { audience: ['custodian'], verb: 'matter.agree-reveal' }, decision('custodian', agreeTo))
    .post(
      '/:id/decline-reveal',
      { audience: ['custodian'], verb: 'matter.agree-reveal' },
      decision('custodian', declineIt),
    ).door
}

async function decideOn(c: HttpContext, ctx: StaffContext, session: Session, role: StaffRole, act: Decide) {
  const approval = await findApproval(ctx, c.req.param('id') ?? '')
  if (approval.neededRole !== role) throw new PortalError('not-found')
  const row = await findForDesk(ctx, approval.matterId)
  const acting = inRoleFor(ctx, actorsOf(session, [role]), agreeingVerb(approval), subjectOf(row))
  await readJson(c.req.raw, decisionSchema)
  const action = act === agreeTo ? 'matter.agree' : 'matter.decline'
  const write = { action, key: keyIn(c), body: { id: approval.id } }
  await doneByStaff(acting, write, (keyed) => act(keyed(approval.id), approval, row))
  const after = await findApproval(ctx, approval.id)
  // It was agreed to, but the matter has moved on: to a repeat this is said again.
  if (after.state === 'agreed' && role === 'reviewer')
    throw new PortalError('conflict', { message: ctx.words.desk.stale })
  return c.json({ approval: viewOf(acting, after, await findForDesk(ctx, row.id)) })
}
