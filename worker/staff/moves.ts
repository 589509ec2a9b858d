import type { Hono } from 'hono'
import type * as z from 'zod/mini'
import type { ApprovalView, DeskAction, StepAnswer } from '../contract/desk.ts'
import {
  assignSchema,
  mergeSchema,
  noteInputSchema,
  objectSchema,
  personSchema,
  reasonSchema,
  replyInputSchema,
  stepSchema,
  versionSchema,
} from '../contract/desk-schemas.ts'
import { type StaffRole, staffRoles } from '../contract/roles.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { askAgreement, askedBefore } from '../matters/approvals/ask.ts'
import { findApproval } from '../matters/approvals/find.ts'
import { viewOf } from '../matters/approvals/view.ts'
import {
  answerPerson,
  askPerson,
  assignMatter,
  mergeInto,
  objectTo,
  plainSteps,
  takeStep,
} from '../matters/desk/act.ts'
import { actionsFor, moveOf, outlineCase, verbOf } from '../matters/desk/case.ts'
import { excludeFrom, handOverTo } from '../matters/desk/exclude.ts'
import { type DeskContext, findForDesk, requireVersion } from '../matters/desk/find.ts'
import { writeNote } from '../matters/desk/note.ts'
import type { DeskRow } from '../matters/desk/sql.ts'
import { subjectOf } from '../matters/desk/summary.ts'
import type { Said } from '../matters/dialogue/say.ts'
import { holdMatter } from '../matters/hold.ts'
import { releaseMatter } from '../matters/release.ts'
import { findMove, moves } from '../matters/rules.ts'
import { mayOn } from '../people/may.ts'
import { policy } from '../people/policy.ts'
import type { Session } from '../people/sessions/session.ts'
import { readJson } from '../public/read.ts'
import { actorsOf, type Keyed, matterFor, onceByStaff } from './acting.ts'
import { staffRoutes } from './routes.ts'

interface Act<Schema extends z.ZodMiniType> {
  readonly schema: Schema
  /** @returns the id of an approval, when somebody else has to agree first */
  readonly run: (keyed: Keyed, row: DeskRow, body: z.output<Schema>) => Promise<string | undefined>
}

const act = <Schema extends z.ZodMiniType>(one: Act<Schema>) => one as unknown as Act<z.ZodMiniType>
const done = async (work: Promise<unknown>): Promise<undefined> => {
  await work
}

type Words = { readonly text?: string | undefined; readonly reply?: unknown }

/** Words as the verbs take them; open or sealed, the matter decides whether they fit. */
function saidIn({ text, reply }: Words): { said?: Said } {
  if (text !== undefined) return { said: { text } }
  return reply === undefined ? {} : { said: { envelope: reply } as Said }
}

const plain = plainSteps.map((step) => [
  step,
  act({
    schema: stepSchema,
    run: (keyed, row, body) => done(takeStep(keyed(row.id), row, step, { version: body.version, ...saidIn(body) })),
  }),
])

const assigning = (['assign', 'reassign', 'arbitrate'] as const).map((action) => [
  action,
  act({
    schema: assignSchema,
    run: (keyed, row, { version, unit, wraps, ...words }) =>
      done(assignMatter(keyed(row.id), row, action, { version, unit, wraps, ...saidIn(words) })),
  }),
])

/** These happen once a second person agrees: the answer is 202 with what waits. */
const byTwo = (['refuse', 'extend', 'go-on'] as const).map((action) => [
  action,
  act({
    schema: stepSchema,
    run: async (keyed, row, { version, ...words }) => {
      const ask = { version, ...saidIn(words) }
      return (await askAgreement(keyed(row.id), row, `matter.${action}`, ask)).id
    },
  }),
])

const acts: Readonly<Partial<Record<DeskAction, Act<z.ZodMiniType>>>> = {
  ...Object.fromEntries([...plain, ...assigning, ...byTwo]),
  object: act({
    schema: objectSchema,
    run: (keyed, row, { version, article, ...words }) =>
      done(objectTo(keyed(row.id), row, { version, article, ...saidIn(words) })),
  }),
  ask: act({
    schema: stepSchema,
    run: (keyed, row, { version, ...words }) => done(askPerson(keyed(row.id), row, { version, ...saidIn(words) })),
  }),
  reply: act({
    schema: replyInputSchema,
    run: async (keyed, row, { version, outcome, ...words }) => {
      const answer = { version, outcome, ...saidIn(words) }
      const ctx = keyed(row.id)
      const second = findMove('matter.reply', row.state, ctx.actor.role)?.secondPersonFor?.includes(outcome)
      if (second) return (await askAgreement(ctx, row, 'matter.reply', answer)).id
      return done(answerPerson(ctx, row, answer))
    },
  }),
  merge: act({
    schema: mergeSchema,
    run: (keyed, row, { version, into, ...words }) =>
      done(mergeInto(keyed(row.id), row, { version, into, ...saidIn(words) })),
  }),
  'hand-over': act({ schema: personSchema, run: (keyed, row, body) => done(handOverTo(keyed(row.id), row, body)) }),
  note: act({ schema: noteInputSchema, run: (keyed, row, body) => done(writeNote(keyed(row.id), row, body)) }),
  exclude: act({ schema: personSchema, run: (keyed, row, body) => done(excludeFrom(keyed(row.id), row, body)) }),
  hold: act({
    schema: reasonSchema,
    run: (keyed, row, { version, reason }) => {
      const ctx = keyed(row.id)
      requireVersion(ctx, row, version)
      return done(holdMatter(ctx, { matterId: row.id, reason }))
    },
  }),
  release: act({
    schema: versionSchema,
    run: (keyed, row, { version }) => {
      const ctx = keyed(row.id)
      requireVersion(ctx, row, version)
      return done(releaseMatter(ctx, row.id))
    },
  }),
}

/** Whom an action is for: the table of moves and the policy both say so. */
export function audienceOf(action: DeskAction): StaffRole[] {
  const move = moveOf(action)
  return staffRoles.filter(
    (role) =>
      policy[role][verbOf(action)] !== undefined &&
      (move === null || moves.some((one) => one.action === move && one.roles.includes(role))),
  )
}

/**
 * `POST /api/staff/matters/:id/<action>`: a step, once per key. First the gate, then the table: what one may not do is not
 * there (404), what cannot be done now is a conflict (409).
 */
export function movesDoor(home: Home): Hono {
  const routes = staffRoutes(home)
  for (const [name, { schema, run }] of Object.entries(acts)) {
    const action = name as DeskAction
    const moving = { audience: audienceOf(action), verb: verbOf(action) }
    routes.post(`/:id/${action}`, moving, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, moving)
      const body = await readJson(c.req.raw, schema)
      const write = { action: moving.verb, key: keyIn(c), body: { id: row.id, body } }
      const asked = await onceByStaff(
        acting,
        write,
        (keyed) => run(keyed, row, body),
        () => askedBefore(acting, row.id, `matter.${action}`),
      )
      const after = await stateAfter(acting, session, row.id)
      return asked === undefined
        ? c.json(after)
        : c.json({ ...after, approval: await approvalAfter(acting, asked, row) }, 202)
    })
  }
  return routes.door
}

/** The matter as it stands now; null once it lies where the person does not see it any more. */
export async function stateAfter(ctx: DeskContext, session: Session, id: string): Promise<StepAnswer> {
  const row = await findForDesk(ctx, id)
  const actors = actorsOf(session, staffRoles)
  const seeing = actors.find((actor) => mayOn(actor, 'matter.list', subjectOf(row)))
  const matter = seeing ? outlineCase({ ...ctx, actor: seeing }, row) : null
  return { matter, mayDo: actionsFor(actors, row) }
}

async function approvalAfter(ctx: DeskContext, id: string, row: DeskRow): Promise<ApprovalView> {
  return viewOf(ctx, await findApproval(ctx, id), row)
}
