import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { createApp } from '../../../worker/index.ts'
import { origin, type TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { codeOf, cookieOf, type Member, memberOf, minutes, password, rows, signInWith } from './account.ts'

let home: TestHome
let member: Member
beforeEach(async () => {
  home = await openHome()
  member = await memberOf(home, 'dispatcher')
})

const session = (cookie: string) => home.request('/api/staff/session', { headers: { Cookie: cookie } })

describe('a session', () => {
  it('ends after fifteen idle minutes, and not while it is used', async () => {
    const { request } = await signIn(home, 'handler')
    for (let time = 0; time < 4; time++) {
      home.time.now += minutes(14)
      expect((await request('/api/staff/session')).status).toBe(200)
    }
    home.time.now += minutes(15)
    expect((await request('/api/staff/session')).status).toBe(401)
  })

  it('ends after eight hours, however it is used', async () => {
    const { request } = await signIn(home, 'handler')
    for (let time = 0; time < 34; time++) {
      home.time.now += minutes(14)
      expect((await request('/api/staff/session')).status).toBe(200)
    }
    home.time.now += minutes(4)
    expect((await request('/api/staff/session')).status).toBe(401)
  })

  it('ends by signing out: the cookie goes, and the token opens nothing any more', async () => {
    const { request, post, cookie } = await signIn(home, 'handler')
    const answer = await post('/api/staff/sign-out', {})
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-staff=; .*Max-Age=0$/)
    expect((await request('/api/staff/session')).status).toBe(401)
    expect((await session(cookie)).status).toBe(401)
  })

  it('is stored as a hash, with no address and no agent, and no secret of anybody in clear', async () => {
    const answer = await signInWith(home, member.code, codeOf(home, member.secret))
    const tables = ['staff', 'staff_roles', 'credentials', 'sessions', 'invites', 'sign_in_tries', 'events']
    const stored = JSON.stringify(await Promise.all(tables.map((table) => rows(home, table))))
    const token = cookieOf(answer).split('=')[1] ?? ''
    for (const secret of [token, password, 'canary-password', member.secret, member.name]) {
      expect(stored).not.toContain(secret)
    }
    expect(Object.keys((await rows(home, 'sessions'))[0] ?? {}).sort()).toEqual(
      ['began_at', 'seen_at', 'staff_id', 'token_hash'].sort(),
    )
  })
})

describe('demo accounts', () => {
  it('are refused outside the demonstration: no session, no login, no new one', async () => {
    const demo = await signIn(home, 'handler', { isDemo: true })
    expect((await demo.request('/api/staff/session')).status).toBe(200)
    const settings = { ...home.settings, isDemonstration: false }
    const app = createApp({ ...home, settings })
    const asked = await app.request(`${origin}/api/staff/session`, { headers: { Cookie: demo.cookie } })
    expect(asked.status).toBe(401)
  })
})
