import type { Hono } from 'hono'
import { PortalError } from '../contract/errors.ts'
import { staffRoles } from '../contract/roles.ts'
import type { UnitRecipient } from '../contract/staff-keys.ts'
import {
  admitSchema,
  askRecoverySchema,
  grantSchema,
  isUnitRecipient,
  newEpochSchema,
  personalKeysSchema,
  recoveredSchema,
  recoverySchema,
  rewrappedSchema,
  unlockSchema,
} from '../contract/staff-keys-schemas.ts'
import type { Home } from '../home.ts'
import { readJson } from '../public/read.ts'
import { admit, grant } from '../units/epochs/grant.ts'
import { renew } from '../units/epochs/renew.ts'
import { unlock } from '../units/epochs/unlock.ts'
import { lookAtUnitKeys } from '../units/look.ts'
import { changePassphrase, keepPersonalKeys, readOwnKeys } from '../units/own-keys.ts'
import { headRole, holderRoles } from '../units/recipients.ts'
import { agreeToRecover, askRecovery, grantRecovered, openRecovery } from '../units/recoveries/recover.ts'
import { requireKey } from './keys-gate.ts'
import { type StaffContext, staffRoutes } from './routes.ts'

const own = { audience: staffRoles, verb: 'self.look' } as const
const holders = { audience: holderRoles, verb: 'keys.use' } as const
const drawing = { audience: [headRole, 'custodian'], verb: 'keys.renew' } as const
const admitting = { audience: [headRole], verb: 'keys.admit' } as const
const recovering = { audience: [headRole, 'custodian'], verb: 'keys.recover' } as const

const done = () => Response.json({ done: true })

/**
 * `/api/staff/keys`: public halves and sealed private ones. Each write says what it stands on (a generation, a salt, an
 * epoch), so that the same one twice is a conflict and changes nothing.
 */
export function keysDoor(home: Home): Hono {
  const routes = staffRoutes(home)
    .get('/', own, async (c, ctx) => c.json(await readOwnKeys(ctx)))
    .post('/personal', holders, async (c, ctx) => {
      await keepPersonalKeys(ctx, await readJson(c.req.raw, personalKeysSchema))
      return done()
    })
    .post('/passphrase', holders, async (c, ctx) => {
      await changePassphrase(ctx, await readJson(c.req.raw, rewrappedSchema))
      return done()
    })
    .get('/units/:recipient', holders, async (c, ctx) => {
      const recipient = c.req.param('recipient')
      if (!isUnitRecipient(recipient)) throw new PortalError('not-found')
      return c.json(await lookAtUnitKeys(...mayLook(ctx, recipient)))
    })
    .post('/unlock', holders, async (c, ctx) => {
      const { recipient } = await readJson(c.req.raw, unlockSchema)
      return c.json(await unlock(...requireKey(ctx, 'keys.use', recipient)))
    })
    .post('/grant', holders, async (c, ctx) => {
      const given = await readJson(c.req.raw, grantSchema)
      await grant(...requireKey(ctx, 'keys.use', given.recipient), given)
      return done()
    })
    .post('/admit', admitting, async (c, ctx) => {
      const given = await readJson(c.req.raw, admitSchema)
      await admit(...requireKey(ctx, 'keys.admit', given.recipient), given)
      return done()
    })
    .post('/renew', drawing, async (c, ctx) => {
      const given = await readJson(c.req.raw, newEpochSchema)
      await renew(...requireKey(ctx, 'keys.renew', given.recipient), given)
      return done()
    })
  return withRecovery(routes).door
}

function withRecovery(routes: ReturnType<typeof staffRoutes>) {
  return routes
    .post('/recover/ask', recovering, async (c, ctx) => {
      const given = await readJson(c.req.raw, askRecoverySchema)
      return c.json({ id: await askRecovery(...requireKey(ctx, 'keys.recover', given.recipient), given) }, 201)
    })
    .post('/recover/agree', recovering, async (c, ctx) => {
      const { recipient, id } = await readJson(c.req.raw, recoverySchema)
      await agreeToRecover(...requireKey(ctx, 'keys.recover', recipient), id)
      return done()
    })
    .post('/recover/open', recovering, async (c, ctx) => {
      const { recipient, id } = await readJson(c.req.raw, recoverySchema)
      return c.json(await openRecovery(...requireKey(ctx, 'keys.recover', recipient, true), id))
    })
    .post('/recover/grant', recovering, async (c, ctx) => {
      const given = await readJson(c.req.raw, recoveredSchema)
      await grantRecovered(...requireKey(ctx, 'keys.recover', given.recipient, true), given)
      return done()
    })
}

/** Who holds it, decides about it, or would recover it. */
function mayLook(ctx: StaffContext, recipient: UnitRecipient) {
  try {
    return requireKey(ctx, 'keys.use', recipient)
  } catch {
    return requireKey(ctx, 'keys.recover', recipient)
  }
}
