import type { Hono } from 'hono'
import { ledgerSchema, verifySchema } from '../contract/ledger-schemas.ts'
import type { Home } from '../home.ts'
import { lookAtChains } from '../ledger/chains.ts'
import { lookAtLedger } from '../ledger/look.ts'
import { verifyStretch } from '../ledger/verify-stretch.ts'
import { parseBy } from '../public/read.ts'
import { readQuery } from './query.ts'
import { staffRoutes } from './routes.ts'

const auditors = { audience: ['auditor'], verb: 'ledger.look' } as const

/**
 * `GET /api/staff/ledger?unit&noun&role&who&day&subject&before`: who did what, of all units, newest first; `…/chains`: their
 * lengths and the published days; `…/verify/:unit?from`: one stretch, recomputed. No content stands in any of it.
 */
export function ledgerLookDoor(home: Home): Hono {
  return staffRoutes(home)
    .get('/', auditors, async (c, ctx) => c.json(await lookAtLedger(ctx, parseBy(ledgerSchema, readQuery(c.req.raw)))))
    .get('/chains', auditors, async (c, ctx) => c.json(await lookAtChains(ctx)))
    .get('/verify/:unit', auditors, async (c, ctx) => {
      const { unit, from } = parseBy(verifySchema, { unit: c.req.param('unit'), ...readQuery(c.req.raw) })
      return c.json(await verifyStretch(ctx, unit, Number(from ?? 1)))
    }).door
}
