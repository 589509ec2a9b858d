import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, expect, it } from 'vitest'
import { openHome } from '#home'
import { staffKeys } from '../../../content/words/staff/keys.ts'
import { type DirectoryFile, fingerprintOf, openDirectory } from '../../../site/browser/sealing/directory.ts'
import { openBody, openContact } from '../../../site/browser/sealing/open.ts'
import { sealMatter } from '../../../site/browser/sealing/seal.ts'
import { openPersonal } from '../../../site/browser/staff-keys/personal.ts'
import { openCustody, openerFor, openInbox } from '../../../site/browser/staff-keys/unlock.ts'
import type { DemoStaff } from '../../../site/commands/keys/demo-staff.ts'
import { contextFor } from '../../../worker/context.ts'
import type { UnlockAnswer } from '../../../worker/contract/staff-keys.ts'
import { loadDemoKeys } from '../../../worker/homes/launch/demo-keys.ts'
import { makeDemoAccount } from '../../../worker/people/accounts/demo.ts'
import { keepDemoKeys } from '../../../worker/units/demo/keep-demo-keys.ts'
import { root } from '../../gates/files.ts'
import { confidential, receiversOf } from '../../site/sealing/actors.ts'
import { type TestHome, testKeys } from '../../support/home.ts'
import { wearing } from '../../support/staff.ts'
import { codeOf, cookieOf, grantOf, rows, sendCommand, signInWith } from '../staff/account.ts'
import { custodian, inbox, right, unlock } from './unit.ts'

const base = mkdtempSync(join(tmpdir(), 'pingan-demo-keys-'))
const dir = join(base, 'keys')
afterAll(() => rmSync(base, { recursive: true, force: true }))

const keys = (...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'site/commands/keys/main.ts'), ...args], { encoding: 'utf8' })

const roles = ['dispatcher', 'handler', 'reviewer', 'custodian', 'custodian', 'auditor'] as const
const accounts = roles.map((role, index) => ({
  code: `S-D000${index + 1}`,
  name: `演示${index}`,
  password: 'demo-demo-demo-demo',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  grant: grantOf(role),
}))

/** Signs a demo account in as its page does. */
async function enter(home: TestHome, index: number) {
  const account = accounts[index]
  if (!account) throw new Error('no account')
  const answer = await right(signInWith(home, account.code, codeOf(home, account.secret), account.password))
  return wearing(home, { staff: '', code: account.code, cookie: cookieOf(answer) })
}

it('the start of a demonstration lets its accounts open what is sealed to their unit', async () => {
  const home = await openHome()
  for (const account of accounts) await makeDemoAccount(contextFor(home, 'system'), account)
  keys('ceremony', '--out', dir)
  writeFileSync(join(base, 'staff-demo.json'), JSON.stringify(accounts))
  const server = serve({ fetch: home.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const load = () => loadDemoKeys(address, base, testKeys.RECEIPT_KEY, dir)
  try {
    const lines = await load()
    const out = join(base, 'staff-demo-keys.json')
    expect(statSync(out).mode & 0o077).toBe(0)
    const { passphrase, people } = JSON.parse(readFileSync(out, 'utf8')) as DemoStaff
    expect(lines).toEqual([staffKeys.demo.passphrase(passphrase)])
    expect(people.map(({ code }) => code)).toEqual(accounts.slice(0, 5).map(({ code }) => code))

    const file = JSON.parse(readFileSync(join(dir, 'directory.json'), 'utf8')) as DirectoryFile
    const directory = await openDirectory(file, { fingerprint: await fingerprintOf(file.root), now: Date.now() })
    const sealed = await sealMatter(confidential, await receiversOf(directory, inbox, custodian))
    const ownOf = async (index: number) => {
      const person = await enter(home, index)
      const { personal } = await (await right(person.request('/api/staff/keys'))).json()
      return { person, own: await openPersonal(person.code, personal, passphrase) }
    }
    const { person, own } = await ownOf(1)
    const answer = (await (await right(unlock(person))).json()) as UnlockAnswer
    const { openers } = await openInbox(answer, own, directory, { shownAs: '经办人', now: Date.now() })
    expect((await openBody(sealed, openerFor(sealed.body.wraps, openers))).text).toBe(confidential.text)
    const keeper = await ownOf(3)
    const given = (await (await right(unlock(keeper.person, custodian))).json()) as UnlockAnswer
    const opener = openerFor(sealed.contact?.wraps ?? [], await openCustody(given, keeper.own, directory))
    expect(await openContact(sealed, opener)).toEqual(confidential.contact)
    expect((await unlock(keeper.person)).status).toBe(404)

    // Another start changes nothing; an epoch that was renewed meanwhile comes along.
    const before = [await rows(home, 'staff_keys'), await rows(home, 'inbox_keys')]
    expect(await load()).toEqual(lines)
    expect([await rows(home, 'staff_keys'), await rows(home, 'inbox_keys')]).toEqual(before)
    keys('renew', '--dir', dir, '--unit', inbox)
    await load()
    expect(await rows(home, 'inbox_keys', `recipient = '${inbox}'`)).toHaveLength(6)
  } finally {
    server.close()
  }
})

it('demo keys are refused outside the demonstration, for other accounts, and from who is no operator', async () => {
  const home = await openHome()
  const nothing = { people: [], epochs: [] }
  const strict = { ...home, settings: { ...home.settings, isDemonstration: false } }
  await expect(keepDemoKeys(contextFor(strict, 'system'), nothing)).rejects.toMatchObject({ code: 'refused' })
  expect((await home.post('/api/staff/operator/demo-keys', nothing)).status).toBe(404)
  expect((await sendCommand(home, 'demo-keys', nothing)).status).toBe(200)
  const out = join(base, 'staff-demo-keys.json')
  if (existsSync(out)) {
    const { people } = JSON.parse(readFileSync(out, 'utf8')) as DemoStaff
    expect((await sendCommand(home, 'demo-keys', { people, epochs: [] })).status).toBe(422)
    expect(await rows(home, 'staff_keys')).toEqual([])
  }
})
