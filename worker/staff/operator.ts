import { Hono } from 'hono'
import type * as z from 'zod/mini'
import { type Context, contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { operatorHeader } from '../contract/operator-signature.ts'
import { demoSchema, inviteSchema, leaveSchema, listSchema } from '../contract/staff-schemas.ts'
import type { Home } from '../home.ts'
import { foldCode, isCode } from '../people/accounts/codes.ts'
import { makeDemoAccount } from '../people/accounts/demo.ts'
import { leave } from '../people/accounts/leave.ts'
import { listAccounts } from '../people/accounts/list.ts'
import { asOperator, isOperator } from '../people/accounts/operator.ts'
import { grantRole, invite } from '../people/invites/invite.ts'
import { readJson } from '../public/read.ts'
import { grantView } from './sessions.ts'

/**
 * `POST /api/staff/operator/…`: the command line of whoever runs the portal (`npm run staff`). Whoever cannot sign with the
 * portal's own key finds nothing here.
 */
export function operatorDoor(home: Home): Hono {
  return new Hono()
    .post('/invite', async (c) => {
      const [ctx, { name, ...grant }] = await readSigned(home, c.req.raw, inviteSchema)
      if (!isCode(name)) return c.json({ token: await invite(ctx, name, grant) }, 201)
      await grantRole(ctx, foldCode(name), grant)
      return c.json({ granted: foldCode(name) })
    })
    .post('/leave', async (c) => {
      const [ctx, { account }] = await readSigned(home, c.req.raw, leaveSchema)
      await leave(ctx, foldCode(account))
      return c.json({ left: foldCode(account) })
    })
    .post('/list', async (c) => {
      const [ctx] = await readSigned(home, c.req.raw, listSchema)
      const accounts = await listAccounts(ctx)
      return c.json({
        accounts: accounts.map(({ staff: _, ...one }) => ({ ...one, grants: one.grants.map(grantView) })),
      })
    })
    .post('/demo', async (c) => {
      const [ctx, account] = await readSigned(home, c.req.raw, demoSchema)
      return c.json({ made: account.code, uri: await makeDemoAccount(ctx, account) })
    })
}

/** @throws PortalError not-found for a signature that does not hold; invalid */
export async function readSigned<Schema extends z.ZodMiniType>(
  home: Home,
  request: Request,
  schema: Schema,
): Promise<[Context, z.output<Schema>]> {
  const ctx = contextFor(home, 'system')
  const { pathname } = new URL(request.url)
  const body = await request.clone().text()
  const isSigned = await isOperator(ctx, request.headers.get(operatorHeader) ?? '', pathname, body)
  if (!isSigned) throw new PortalError('not-found')
  return [asOperator(ctx), await readJson(request, schema)]
}
