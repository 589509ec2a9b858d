import type { Hono } from 'hono'
import { PortalError } from '../contract/errors.ts'
import { type SwitchesView, switchNames } from '../contract/switches.ts'
import { turnSchema } from '../contract/switches-schemas.ts'
import { keyIn } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { readJson } from '../public/read.ts'
import { listSwitches, turn } from '../switches/turn.ts'
import { doneByStaff } from './acting.ts'
import { type StaffContext, staffRoutes } from './routes.ts'

const supervisors = { audience: ['supervisor'], verb: 'switch.turn' } as const

/** `GET /api/staff/switches`, and `POST …/:name`: what the portal takes in for now, for all of it. */
export function switchesDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/', supervisors, async (c, ctx) => c.json(await viewOf(ctx)))
    .post('/:name', supervisors, async (c, ctx) => {
      const name = switchNames.find((one) => one === c.req.param('name'))
      if (!name) throw new PortalError('not-found')
      const asked = await readJson(c.req.raw, turnSchema)
      const write = { action: 'switch.turn', key: keyIn(c), body: { name, asked } }
      await doneByStaff(ctx, write, (keyed) => turn(keyed(name), name, asked))
      return c.json(await viewOf(ctx))
    }).door
}

async function viewOf(ctx: StaffContext): Promise<SwitchesView> {
  return { switches: await listSwitches(ctx) }
}
