import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../worker/context.ts'
import { operatorHeader, operatorValue } from '../../../worker/contract/operator-signature.ts'
import { separateRoles } from '../../../worker/contract/roles.ts'
import { createApp } from '../../../worker/index.ts'
import { makeDemoAccount } from '../../../worker/people/accounts/demo.ts'
import { networkHeader, origin, type TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { codeOf, cookieOf, grantOf, inviteTo, memberOf, minutes, password, rows, signInWith } from './account.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

/** Sends what the operator's command sends. */
async function command(what: string, body: unknown, change: { at?: number; body?: string; nonce?: string } = {}) {
  const path = `/api/staff/operator/${what}`
  const text = JSON.stringify(body)
  const signed = { at: change.at ?? home.time.now, nonce: change.nonce ?? home.ids.mint(), path, body: text }
  const headers = {
    'Content-Type': 'application/json',
    [operatorHeader]: await operatorValue(home.settings.receiptKey, signed),
  }
  return home.request(path, { method: 'POST', headers, body: change.body ?? text })
}

const invitation = (name: string, role: string) => ({ name, ...grantOf('handler'), role })

describe('the operator’s command', () => {
  it('is heard only with a signature of the portal’s own key, just made, over this very body, once', async () => {
    const body = invitation('甲', 'handler')
    const forged = await home.post('/api/staff/operator/invite', body)
    expect(forged.status).toBe(404)
    expect((await command('invite', body, { at: home.time.now - minutes(6) })).status).toBe(404)
    expect((await command('invite', body, { at: home.time.now + minutes(6) })).status).toBe(404)
    expect((await command('invite', body, { body: JSON.stringify(invitation('甲', 'administrator')) })).status).toBe(
      404,
    )
    expect(await rows(home, 'invites')).toEqual([])
    expect((await command('invite', body, { nonce: 'once' })).status).toBe(201)
    expect((await command('invite', body, { nonce: 'once' })).status).toBe(404)
    expect(await rows(home, 'invites')).toHaveLength(1)
  })

  it('checks role, unit, place and topic, and says which is wrong', async () => {
    const wrong = [
      ['role', { ...invitation('甲', 'king') }],
      ['unit', { ...invitation('甲', 'handler'), unit: 'centre' }],
      ['unit', { ...invitation('甲', 'handler'), unit: '110101-centre' }],
      ['place', { ...invitation('甲', 'handler'), place: '110101' }],
      ['topic', { ...invitation('甲', 'handler'), topic: 'weather' }],
      ['name', { ...invitation(' ', 'handler') }],
    ] as const
    for (const [field, body] of wrong) {
      const answer = await command('invite', body)
      expect(answer.status).toBe(400)
      expect(Object.keys((await answer.json()).error.fields)).toEqual([field])
    }
  })

  it('lists who works here, and who left, without content or secrets', async () => {
    const member = await memberOf(home, 'reviewer', '乙')
    const { accounts } = await (await command('list', {})).json()
    expect(accounts).toEqual([
      {
        code: member.code,
        name: '乙',
        state: 'active',
        isDemo: false,
        grants: [{ role: 'reviewer', roleText: '复核人员', unit: '360102-centre', place: '360102' }],
      },
    ])
  })
})

describe('three administrations', () => {
  it('never lie in one hand, invited or held, and the refusal is a sentence', async () => {
    for (const held of separateRoles) {
      for (const wanted of separateRoles.filter((role) => role !== held)) {
        home = await openHome()
        await inviteTo(home, '丙 先生', held)
        const answer = await command('invite', invitation('丙先生', wanted))
        expect(answer.status).toBe(422)
        expect((await answer.json()).error.message).toMatch(/不能由同一个人担任/)
        expect(await rows(home, 'invites')).toHaveLength(1)
      }
    }
  })

  it('are refused as a further role as well, and by the database itself', async () => {
    const auditor = await signIn(home, 'auditor')
    const answer = await command('invite', invitation(auditor.code, 'administrator'))
    expect(answer.status).toBe(422)
    expect((await rows(home, 'staff_roles')).map(({ role }) => role)).toEqual(['auditor'])
    const second = {
      sql: `INSERT INTO staff_roles (staff_id, role, unit, place, topic, reads_content, since)
      SELECT id, 'supervisor', 'x', '360000', NULL, 0, 0 FROM staff`,
      params: [],
    }
    await expect(home.db.batch([second])).rejects.toThrow(/UNIQUE/)
  })
})

describe('a further role', () => {
  it('ends every session at the next request, and holds from the next login', async () => {
    const member = await memberOf(home, 'handler', '丁')
    const first = cookieOf(await signInWith(home, member.code, codeOf(home, member.secret)))
    expect((await command('invite', invitation(member.code.toLowerCase(), 'reviewer'))).status).toBe(200)
    const asked = await home.request('/api/staff/session', { headers: { Cookie: first } })
    expect(asked.status).toBe(401)
    home.time.now += minutes(1)
    const view = await (await signInWith(home, member.code, codeOf(home, member.secret))).json()
    expect(view.grants.map(({ role }: { role: string }) => role)).toEqual(['handler', 'reviewer'])
    expect((await command('invite', invitation(member.code, 'reviewer'))).status).toBe(422)
  })
})

describe('leaving', () => {
  it('ends all at once: session, password, roles and open invitations of the same name', async () => {
    const member = await memberOf(home, 'handler', '戊')
    const cookie = cookieOf(await signInWith(home, member.code, codeOf(home, member.secret)))
    const open = await inviteTo(home, '戊', 'reviewer')
    expect((await command('leave', { account: member.code })).status).toBe(200)
    expect((await home.request('/api/staff/session', { headers: { Cookie: cookie } })).status).toBe(401)
    home.time.now += minutes(1)
    expect((await signInWith(home, member.code, codeOf(home, member.secret))).status).toBe(401)
    expect((await home.post('/api/staff/set-up/look', { token: open })).status).toBe(404)
    for (const table of ['sessions', 'credentials', 'staff_roles', 'invites'])
      expect(await rows(home, table)).toEqual([])
    expect((await command('leave', { account: member.code })).status).toBe(400)
    expect((await command('invite', invitation(member.code, 'reviewer'))).status).toBe(400)
  })
})

describe('every change of an account', () => {
  it('is an event without a name, beside the role that made it', async () => {
    const member = await memberOf(home, 'handler', 'canary-event-name')
    await signInWith(home, member.code, codeOf(home, member.secret))
    await command('invite', invitation(member.code, 'reviewer'))
    await command('leave', { account: member.code })
    const events = await rows(home, 'events')
    expect(events.map(({ action, actor_role }) => `${action} ${actor_role}`)).toEqual([
      'staff.invite administrator',
      'staff.join handler',
      'staff.sign-in handler',
      'staff.grant administrator',
      'staff.leave administrator',
    ])
    expect(JSON.stringify(events)).not.toContain('canary-event-name')
  })
})

describe('demo accounts', () => {
  const account = {
    code: 'S-D0001',
    name: '演示分派人员',
    password: 'demo-demo-demo-demo',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    grant: grantOf('dispatcher'),
  }

  it('are made once, sign in with both factors, and take another password at another start', async () => {
    expect((await command('demo', account)).status).toBe(200)
    expect((await command('demo', account)).status).toBe(200)
    expect(await rows(home, 'credentials')).toHaveLength(1)
    const code = codeOf(home, account.secret)
    expect(await (await signInWith(home, account.code, code, account.password)).json()).toMatchObject({ isDemo: true })
    const other = { ...account, password: 'another-another-one' }
    expect((await command('demo', other)).status).toBe(200)
    home.time.now += minutes(1)
    const later = codeOf(home, account.secret)
    expect((await signInWith(home, account.code, later, account.password)).status).toBe(401)
    expect((await signInWith(home, account.code, later, other.password)).status).toBe(200)
    expect(await rows(home, 'staff')).toHaveLength(1)
  })

  it('are refused outright outside the demonstration: making one, and signing in with one that is there', async () => {
    await command('demo', account)
    const settings = { ...home.settings, isDemonstration: false }
    const strict = { ...home, settings }
    await expect(makeDemoAccount(contextFor(strict, 'system'), account)).rejects.toMatchObject({ code: 'refused' })
    const body = JSON.stringify({
      account: account.code,
      password: account.password,
      code: codeOf(home, account.secret),
    })
    const headers = { Origin: origin, 'Content-Type': 'application/json', [networkHeader]: 'a' }
    const answer = await createApp(strict).request(`${origin}/api/staff/sign-in`, { method: 'POST', headers, body })
    expect(answer.status).toBe(401)
    expect(await rows(home, 'sessions')).toEqual([])
    expect((await signInWith(home, account.code, codeOf(home, account.secret), account.password)).status).toBe(200)
  })

  it('never take the account of somebody who is no demo', async () => {
    const real = await signIn(home, 'handler')
    const act = makeDemoAccount(contextFor(home, 'system'), { ...account, code: real.code })
    await act.catch(() => null)
    expect(await rows(home, 'credentials')).toEqual([])
    expect((await real.request('/api/staff/session')).status).toBe(200)
    expect(password).not.toBe(account.password)
  })
})
