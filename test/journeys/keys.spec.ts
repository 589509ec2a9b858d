import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { keyPage as words } from '../../content/words/staff/key-page.ts'
import { unitWords } from '../../content/words/units.ts'
import { paths } from '../../site/commands/keys/store.ts'
import { root } from '../gates/files.ts'
import { weighPage } from '../support/weigh.ts'
import { lookOver } from './support/axe.ts'
import {
  choosePassphrase,
  command,
  fingerprints,
  get,
  inbox,
  invite,
  openKeys,
  partOf,
  post,
  shoot,
  signInTo,
  slow,
  unfold,
} from './support/keys-story.ts'
import { type Account, openStaffed, type Staffed } from './support/staffed.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const keysDir = () => process.env.JOURNEY_KEYS ?? ''
const fresh = '渡口 石板路 桂花 雨后 一盏灯'
const unit = '南昌市东湖区综治中心'

let portal: Staffed
test.describe.configure({ timeout: 300_000 })
test.beforeAll(async () => {
  portal = await openStaffed()
})
test.afterAll(() => portal?.stop())

async function sitDown(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  return context.newPage()
}

test('somebody joins and is given the key, leaves and loses sight, and the head gets theirs back with two of three shares', async ({
  browser,
}) => {
  const [joiner, head] = [await sitDown(browser, phoneSize), await sitDown(browser)]
  const account = await invite(joiner, portal, 'journey-joiner', 'handler')

  await test.step('the joiner makes keys, and opens nothing yet', () => makeKeys(joiner, account))

  await test.step('a colleague gives the key after comparing fingerprints, and after no other one', () =>
    give(head, joiner, account))

  await test.step('who leaves is out at once, and a new epoch is drawn without them', () =>
    leaveAndRenew(head, joiner, account))

  await test.step('the head loses the passphrase: two people and two of three shares, and one share is not enough', () =>
    loseAndRecover(browser, head))

  for (const mode of modesOf('staff-keys')) {
    for (const size of [phoneSize, { width: 1280, height: 900 }]) {
      await head.setViewportSize(size)
      await setMode(head, mode)
      await head.reload()
      await expect(head.locator('.keys__members')).toHaveCount(2)
      for (const part of await head.locator('details').all()) await part.evaluate((one) => one.setAttribute('open', ''))
      await lookOver(head, `keys in ${mode} mode at ${size.width} px`)
    }
  }
})

async function makeKeys(joiner: Page, account: Account): Promise<void> {
  await signInTo(joiner, portal, '/staff/keys/', account)
  await expect(joiner.locator('#first-passphrase')).toBeVisible()
  await shoot(joiner, 'keys-first')
  await expect(joiner.getByText(words.unit.mineFirst)).toBeVisible()
  await choosePassphrase(joiner, 'first', fresh)
  await expect(joiner.getByText(words.unit.mineNone)).toBeVisible()
  expect(await joiner.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    '渡口',
  )
}

async function give(head: Page, joiner: Page, { code }: Account): Promise<void> {
  await signInTo(head, portal, '/staff/keys/', portal.account('reviewer'))
  await openKeys(head, portal.passphrase)
  const print = await joiner.locator('.keys__print').first().innerText()
  expect((await fingerprints(head, inbox))[code]).toBe(print)
  await unfold(head, words.give.open(code))
  const box = head.getByLabel(words.give.said, { exact: true })
  await box.fill('K7M2-K7M2-K7M2-K7M2')
  await head.getByRole('button', { name: words.give.send, exact: true }).click()
  await expect(head.getByText(words.give.wrong)).toBeVisible()
  await box.fill(print.toLowerCase().replace(/-/g, ' '))
  await head.getByRole('button', { name: words.give.send, exact: true }).click()
  await expect(head.getByText(words.give.done(code))).toBeVisible()
  await joiner.reload()
  await expect(joiner.getByText(words.unit.mine(words.unit.epoch(1)))).toBeVisible()
  await openKeys(joiner, fresh)
}

async function leaveAndRenew(head: Page, joiner: Page, account: Account): Promise<void> {
  expect(command(portal, 'leave', account.code)).toContain(account.code)
  await joiner.reload()
  await joiner.waitForURL('**/staff/sign-in/**')
  await head.reload()
  await expect(head.getByText(words.unit.left)).toBeVisible()
  await shoot(head, 'keys-left')
  await openKeys(head, portal.passphrase)
  await unfold(head, words.renew.title)
  const prints = await fingerprints(head, inbox)
  expect(Object.keys(prints)).not.toContain(account.code)
  for (const [code, print] of Object.entries(prints)) {
    const box = head.getByLabel(words.renew.saidOf(code), { exact: true })
    if (code !== portal.account('reviewer').code) await box.fill(print)
  }
  await head.getByRole('button', { name: words.renew.send, exact: true }).click()
  await expect(head.getByText(words.renew.done)).toBeVisible(slow)
  await expect(head.getByText(words.unit.left)).toHaveCount(0)
  await shoot(head, 'keys-request')
  expect(signed(await head.getByLabel(words.renew.request.text).inputValue())).toContain(
    unitWords.keys.renewed(inbox, 2),
  )
}

async function loseAndRecover(browser: Browser, head: Page): Promise<void> {
  await unfold(head, words.own.lost)
  await choosePassphrase(head, 'lost', fresh)
  await openKeys(head, fresh)
  await expect(head.getByText(words.unit.mineNone)).toBeVisible()
  const here = partOf(head, new RegExp(`^${unit}`))
  await here.locator('summary', { hasText: words.recover.title }).click()
  await here.getByLabel(words.recover.epoch).selectOption('1')
  await here.getByLabel(words.recover.reason, { exact: true }).fill('口令忘了，全单位只有我一个人能转')
  await here.getByRole('button', { name: words.recover.ask, exact: true }).click()
  await expect(here.getByText(words.recover.asked)).toBeVisible()

  const keeper = await sitDown(browser)
  await signInTo(keeper, portal, '/staff/keys/', portal.account('custodian'))
  await keeper.getByRole('button', { name: words.recover.agree, exact: true }).click()
  await expect(keeper.getByText(words.recover.agreed)).toBeVisible()

  await head.reload()
  await openKeys(head, fresh)
  const share = (number: number) => readFileSync(paths.share(keysDir(), 1, number), 'utf8').trim()
  await recoverWith(head, share(1), share(1))
  await expect(head.getByText(words.recover.wrong)).toBeVisible()
  await shoot(head, 'keys-shares')
  await recoverWith(head, share(3), share(1))
  await expect(head.getByText(words.recover.done)).toBeVisible(slow)
  await expect(head.getByText(words.unit.mine(words.unit.epoch(1)))).toBeVisible()
  const { wraps } = await post<{ wraps: readonly { epoch: number }[] }>(head, '/keys/unlock', { recipient: inbox })
  expect(wraps.map(({ epoch }) => epoch)).toEqual([1])
  const { recoveries } = await get<{ recoveries: unknown[] }>(head, `/keys/units/${inbox}`)
  expect(recoveries).toEqual([])
}

test('the page of keys is in no cache, no search and no copy of the service worker, and fetches its sealing late', async ({
  request,
}) => {
  const answer = await request.get(`${portal.url}/staff/keys/`)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(answer.headers()['x-robots-tag']).toBe('noindex')
  expect(await (await request.get(`${portal.url}/sw.js`)).text()).not.toContain('"/staff/')
  const { script } = await weighPage(portal.url, '/staff/keys/')
  expect(script).toBeLessThanOrEqual(50_000)
  expect(script).toBeGreaterThan(1024)
})

async function recoverWith(head: Page, first: string, second: string): Promise<void> {
  await head.getByLabel(words.recover.share(1), { exact: true }).fill(first)
  await head.getByLabel(words.recover.share(2), { exact: true }).fill(second)
  await head.getByRole('button', { name: words.recover.send, exact: true }).click()
}

/** What the keeper of the root gets to read, over a copy of the ceremony. */
function signed(request: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pingan-root-'))
  try {
    cpSync(keysDir(), folder, { recursive: true })
    const file = join(folder, 'request.json')
    writeFileSync(file, request)
    const script = join(root, 'site/commands/keys/main.ts')
    return execFileSync(process.execPath, [script, 'sign', '--dir', folder, '--request', file], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
