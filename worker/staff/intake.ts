import type { Hono } from 'hono'
import * as z from 'zod/mini'
import type { IntakeReceipt } from '../contract/intake.ts'
import { intakeSchema } from '../contract/intake-schemas.ts'
import { keyIn, writeOnce } from '../guard/idempotency.ts'
import type { Home } from '../home.ts'
import { fileAgain, fileForResident } from '../matters/intake/file.ts'
import { refuseDiverted, refuseUnsealed } from '../matters/submit.ts'
import type { SubmittedMatter } from '../matters/types.ts'
import { drawQr } from '../pages/qr.ts'
import { parseBy, readJson } from '../public/read.ts'
import { staffRoutes } from './routes.ts'

const clerks = { audience: ['dispatcher'], verb: 'matter.file' } as const

/** `POST /api/staff/intake`: a clerk writes down what somebody tells at the counter or on the telephone. */
export function intakeDoor(home: Home): Hono {
  return staffRoutes(home).post('/', clerks, async (c, ctx) => {
    const body: { readonly kind?: unknown; readonly topic?: unknown } = Object(await readJson(c.req.raw, z.unknown()))
    // Before the rest is judged: with a tip the clerk needs to know the other way, not a list of mistakes.
    refuseDiverted(ctx, body.topic)
    refuseUnsealed(ctx, body)
    const input = parseBy(intakeSchema, body)
    const key = keyIn(c)
    const filed = await writeOnce(
      ctx,
      // Each clerk has their own keys, so that nobody is shown what another one wrote down.
      { action: `staff.${ctx.actor.staff}.matter.file`, key, body: input },
      ({ riders, ...attempt }) =>
        fileForResident({ ...ctx, riders }, input, { key: keyOf(ctx.actor.staff, key), ...attempt }),
      (earlier) => fileAgain(ctx, input, keyOf(ctx.actor.staff, key), earlier),
    )
    return c.json(receiptOf(filed), 201)
  }).door
}

const keyOf = (staff: string, key: string) => `${staff}|${key}`

function receiptOf({ receipt, handle, route, receiver, next, clocks }: SubmittedMatter): IntakeReceipt {
  return { receipt, handle, qr: drawQr(receipt), route, receiver, next, clocks }
}
