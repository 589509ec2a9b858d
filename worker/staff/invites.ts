import { Hono } from 'hono'
import { contextFor } from '../context.ts'
import type { InviteView } from '../contract/staff.ts'
import { inviteTokenSchema, setUpPasskeySchema, setUpPasswordSchema } from '../contract/staff-schemas.ts'
import type { Home } from '../home.ts'
import { drawQr } from '../pages/qr.ts'
import {
  findInvite,
  type Invited,
  offerPasskey,
  offerTotp,
  setUpPasskey,
  setUpPassword,
} from '../people/invites/set-up.ts'
import { readJson } from '../public/read.ts'
import { grantView } from './sessions.ts'
import { siteOf } from './sign-in.ts'

/** `POST /api/staff/set-up/…`: for whoever holds a one-time link. Its token travels in bodies alone. */
export function setUpDoor(home: Home): Hono {
  const ctx = () => contextFor(home, 'system')
  return new Hono()
    .post('/look', async (c) => {
      const { token } = await readJson(c.req.raw, inviteTokenSchema)
      return c.json(await lookAt(home, await findInvite(ctx(), token)))
    })
    .post('/options', async (c) => {
      const { token } = await readJson(c.req.raw, inviteTokenSchema)
      return c.json(await offerPasskey(ctx(), siteOf(c.req.raw), await findInvite(ctx(), token)))
    })
    .post('/password', async (c) => {
      const { token, password, code } = await readJson(c.req.raw, setUpPasswordSchema)
      return c.json({ code: await setUpPassword(ctx(), await findInvite(ctx(), token), password, code) }, 201)
    })
    .post('/passkey', async (c) => {
      const { token, response } = await readJson(c.req.raw, setUpPasskeySchema)
      const site = siteOf(c.req.raw)
      return c.json({ code: await setUpPasskey(ctx(), site, await findInvite(ctx(), token), response) }, 201)
    })
}

async function lookAt(home: Home, invited: Invited): Promise<InviteView> {
  const { row, name } = invited
  const totp = await offerTotp(contextFor(home, 'system'), invited)
  return { ...grantView(row), name, until: row.until, totp: { ...totp, qr: drawQr(totp.uri) } }
}
