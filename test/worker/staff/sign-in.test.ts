import { beforeEach, describe, expect, it } from 'vitest'
import { homeName, openHome, workedMs } from '#home'
import { networkHeader, type TestHome } from '../../support/home.ts'
import { wearing } from '../../support/staff.ts'
import { codeOf, cookieOf, type Member, memberOf, minutes, password, rows, signInWith } from './account.ts'

let home: TestHome
let member: Member
beforeEach(async () => {
  home = await openHome()
  member = await memberOf(home, 'dispatcher')
})

const session = (cookie: string) => home.request('/api/staff/session', { headers: { Cookie: cookie } })

describe('signing in with password and one-time code', () => {
  it('opens a session whose cookie is __Host-, Secure, HttpOnly, SameSite=Strict, Path=/', async () => {
    const answer = await signInWith(home, member.code, codeOf(home, member.secret))
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^__Host-staff=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({
      code: member.code,
      name: member.name,
      grants: [{ role: 'dispatcher' }],
    })
    expect((await session(cookieOf(answer))).status).toBe(200)
  })

  it('takes the account in small letters, full width and without its S-', async () => {
    const [, five = ''] = member.code.split('-')
    const typed = [member.code.toLowerCase(), five, ` ｓ－${five} `]
    for (const [step, account] of typed.entries()) {
      home.time.now += minutes(step)
      expect((await signInWith(home, account, codeOf(home, member.secret))).status).toBe(200)
    }
  })

  it('lets nobody in without both factors: no wrong half, no empty half, the same answer for each', async () => {
    const right = codeOf(home, member.secret)
    const wrong = right === '000000' ? '000001' : '000000'
    const answers = [
      await signInWith(home, member.code, right, 'some other password'),
      await signInWith(home, member.code, wrong),
      await signInWith(home, 'S-ZZZZZ', right),
    ]
    const bodies = await Promise.all(answers.map(async (answer) => ({ ...(await answer.json()), requestId: '' })))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(answers.every((answer) => !answer.headers.has('Set-Cookie'))).toBe(true)
    expect((await signInWith(home, member.code, '')).status).toBe(400)
    expect((await home.post('/api/staff/sign-in', { account: member.code, password })).status).toBe(400)
    expect(await rows(home, 'sessions')).toEqual([])
  })

  it('takes a one-time code once, also when it comes several times at once, and none from before it', async () => {
    const code = codeOf(home, member.secret)
    const answers = await Promise.all(Array.from({ length: 4 }, () => signInWith(home, member.code, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    home.time.now += minutes(16)
    const [earlier, later] = [codeOf(home, member.secret, -1), codeOf(home, member.secret)]
    expect((await signInWith(home, member.code, later)).status).toBe(200)
    expect((await signInWith(home, member.code, earlier)).status).toBe(401)
    expect((await signInWith(home, member.code, later)).status).toBe(401)
  })

  it('refuses the code of the set-up itself', async () => {
    expect((await signInWith(home, member.code, codeOf(home, member.secret, -1))).status).toBe(401)
  })

  it('draws a new token at each login and ends the one before', async () => {
    const first = cookieOf(await signInWith(home, member.code, codeOf(home, member.secret)))
    home.time.now += minutes(1)
    const again = await signInWith(home, member.code, codeOf(home, member.secret), password, { Cookie: first })
    expect(cookieOf(again)).not.toBe(first)
    expect((await session(first)).status).toBe(401)
    expect((await session(cookieOf(again))).status).toBe(200)
  })

  it('never takes a token that the browser brought', async () => {
    const planted = '__Host-staff=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    const answer = await signInWith(home, member.code, codeOf(home, member.secret), password, { Cookie: planted })
    expect(cookieOf(answer)).not.toBe(planted)
    expect((await session(planted)).status).toBe(401)
    expect((await session(`${cookieOf(answer)}; ${planted}`)).status).toBe(401)
  })
})

describe('five failures', () => {
  const fail = (account: string) => signInWith(home, account, '000000', 'wrong password')

  it('lock an account for a quarter of an hour, known or not, and tell how long', async () => {
    for (const account of [member.code, 'S-ZZZZZ']) {
      for (let time = 0; time < 5; time++) expect((await fail(account)).status).toBe(401)
      const answer = await fail(account)
      expect(answer.status).toBe(429)
      expect(answer.headers.get('Retry-After')).toBe('900')
    }
    expect((await signInWith(home, member.code, codeOf(home, member.secret))).status).toBe(429)
    home.time.now += minutes(14)
    expect((await signInWith(home, member.code, codeOf(home, member.secret))).status).toBe(429)
    home.time.now += minutes(1)
    expect((await signInWith(home, member.code, codeOf(home, member.secret))).status).toBe(200)
  })

  it('are five also when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => fail(member.code)))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(7)
  })

  it('are forgotten by a login, and one event says that there were five, without a name', async () => {
    for (let time = 0; time < 4; time++) await fail(member.code)
    expect((await signInWith(home, member.code, codeOf(home, member.secret))).status).toBe(200)
    for (let time = 0; time < 8; time++) await fail(member.code)
    const locks = await rows(home, 'events', "action = 'staff.lock'")
    expect(locks).toHaveLength(1)
    expect(locks[0]).toMatchObject({ subject_id: 'sign-in', detail: '{"failures":5}', actor_role: 'system' })
  })

  it('let one network try sixty times a minute, whatever account', async () => {
    // Another account each time: none of them is locked by its own wrong tries.
    const tries = async (time: number) =>
      signInWith(home, `S-ZZZ${10 + time}`, '000000', 'wrong password', { [networkHeader]: '203.0.113.9' })
    for (let time = 0; time < 60; time++) expect((await tries(time)).status).toBe(401)
    expect((await tries(60)).status).toBe(429)
    expect((await fail('S-ZZZZY')).status).toBe(401)
  })
})

it('says the same and takes as long for an account that does not exist', async () => {
  const times: Record<string, number[]> = { known: [], unknown: [] }
  for (let time = 0; time < 4; time++) {
    home.time.now += minutes(20)
    for (const [kind, account] of [
      ['known', member.code],
      ['unknown', 'S-ZZZZZ'],
    ] as const) {
      const began = workedMs()
      await signInWith(home, account, '000000', 'wrong password')
      times[kind]?.push(workedMs() - began)
    }
  }
  const best = (kind: string) => Math.min(...(times[kind] ?? []))
  // workerd's clock stands still while it computes; there the same path alone must do.
  if (homeName === 'node') expect(best('unknown') / best('known')).toBeGreaterThan(0.5)
  expect(await wearing(home, { staff: '', code: '', cookie: '' })).toMatchObject({ token: '' })
})
