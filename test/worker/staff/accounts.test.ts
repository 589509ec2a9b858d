import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { separateRoles } from '../../../worker/contract/roles.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { codeOf, cookieOf, grantOf, inviteTo, memberOf, minutes, rows, sendCommand, signInWith } from './account.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const command = (what: string, body: unknown, change: Parameters<typeof sendCommand>[3] = {}) =>
  sendCommand(home, what, body, change)

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
        grants: [
          {
            role: 'reviewer',
            roleText: '复核人员',
            unit: '360102-centre',
            unitName: '南昌市东湖区综治中心（演示）',
            place: '360102',
          },
        ],
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
