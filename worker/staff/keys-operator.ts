import { Hono } from 'hono'
import { demoKeysSchema } from '../contract/staff-keys-schemas.ts'
import type { Home } from '../home.ts'
import { keepDemoKeys } from '../units/demo/keep-demo-keys.ts'
import { readSigned } from './operator.ts'

/** `POST /api/staff/operator/demo-keys`: for the start command of a demonstration. */
export function keysOperatorDoor(home: Home): Hono {
  return new Hono().post('/demo-keys', async (c) => {
    const [ctx, given] = await readSigned(home, c.req.raw, demoKeysSchema)
    await keepDemoKeys(ctx, given)
    return c.json({ kept: given.people.length })
  })
}
