import { Hono } from 'hono'
import { staffAccounts } from '../../content/words/staff/accounts.ts'
import { staffPeople } from '../../content/words/staff/people.ts'
import { contextFor } from '../context.ts'
import { PortalError } from '../contract/errors.ts'
import { passkeySignInSchema, passwordSignInSchema } from '../contract/staff-schemas.ts'
import { callerOf } from '../guard/crowd.ts'
import { type CrowdMemory, createMemory } from '../guard/crowd-memory.ts'
import { ownOrigin } from '../guard/origin.ts'
import type { Home } from '../home.ts'
import { askForPasskey, signInByPasskey } from '../people/sign-in/by-passkey.ts'
import { signInByPassword } from '../people/sign-in/by-password.ts'
import type { Site } from '../people/sign-in/passkey.ts'
import { readJson } from '../public/read.ts'
import { readCookie, setCookie } from './cookie.ts'
import { sessionView } from './sessions.ts'

/** Tries of one network within a minute: an office signs in together, a machine does not get to try passwords. */
export const signInCrowd = { tries: 60, windowMs: 60_000 } as const

/** Where passkeys live: the address that the browser asked for. */
export function siteOf(request: Request): Site {
  return { origin: ownOrigin(request), name: staffPeople.site }
}

/** `POST /api/staff/sign-in`, `/passkey/options` and `/passkey`: for whoever is not signed in yet. */
export function signInDoor(home: Home): Hono {
  const memory = createMemory({ limit: signInCrowd.tries, windowMs: signInCrowd.windowMs, ...home })
  return new Hono()
    .post('/sign-in', async (c) => {
      await admit(home, memory, c.req.raw)
      const given = await readJson(c.req.raw, passwordSignInSchema)
      return signedIn(home, await signInByPassword(contextFor(home, 'system'), given, readCookie(c.req.raw)))
    })
    .post('/passkey/options', async (c) => c.json(await askForPasskey(contextFor(home, 'system'), siteOf(c.req.raw))))
    .post('/passkey', async (c) => {
      await admit(home, memory, c.req.raw)
      const answer = await readJson(c.req.raw, passkeySignInSchema)
      const site = siteOf(c.req.raw)
      return signedIn(home, await signInByPasskey(contextFor(home, 'system'), site, answer, readCookie(c.req.raw)))
    })
    .all('/sign-in', refuse)
    .all('/passkey/options', refuse)
    .all('/passkey', refuse)
}

function refuse(): never {
  throw new PortalError('method-not-allowed')
}

/** The cookie, and what somebody signed in sees of themselves. */
export async function signedIn(home: Home, token: string): Promise<Response> {
  const view = await sessionView(home, token)
  return Response.json(view, { headers: { 'Set-Cookie': setCookie(token) } })
}

async function admit(home: Home, memory: CrowdMemory, request: Request): Promise<void> {
  const entry = await memory.enter(callerOf(home, request).network, home.ids.mint())
  if (!entry.isFull) return
  throw new PortalError('too-many', {
    message: staffAccounts.crowded,
    retryAfterSeconds: Math.ceil(entry.waitMs / 1000),
  })
}
