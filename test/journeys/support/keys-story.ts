import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { keyPage } from '../../../content/words/staff/key-page.ts'
import { staffPeople } from '../../../content/words/staff/people.ts'
import { unlockWords } from '../../../content/words/staff/unlock.ts'
import { fingerprintOfMember } from '../../../site/browser/staff-keys/unit-key.ts'
import type { StaffRole } from '../../../worker/contract/roles.ts'
import type { UnitKeysView } from '../../../worker/contract/staff-keys.ts'
import { root } from '../../gates/files.ts'
import { type Account, oneTimeCode, type Staffed } from './staffed.ts'

/** Argon2id beside other work of the machine: a press, too, is answered late while the page hashes. */
export const slow = { timeout: 60_000 } as const

export const inbox = 'inbox:360102-centre'

/** `npm run staff` over this portal. */
export function command({ url, dataDir }: Staffed, ...args: string[]): string {
  const env = { ...process.env, PORT: new URL(url).port, DATA_DIR: dataDir, SITE_URL: '' }
  const script = join(root, 'worker/homes/commands/staff.ts')
  return execFileSync(process.execPath, [script, ...args], { env, encoding: 'utf8' })
}

/** Somebody new of the demonstration's unit, set up as their page does it. */
export async function invite(page: Page, portal: Staffed, name: string, role: StaffRole): Promise<Account> {
  const [, token = ''] = /#(\S+)/.exec(command(portal, 'invite', name, role, '360102-centre')) ?? []
  await page.goto(`${portal.url}/staff/sign-in/`)
  const { totp } = await post<{ totp: { secret: string } }>(page, '/set-up/look', { token })
  const password = '石板路 雨后 桂花 香满城'
  const code = oneTimeCode(totp.secret, -1)
  const made = await post<{ code: string }>(page, '/set-up/password', { token, password, code })
  return { code: made.code, name, password, secret: totp.secret, grant: { role } }
}

/** Through the form, to a page of the desk. */
export async function signInTo(page: Page, { url }: Staffed, path: string, account: Account): Promise<void> {
  await page.goto(`${url}/staff/sign-in/#next=${path}`)
  await page.locator('#account').fill(account.code)
  await page.locator('#password').fill(account.password)
  await page.locator('#code').fill(oneTimeCode(account.secret))
  await page.getByRole('button', { name: staffPeople.signIn.send, exact: true }).click()
  await page.waitForURL(({ pathname }) => pathname === path)
}

/** A write of the person who is signed in on this page. */
export function post<T>(page: Page, path: string, body: object): Promise<T> {
  return page.evaluate(
    async ([to, text]) => {
      const session = await fetch('/api/staff/session')
      const { token = '' } = session.ok ? await session.json() : {}
      const key = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0'))
      const answer = await fetch(`/api/staff${to}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key.join(''), 'X-Staff-Token': token },
        body: text,
      })
      if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [path, JSON.stringify(body)] as const,
  )
}

export function get<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (to) => (await fetch(`/api/staff${to}`)).json(), path)
}

/** What each of the others would read aloud. */
export async function fingerprints(page: Page, recipient: string): Promise<Record<string, string>> {
  const { members } = await get<UnitKeysView>(page, `/keys/units/${recipient}`)
  const read = members.flatMap(({ code, keys }) =>
    keys ? [fingerprintOfMember(keys).then((print) => [code, print] as const)] : [],
  )
  return Object.fromEntries(await Promise.all(read))
}

/** Opens one's keys on the page of keys. */
export async function openKeys(page: Page, passphrase: string): Promise<void> {
  await page.locator('summary', { hasText: keyPage.own.open }).click()
  await page.getByLabel(unlockWords.passphrase, { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: unlockWords.send, exact: true }).click(slow)
  await expect(page.getByText(keyPage.own.isOpen)).toBeVisible(slow)
}

/** A passphrase, twice, in the form of this name. */
export async function choosePassphrase(page: Page, form: 'first' | 'lost', passphrase: string): Promise<void> {
  await page.locator(`#${form}-passphrase`).fill(passphrase)
  await page.locator(`#${form}-repeat`).fill(passphrase)
  const send = form === 'first' ? keyPage.own.make : keyPage.own.again
  await page.getByRole('button', { name: send, exact: true }).click(slow)
  await expect(page.getByText(keyPage.own.made)).toBeVisible(slow)
}

/** The part of the page about one key. */
export const partOf = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** Opens a part that is folded, if it is. */
export async function unfold(page: Page, summary: string): Promise<void> {
  const folded = page.locator('details:not([open]) > summary', { hasText: summary })
  if ((await folded.count()) > 0) await folded.first().click()
}

/** For who wants to look: SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  const width = page.viewportSize()?.width
  if (folder) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
}
