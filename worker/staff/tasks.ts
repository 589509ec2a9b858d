import type { Hono } from 'hono'
import type { StaffRole } from '../contract/roles.ts'
import { doneSchema, giveSchema, hazardSchema } from '../contract/task-schemas.ts'
import { keyIn, writeOnce } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { finishGiven } from '../matters/tasks/done.ts'
import { findTask, subjectOfTask } from '../matters/tasks/find.ts'
import { giveTask } from '../matters/tasks/give.ts'
import { fileHazard, handleOf } from '../matters/tasks/hazard.ts'
import { listTasks } from '../matters/tasks/list.ts'
import { lookAtTask, photoOfTask, tasksOfMatter } from '../matters/tasks/look.ts'
import { requireMay } from '../people/may.ts'
import { readJson } from '../public/read.ts'
import { actorsOf, doneByStaff, inRoleFor, matterFor } from './acting.ts'
import { staffRoutes } from './routes.ts'

const street: readonly StaffRole[] = ['grid-worker']
const givers: readonly StaffRole[] = ['handler', 'dispatcher']
const giving = { audience: givers, verb: 'task.give' } as const

/**
 * `GET /api/staff/tasks`, `/:id`; `POST …/:id/done`, `/api/staff/hazards`: for the grid worker in the street. Each reading
 * of a brief is an event; a task lies with the worker's unit and within their place, or is not there.
 */
export function tasksDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/tasks', { audience: street, verb: 'task.list' }, async (c, ctx, session) =>
      c.json(await listTasks(ctx, actorsOf(session, street))),
    )
    .get('/tasks/:id', { audience: street, verb: 'task.look' }, async (c, ctx, session) => {
      const row = await findTask(ctx, c.req.param('id') ?? '')
      const acting = inRoleFor(ctx, actorsOf(session, street), 'task.look', subjectOfTask(row))
      return c.json(await lookAtTask(acting, row))
    })
    .post('/tasks/:id/done', { audience: street, verb: 'task.done' }, async (c, ctx, session) => {
      const row = await findTask(ctx, c.req.param('id') ?? '')
      const acting = inRoleFor(ctx, actorsOf(session, street), 'task.done', subjectOfTask(row))
      const body = await readJson(c.req.raw, doneSchema)
      const write = { action: 'task.done', key: keyIn(c), body: { id: row.id, body } }
      await doneByStaff(acting, write, (keyed) => finishGiven(keyed(row.id), row, body))
      return c.json({ done: true })
    })
    .post('/hazards', { audience: street, verb: 'matter.file' }, async (c, ctx) => {
      requireMay(ctx.actor, 'matter.file', null)
      const body = await readJson(c.req.raw, hazardSchema)
      const key = keyIn(c)
      const handle = await writeOnce(
        ctx,
        { action: `staff.${ctx.actor.staff}.hazard`, key, body },
        ({ remember, counter }) => fileHazard(ctx, body, { key, remember, counter }),
        ({ subjectId }) => handleOf(ctx, subjectId ?? ''),
      )
      return c.json({ handle }, 201)
    }).door
}

/** `GET` and `POST /api/staff/matters/:id/tasks`, `GET …/:task/photo`: for who sends somebody into the street. */
export function givingDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/:id/tasks', giving, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, giving)
      return c.json(await tasksOfMatter(acting, row))
    })
    .get('/:id/tasks/:task/photo', giving, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, giving)
      const bytes = await photoOfTask(acting, row.id, c.req.param('task') ?? '')
      // Never a page, never an image in a tab: bytes to be shown by script.
      return c.body(bytes, 200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' })
    })
    .post('/:id/tasks', giving, async (c, ctx, session) => {
      const { row, acting } = await matterFor(c, ctx, session, giving)
      const { staff, ...body } = await readJson(c.req.raw, giveSchema)
      const task = { ...body, ...(staff !== undefined && { staff }) }
      const write = { action: 'task.give', key: keyIn(c), body: { id: row.id, task } }
      await doneByStaff(acting, write, (keyed) => {
        const id = ctx.ids.mint()
        return giveTask(keyed(id), row, id, task)
      })
      return c.json({ given: true }, 201)
    }).door
}
