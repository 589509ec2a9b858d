import { expect, it } from 'vitest'
import { openHome } from '#home'
import { sessionCookie, tokenHeader } from '../../../worker/contract/staff.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, origin, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { routesOf } from '../hostile/routes.ts'
import { file } from '../matters/told.ts'
import { grant, inWork, unitOf, versionOf, words } from './desk-support.ts'

/** Every row of every table. */
async function whole(home: TestHome): Promise<string> {
  const tables = await home.db.all<{ name: string }>(
    sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"),
  )
  return JSON.stringify(await Promise.all(tables.map(({ name }) => home.db.all(sql(`SELECT * FROM ${name}`)))))
}

const writesOf = (home: TestHome) =>
  routesOf(home.app).filter(({ method, path }) => !['GET', 'ALL'].includes(method) && path.startsWith('/api/staff/'))
/** Without a session: their own tests say what holds for them. */
const open = /^\/api\/staff\/(?:sign-in|passkey|set-up|operator)\b/

/** Somebody who holds as much as one person can, and a matter that is theirs. */
async function scene() {
  const home = await openHome()
  const held = ['handler', 'reviewer', 'custodian', 'grid-worker', 'organiser'] as const
  const who = await signIn(
    home,
    'dispatcher',
    {},
    ...held.map((role) => grant(role)),
    grant('supervisor', { readsContent: true }),
  )
  const filed = await file(home)
  const { dispatcher } = await unitOf(home)
  await inWork(home, filed, { dispatcher, handler: who })
  const asked = await who.post('/api/staff/exports', { filter: {}, reason: words })
  const { id } = await asked.json()
  return { home, who, filed, approval: id as string }
}

const addressOf = (path: string, matter: string, approval: string) =>
  path.replace(/:\w+/, path.includes('/matters/') ? matter : approval).replace(/:\w+/g, '1')

it('no write of staff is done for a page of somebody else: every route, every way to come', async () => {
  const { home, who, filed, approval } = await scene()
  const other = await signIn(home, 'handler')
  const json = { 'Content-Type': 'application/json' }
  const right = { ...json, Origin: origin, Cookie: who.cookie, [tokenHeader]: who.token }
  const without = (name: string) => Object.fromEntries(Object.entries(right).filter(([key]) => key !== name))
  const cells: readonly [string, Record<string, string>, readonly number[]][] = [
    ['no Origin', without('Origin'), [403]],
    ['Origin null', { ...right, Origin: 'null' }, [403]],
    ['foreign Origin', { ...right, Origin: 'https://evil.example' }, [403]],
    ['a subdomain', { ...right, Origin: origin.replace('://', '://a.') }, [403]],
    ['no token', without(tokenHeader), [403]],
    ['the token of another session', { ...right, [tokenHeader]: other.token }, [403]],
    ['the cookie as token', { ...right, [tokenHeader]: who.cookie.slice(sessionCookie.length + 1) }, [403]],
    ['no cookie', without('Cookie'), [401]],
    ['two cookies', { ...right, Cookie: `${who.cookie}; ${other.cookie}` }, [401]],
    // What a form of another page can send; not found where the object comes first.
    ['text', { ...right, 'Content-Type': 'text/plain' }, [415, 404]],
    ['a form', { ...right, 'Content-Type': 'application/x-www-form-urlencoded' }, [415, 404]],
    ['a form with files', { ...right, 'Content-Type': 'multipart/form-data; boundary=x' }, [415, 404]],
  ]
  const routes = writesOf(home).filter(({ path }) => !open.test(path))
  expect(routes.length).toBeGreaterThan(35)
  const before = await whole(home)
  const wrong: string[] = []
  for (const { method, path } of routes) {
    const version = await versionOf(home, filed.id)
    for (const [name, headers, statuses] of cells) {
      // Signing out reads no body: the token alone guards it.
      if (path.endsWith('/sign-out') && statuses.includes(415)) continue
      const answer = await home.app.request(origin + addressOf(path, filed.id, approval), {
        method,
        headers: { ...headers, 'Idempotency-Key': mintKey() },
        body: JSON.stringify({ version, text: words, reason: words }),
      })
      if (!statuses.includes(answer.status)) wrong.push(`${method} ${path}, ${name}: ${answer.status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await whole(home)).toBe(before)
})

/** Ends what somebody may: as the operator's command does it. */
async function leave(home: TestHome, { code }: SignedIn): Promise<void> {
  const [{ leave: leaveVerb }, { as }] = await Promise.all([
    import('../../../worker/people/accounts/leave.ts'),
    import('../matters/told.ts'),
  ])
  await leaveVerb(as(home, 'system'), code)
}

it('whoever has left is nobody at the next request, at every route, reading and writing', async () => {
  const { home, who, filed, approval } = await scene()
  expect((await who.request('/api/staff/session')).status).toBe(200)
  await leave(home, who)
  const before = await whole(home)
  const routes = routesOf(home.app).filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/staff/') && !open.test(path),
  )
  const wrong: string[] = []
  for (const { method, path } of routes) {
    const address = addressOf(path, filed.id, approval)
    const answer = method === 'GET' ? await who.request(address) : await who.post(address, { version: 1, text: words })
    if (answer.status !== 401) wrong.push(`${method} ${path}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
  expect(await whole(home)).toBe(before)
})

it('what a leaver had asked a second person for does not happen any more', async () => {
  const { home, who, filed, approval } = await scene()
  const asked = await who.post(`/api/staff/matters/${filed.id}/extend`, {
    version: await versionOf(home, filed.id),
    text: words,
  })
  expect(asked.status).toBe(202)
  const { approval: waiting } = await asked.json()
  await leave(home, who)
  const reviewer = await signIn(home, 'reviewer')
  expect((await reviewer.post(`/api/staff/approvals/${waiting.id}/agree`, {})).status).toBe(409)
  await reviewer.post(`/api/staff/exports/${approval}/agree`, {})
  const stranger = await signIn(home, 'dispatcher')
  expect((await stranger.post(`/api/staff/exports/${approval}/file`, {})).status).toBe(403)
  const extended = await home.db.all(sql("SELECT id FROM events WHERE action = 'matter.extend'"))
  expect(extended).toEqual([])
})
