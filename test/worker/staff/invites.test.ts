import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import type { TestHome } from '../../support/home.ts'
import { codeOf, inviteTo, memberOf, minutes, password, rows } from './account.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
  await memberOf(home, 'dispatcher')
})

describe('a one-time link', () => {
  it('is used once, ends after 72 hours, and is nothing when it is made up', async () => {
    const token = await inviteTo(home, '另一人', 'handler')
    home.time.now += minutes(72 * 60 - 1)
    expect((await home.post('/api/staff/set-up/look', { token })).status).toBe(200)
    home.time.now += minutes(1)
    expect((await home.post('/api/staff/set-up/look', { token })).status).toBe(404)
    expect((await home.post('/api/staff/set-up/look', { token: 'A'.repeat(43) })).status).toBe(404)
  })

  it('makes one account of two who come with it at once', async () => {
    const token = await inviteTo(home, '另一人', 'handler')
    const { totp } = await (await home.post('/api/staff/set-up/look', { token })).json()
    const body = { token, password, code: codeOf(home, totp.secret) }
    const answers = await Promise.all([1, 2, 3].map(() => home.post('/api/staff/set-up/password', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404])
    expect(await rows(home, 'staff')).toHaveLength(2)
  })

  it('wants twelve signs and the right code before it makes anything', async () => {
    const token = await inviteTo(home, '另一人', 'handler')
    const { totp } = await (await home.post('/api/staff/set-up/look', { token })).json()
    const code = codeOf(home, totp.secret)
    const short = await home.post('/api/staff/set-up/password', { token, password: 'elf Zeichen', code })
    const wrong = await home.post('/api/staff/set-up/password', {
      token,
      password,
      code: code === '000000' ? '000001' : '000000',
    })
    expect([short.status, wrong.status]).toEqual([400, 400])
    expect(Object.keys((await short.json()).error.fields)).toEqual(['password'])
    expect(await rows(home, 'staff')).toHaveLength(1)
  })
})
