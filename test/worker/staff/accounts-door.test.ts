import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { AccountsView } from '../../../worker/contract/accounts.ts'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { codeOf, grantOf, password, rows } from './account.ts'

const address = '/api/staff/accounts'
let home: TestHome
let admin: SignedIn
beforeEach(async () => {
  home = await openHome()
  admin = await signIn(home, 'administrator', { name: '甲' })
})

const list = async (): Promise<AccountsView> => (await admin.request(address)).json()
const invite = (name: string, role: 'handler' | 'auditor' | 'supervisor', key = mintKey()) =>
  admin.post(`${address}/invite`, { name, ...grantOf(role) }, key)

describe('the administrator', () => {
  it('alone sees who works here, invites and lets go: for every other role there is nothing', async () => {
    for (const role of staffRoles.filter((one) => one !== 'administrator')) {
      const who = await signIn(home, role)
      const answers = await Promise.all([
        who.request(address),
        who.post(`${address}/invite`, { name: '乙', ...grantOf('handler') }),
        who.post(`${address}/leave`, { account: admin.code }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    }
    expect(await rows(home, 'invites')).toEqual([])
  })

  it('sees names, codes and roles, no id of a person, no content and no key', async () => {
    const { accounts } = await list()
    expect(accounts).toEqual([
      {
        code: admin.code,
        name: '甲',
        state: 'active',
        isDemo: false,
        isMe: true,
        grants: [expect.objectContaining({ role: 'administrator', roleText: '管理员' })],
      },
    ])
    expect(JSON.stringify(accounts)).not.toContain(admin.staff)
  })

  it('makes another link than a colleague with the same key', async () => {
    const key = mintKey()
    const { token } = await (await invite('乙', 'handler', key)).json()
    const other = await signIn(home, 'administrator', { name: '丙' })
    const theirs = await other.post(`${address}/invite`, { name: '丁', ...grantOf('handler') }, key)
    expect([theirs.status, (await theirs.json()).token === token]).toEqual([201, false])
    expect(await rows(home, 'invites')).toHaveLength(2)
  })

  it('invites by a link that works once; the same post shows the same link and makes one invitation', async () => {
    const key = mintKey()
    const [first, second] = await Promise.all([invite('乙', 'handler', key), invite('乙', 'handler', key)])
    expect([first.status, second.status]).toEqual([201, 201])
    const { token } = await first.json()
    expect(await second.json()).toEqual({ token, hours: 72 })
    expect(await rows(home, 'invites')).toHaveLength(1)
    expect(JSON.stringify(await rows(home, 'invites'))).not.toContain(token)
    const { totp, name } = await (await home.post('/api/staff/set-up/look', { token })).json()
    expect(name).toBe('乙')
    const body = { token, password, code: codeOf(home, totp.secret, -1) }
    expect((await home.post('/api/staff/set-up/password', body)).status).toBe(201)
    expect((await home.post('/api/staff/set-up/look', { token })).status).toBe(404)
    const { accounts } = await list()
    expect(Object.fromEntries(accounts.map((one) => [one.name, one.isMe]))).toEqual({ 甲: true, 乙: false })
  })

  it('cannot put two of the three administrations into one hand, nor take a wrong place or role', async () => {
    const auditor = await signIn(home, 'auditor')
    const apart = await invite(auditor.code, 'supervisor')
    expect([apart.status, (await apart.json()).error.message]).toEqual([422, expect.stringContaining('不能由同一个人')])
    const wrong = await admin.post(`${address}/invite`, { name: '丙', ...grantOf('handler'), unit: 'x' })
    expect([wrong.status, Object.keys((await wrong.json()).error.fields)]).toEqual([400, ['unit']])
    expect(await rows(home, 'invites')).toEqual([])
  })

  it('gives somebody who works here a further role, which ends their sessions', async () => {
    const handler = await signIn(home, 'handler')
    const granted = await admin.post(`${address}/invite`, { name: handler.code, ...grantOf('reviewer') })
    expect(await granted.json()).toEqual({ granted: handler.code })
    expect((await handler.request('/api/staff/session')).status).toBe(401)
  })

  it('lets somebody go at once, once, and never themselves', async () => {
    const handler = await signIn(home, 'handler', { name: '丁' })
    const key = mintKey()
    const gone = await admin.post(`${address}/leave`, { account: handler.code.toLowerCase() }, key)
    const { accounts } = (await gone.json()) as AccountsView
    expect(accounts.find(({ code }) => code === handler.code)).toMatchObject({ state: 'left', grants: [] })
    expect((await handler.request('/api/staff/session')).status).toBe(401)
    expect((await admin.post(`${address}/leave`, { account: handler.code.toLowerCase() }, key)).status).toBe(200)
    expect((await admin.post(`${address}/leave`, { account: handler.code })).status).toBe(400)
    const own = await admin.post(`${address}/leave`, { account: admin.code })
    expect(own.status).toBe(422)
    expect((await admin.request('/api/staff/session')).status).toBe(200)
    const events = await rows(home, 'events', "action = 'staff.leave'")
    expect(events.map(({ actor_id, subject_id }) => [actor_id, subject_id])).toEqual([[admin.staff, handler.staff]])
  })
})
