import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sessionCookie, tokenHeader } from '../../../worker/contract/staff.ts'
import { sql } from '../../../worker/db/database.ts'
import type { Home } from '../../../worker/home.ts'
import { staffDoor } from '../../../worker/staff/index.ts'
import { type Audience, staffRoutes } from '../../../worker/staff/routes.ts'
import { origin, type TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const answer = () => Response.json({})

describe('a route for staff', () => {
  it('does not mount without a declared audience', () => {
    const make = (declared: unknown) => () => staffRoutes(home).get('/queue', declared as Audience, answer)
    expect(make(undefined)).toThrow(/declares no audience/)
    expect(make({})).toThrow(/declares no audience/)
    expect(make({ audience: [], verb: 'matter.list' })).toThrow(/declares no audience/)
    expect(make({ audience: ['dispatcher'] })).toThrow(/declares no audience/)
    expect(make({ audience: ['dispatcher'], verb: 'matter.list' })).not.toThrow()
  })

  it('does not mount for a role that the policy never lets do it', () => {
    const make = () =>
      staffRoutes(home).get('/queue', { audience: ['dispatcher', 'auditor'], verb: 'matter.list' }, answer)
    expect(make).toThrow('GET /queue is for auditor, whom the policy never lets matter.list')
  })

  it('is every route below /api/staff but those named here, which are for whoever is not signed in', async () => {
    const open = ['/sign-in', '/passkey/options', '/passkey', '/set-up/', '/operator/']
    const routes = staffDoor(home as Home).routes.filter(({ method }) => method !== 'ALL')
    const isOpen = (path: string) => open.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one))
    const closed = routes.filter(({ path }) => !isOpen(path))
    expect(closed.length).toBeGreaterThan(1)
    for (const { method, path } of closed) {
      const asked = await home.request(`/api/staff${path}`, { method })
      expect(`${method} ${path} ${asked.status}`).toBe(`${method} ${path} 401`)
    }
  })

  it('answers whoever is in none of its roles as if there were nothing', async () => {
    const door = staffRoutes(home).get('/queue', { audience: ['dispatcher'], verb: 'matter.list' }, answer).door
    const { cookie } = await signIn(home, 'auditor')
    door.onError((error) => Response.json({ code: (error as { code?: string }).code }, { status: 404 }))
    const asked = await door.request(`${origin}/queue`, { headers: { Cookie: cookie } })
    expect(await asked.json()).toEqual({ code: 'not-found' })
  })

  it('lets somebody with two roles act in the first one that it is for, where that role reaches', async () => {
    const handler = {
      role: 'handler',
      unit: '360103-centre',
      place: '360103',
      topic: null,
      readsContent: false,
    } as const
    const { cookie, staff } = await signIn(home, 'dispatcher', {}, handler)
    const ask = async (declared: Audience) => {
      const door = staffRoutes(home).get('/me', declared, (c, { actor }) => c.json(actor)).door
      return (await door.request(`${origin}/me`, { headers: { Cookie: cookie } })).json()
    }
    expect(await ask({ audience: ['handler', 'dispatcher'], verb: 'matter.look' })).toMatchObject({ ...handler, staff })
    const first = await ask({ audience: ['dispatcher', 'handler'], verb: 'matter.look' })
    expect(first).toMatchObject({ role: 'dispatcher', unit: '360102-centre' })
    expect(first.grants).toHaveLength(2)
  })
})

describe('a write of staff', () => {
  const path = '/api/staff/sign-out'
  const sessions = async () => (await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM sessions')))?.n
  const events = async () => (await home.db.first<{ n: number }>(sql('SELECT count(*) AS n FROM events')))?.n

  it('changes nothing without the own Origin and the token of its own session', async () => {
    const mine = await signIn(home, 'handler')
    const other = await signIn(home, 'handler')
    const before = [await sessions(), await events()]
    const right = { Origin: origin, 'Content-Type': 'application/json', [tokenHeader]: mine.token, Cookie: mine.cookie }
    const without = (name: string) => Object.fromEntries(Object.entries(right).filter(([key]) => key !== name))
    const cells: readonly [string, Record<string, string>, number][] = [
      ['no Origin', without('Origin'), 403],
      ['Origin null', { ...right, Origin: 'null' }, 403],
      ['foreign Origin', { ...right, Origin: 'https://evil.example' }, 403],
      ['another port', { ...right, Origin: 'http://127.0.0.1:1' }, 403],
      ['no token', without(tokenHeader), 403],
      ['empty token', { ...right, [tokenHeader]: '' }, 403],
      ['a wrong token', { ...right, [tokenHeader]: 'A'.repeat(43) }, 403],
      ['the token of another session', { ...right, [tokenHeader]: other.token }, 403],
      ['the cookie as token', { ...right, [tokenHeader]: mine.cookie.slice(sessionCookie.length + 1) }, 403],
      ['no cookie', without('Cookie'), 401],
    ]
    for (const [name, headers, status] of cells) {
      const asked = await home.app.request(origin + path, { method: 'POST', headers, body: '{}' })
      expect(`${name}: ${asked.status}`).toBe(`${name}: ${status}`)
      expect([await sessions(), await events()]).toEqual(before)
    }
    expect((await home.app.request(origin + path, { method: 'POST', headers: right, body: '{}' })).status).toBe(200)
  })

  it('of whoever is not signed in changes nothing either without Origin or with another content type', async () => {
    const before = await events()
    const open = ['/sign-in', '/passkey', '/set-up/look', '/set-up/options', '/set-up/password', '/set-up/passkey']
    for (const one of open) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
        const headers: Record<string, string> = type ? { 'Content-Type': type } : {}
        const asked = await home.request(`/api/staff${one}`, { method: 'POST', headers, body: '{}' })
        expect(`${one} ${type} ${asked.status}`).toBe(`${one} ${type} 415`)
      }
      for (const Origin of ['', 'null', 'https://evil.example']) {
        const headers = { Origin, 'Content-Type': 'application/json' }
        const asked = await home.app.request(`${origin}/api/staff${one}`, { method: 'POST', headers, body: '{}' })
        expect(asked.status).toBe(403)
      }
    }
    expect(await events()).toBe(before)
  })

  it('is refused with keys that it does not know', async () => {
    const body = { account: 'S-ZZZZZ', password: 'x', code: '000000', role: 'administrator' }
    expect((await home.post('/api/staff/sign-in', body)).status).toBe(400)
  })
})
