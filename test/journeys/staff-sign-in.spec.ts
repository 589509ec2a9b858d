import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { staffPeople } from '../../content/words/staff/people.ts'
import { staffSetUp as setUp } from '../../content/words/staff/set-up.ts'
import { sessionCookie } from '../../worker/contract/staff.ts'
import { root } from '../gates/files.ts'
import { weighPage } from '../support/weigh.ts'
import { lookOver } from './support/axe.ts'
import { addAuthenticator } from './support/desk-join.ts'
import { reach } from './support/hands.ts'
import { oneTimeCode } from './support/staffed.ts'
import { expect, phoneSize, siteUrl, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const { signIn, home } = staffPeople
const password = '石板路 雨后 桂花 香满城'

/** Staff pages live at `localhost`: an IP address is no domain that a passkey can be made for. */
const deskUrl = () => siteUrl().replace('127.0.0.1', 'localhost')
const at = (path: string) => deskUrl() + path

/** `npm run staff` over the portal of the journeys. */
function command(...args: string[]): string {
  const dataDir = dirname(process.env.JOURNEY_KEYS ?? '')
  const env = { ...process.env, PORT: new URL(siteUrl()).port, DATA_DIR: dataDir, SITE_URL: '' }
  return execFileSync(process.execPath, [join(root, 'worker/homes/commands/staff.ts'), ...args], {
    env,
    encoding: 'utf8',
  })
}

function inviteLink(name: string, role: string): string {
  const link = /http:\S+/.exec(command('invite', name, role, '360102-centre'))?.[0]
  if (!link) throw new Error('no link')
  return link
}

test('an invited handler makes a passkey, signs in with it, sees what they may open, and signs out', async ({
  phone,
}) => {
  await addAuthenticator(phone)
  const problems: string[] = []
  phone.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  phone.on('pageerror', (error) => problems.push(error.message))
  await phone.goto(inviteLink('journey-passkey', 'handler'))
  await expect(phone.getByText('journey-passkey：办理人')).toBeVisible()
  expect(phone.url()).toBe(at('/staff/set-up/'))
  await phone.getByRole('button', { name: setUp.makePasskey }).click()
  await expect(phone.getByRole('heading', { name: setUp.done })).toBeFocused()
  const code = await phone.locator('.staff__code').innerText()
  expect(code).toMatch(/^S-[0-9A-Z]{5}$/)

  await phone.getByRole('link', { name: setUp.toHome }).click()
  await phone.getByRole('button', { name: signIn.passkey }).click()
  await expect(phone.getByRole('heading', { name: home.hello('journey-passkey', code) })).toBeVisible()
  expect(phone.url()).toBe(at('/staff/'))
  const cookies = await phone.context().cookies(deskUrl())
  expect(cookies.find(({ name }) => name === sessionCookie)).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/',
    expires: -1,
  })
  expect(
    await phone.evaluate(() => `${document.cookie}${JSON.stringify({ ...localStorage, ...sessionStorage })}`),
  ).toBe('{}')

  await phone.reload()
  await expect(phone.getByRole('main').getByText('办理人')).toBeVisible()
  await phone.getByRole('button', { name: home.signOut }).click()
  await expect(phone.getByText(home.signedOut)).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('button', { name: signIn.passkey })).toBeVisible()
  // A browser reports each 401 as an error of its own: nobody signed in, twice.
  expect(problems.filter((problem) => !problem.includes('401'))).toEqual([])
})

test('an invited dispatcher sets up password and one-time codes with the keyboard alone, and signs in with both', async ({
  page,
}) => {
  await page.goto(inviteLink('journey-password', 'dispatcher'))
  const secret = await page.locator('.staff__secret').innerText()
  await expect(page.locator('svg.qr')).toBeVisible()
  await reach(page.locator('#password'))
  await page.keyboard.type(password)
  await reach(page.locator('#code'))
  await page.keyboard.type(oneTimeCode(secret, -1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: setUp.done })).toBeFocused()
  const code = await page.locator('.staff__code').innerText()

  await page.goto(at('/staff/'))
  await reach(page.locator('#account'))
  await page.keyboard.type(code.toLowerCase())
  await reach(page.locator('#password'))
  await page.keyboard.type(password)
  await reach(page.locator('#code'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.locator('#code')).toHaveAttribute('aria-invalid', 'true')
  await reach(page.locator('#code'))
  await page.keyboard.type(oneTimeCode(secret))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: home.hello('journey-password', code) })).toBeFocused()

  expect(command('list')).toContain(`${code}  journey-password  在岗`)
  expect(command('leave', code)).toContain(code)
  await page.reload()
  await expect(page.locator('#account')).toBeVisible()
})

test('a link works once, and says so the second time', async ({ page }) => {
  const link = inviteLink('journey-once', 'reviewer')
  await page.goto(link)
  const secret = await page.locator('.staff__secret').innerText()
  await page.locator('#password').fill(password)
  await page.locator('#code').fill(oneTimeCode(secret))
  await page.getByRole('button', { name: setUp.send }).click()
  await expect(page.getByRole('heading', { name: setUp.done })).toBeVisible()
  await page.goto(at('/staff/'))
  await page.goto(link)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('#password')).toHaveCount(0)
})

for (const mode of modesOf('staff-sign-in')) {
  test(`the pages of signing in pass axe at 360 px and on a desktop in ${mode} mode`, async ({ page }) => {
    const link = inviteLink(`journey-axe-${mode}`, 'handler')
    for (const size of [phoneSize, { width: 1280, height: 900 }]) {
      await page.setViewportSize(size)
      await setMode(page, mode)
      await page.goto(at('/staff/sign-in/'))
      await page.getByRole('button', { name: signIn.send, exact: true }).click()
      await expect(page.getByRole('alert')).toBeFocused()
      await lookOver(page, 'signing in with mistakes')
      await page.goto(at('/staff/'))
      await page.goto(link)
      await expect(page.locator('#password')).toBeVisible()
      await lookOver(page, 'setting up')
    }
  })
}

test('pages of staff are in no cache, no search, no sitemap and no copy of the service worker', async ({ request }) => {
  for (const path of ['/staff/', '/staff/sign-in/', '/staff/set-up/']) {
    const answer = await request.get(at(path))
    expect(answer.status()).toBe(200)
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers()['x-robots-tag']).toBe('noindex')
    expect(answer.headers()['content-security-policy']).toContain('require-trusted-types-for')
    expect(await answer.text()).toContain('<meta name="robots" content="noindex"')
  }
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).not.toContain('/staff/')
  expect(await (await request.get('/sw.js')).text()).not.toContain('"/staff/')
})

test('a demo account signs in with what the start command printed, and says that it is one', async ({ page }) => {
  const kept = readFileSync(join(dirname(process.env.JOURNEY_KEYS ?? ''), 'staff-demo.json'), 'utf8')
  const demo = JSON.parse(kept).at(-1) as { code: string; name: string; password: string; secret: string }
  await page.goto(at('/staff/sign-in/#next=/staff/'))
  await page.locator('#account').fill(demo.code)
  await page.locator('#password').fill(demo.password)
  await page.locator('#code').fill(oneTimeCode(demo.secret))
  await page.locator('#code').press('Enter')
  await expect(page.getByRole('heading', { name: home.hello(demo.name, demo.code) })).toBeFocused()
  await expect(page.getByText(home.demo)).toBeVisible()
  for (const size of [phoneSize, { width: 1280, height: 900 }]) {
    await page.setViewportSize(size)
    await lookOver(page, 'signed in')
  }
})

test('the pages of signing in cost at most 35 kB of script', async () => {
  for (const path of ['/staff/', '/staff/sign-in/', '/staff/set-up/']) {
    const { script } = await weighPage(siteUrl(), path)
    expect(script, path).toBeLessThanOrEqual(35_000)
    expect(script, path).toBeGreaterThan(1024)
  }
})

test('without script the page says what is missing, and shows no form', async ({ noScript }) => {
  await noScript.goto(at('/staff/'))
  // Playwright's own words leave out what stands in a noscript.
  await expect(noScript.locator('noscript p')).toHaveText(signIn.noScript)
  await expect(noScript.locator('form')).toHaveCount(0)
})
