import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../worker/context.ts'
import { createApp } from '../../../worker/index.ts'
import { makeDemoAccount } from '../../../worker/people/accounts/demo.ts'
import { networkHeader, origin, type TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { codeOf, grantOf, minutes, password, rows, sendCommand, signInWith } from './account.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const command = (what: string, body: unknown) => sendCommand(home, what, body)

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
