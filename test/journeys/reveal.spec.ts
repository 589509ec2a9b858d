import type { Browser, Page } from '@playwright/test'
import { approvalWords as words } from '../../content/words/staff/approvals.ts'
import { unlockWords } from '../../content/words/staff/unlock.ts'
import type { ApprovalView, MatterSummary, QueuePage } from '../../worker/contract/desk.ts'
import { lookOver } from './support/axe.ts'
import { act, fileTip, unlock } from './support/desk-story.ts'
import { mouse } from './support/hands.ts'
import { get, post, shoot, signInTo, slow } from './support/keys-story.ts'
import { nameCanary, phoneCanary } from './support/sealed.ts'
import { openStaffed, type Staffed } from './support/staffed.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

let portal: Staffed
test.describe.configure({ timeout: 300_000 })
test.beforeAll(async () => {
  portal = await openStaffed()
})
test.afterAll(() => portal?.stop())

const desktop = { width: 1280, height: 900 }
const place = '/staff/queue/'

async function sitDown(browser: Browser, viewport: typeof desktop | typeof phoneSize = desktop): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  return context.newPage()
}

/** The steps before, which desk.spec.ts walks by hand. */
async function putInWork(browser: Browser): Promise<{ readonly matter: MatterSummary; readonly handler: Page }> {
  const [dispatcher, handler] = [await sitDown(browser), await sitDown(browser)]
  await signInTo(dispatcher, portal, place, portal.account('dispatcher'))
  await signInTo(handler, portal, place, portal.account('handler'))
  const { rows } = await get<QueuePage>(dispatcher, '/matters')
  const matter = rows.find(({ keeping }) => keeping === 'sealed')
  if (!matter) throw new Error('no sealed matter')
  let { version } = matter
  for (const [who, step] of [
    [dispatcher, 'queue'],
    [dispatcher, 'assign'],
    [handler, 'accept'],
    [handler, 'start'],
  ] as const) {
    const after = await post<{ matter: MatterSummary }>(who, `/matters/${matter.id}/${step}`, { version })
    version = after.matter.version
  }
  return { matter, handler }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('an identity is opened once, by two custodians, under the name of who looks', async ({
  browser,
  page: resident,
}) => {
  await fileTip(resident, portal.url)
  const { matter, handler } = await putInWork(browser)
  const { handle } = matter
  const asking = await sitDown(browser, phoneSize)
  const agreeing = await sitDown(browser)

  await test.step('one of them holds the number against its place, and asks', () => ask(asking, handle))

  await test.step('the other one reads the reason and agrees', () => agree(agreeing))

  await test.step('who asked unlocks and sees it, marked with their name and the time; after that it is gone', () =>
    open(asking))

  await test.step('more time is asked for in sealed words, which the reviewer reads before agreeing', () =>
    extend(browser, handler, matter))
})

async function ask(asking: Page, handle: string): Promise<void> {
  await signInTo(asking, portal, place, portal.account('custodian', 0))
  await asking.waitForURL('**#approvals')
  await asking.getByLabel(words.identity.handle, { exact: true }).fill('ZZZZZ')
  await button(asking, words.identity.find).click()
  await expect(asking.getByText(words.identity.notFound)).toBeVisible()
  await asking.getByLabel(words.identity.handle, { exact: true }).fill(` ${handle.toLowerCase()} `)
  await button(asking, words.identity.find).click()
  await expect(asking.getByText('南昌市东湖区', { exact: true })).toBeVisible()
  await asking.getByLabel(words.identity.reason, { exact: true }).fill('要当面核实地点，请同意')
  await button(asking, words.identity.ask).click()
  await asking.locator('.approvals__list a').click()
  await expect(asking.getByText(words.waits)).toBeVisible()
  await expect(button(asking, words.agree)).toHaveCount(0)
}

async function agree(agreeing: Page): Promise<void> {
  await signInTo(agreeing, portal, place, portal.account('custodian', 1))
  await agreeing.locator('.approvals__list a').click()
  await expect(agreeing.getByText('要当面核实地点，请同意')).toBeVisible()
  await button(agreeing, words.agree).click()
  await expect(agreeing.getByText(words.agreedIdentity)).toBeVisible()
  await expect(button(agreeing, words.identity.open)).toHaveCount(0)
}

async function open(asking: Page): Promise<void> {
  await asking.reload()
  await expect(button(asking, words.identity.open)).toHaveCount(0)
  await asking.getByLabel(unlockWords.passphrase, { exact: true }).fill(portal.passphrase)
  await button(asking, unlockWords.send).click(slow)
  await button(asking, words.identity.open).click(slow)
  const shown = asking.locator('.marked')
  await expect(shown).toContainText(nameCanary)
  await expect(shown).toContainText(phoneCanary)
  await expect(shown.locator('[data-mark]').first()).toHaveAttribute(
    'data-mark',
    new RegExp(portal.account('custodian', 0).code),
  )
  await expect(asking.getByText(words.states.done, { exact: true })).toBeVisible()
  for (const mode of modesOf('reveal')) {
    for (const size of [desktop, phoneSize]) {
      await asking.setViewportSize(size)
      await setMode(asking, mode)
      await lookOver(asking, `a revealed identity in ${mode} mode at ${size.width} px`)
      await shoot(asking, `reveal-${mode}`)
    }
  }
  await button(asking, words.identity.hide).click()
  await expect(asking.locator('.marked')).toHaveCount(0)
  await asking.reload()
  await expect(asking.getByText(words.states.done, { exact: true })).toBeVisible()
  await expect(button(asking, words.identity.open)).toHaveCount(0)
  const { rows } = await get<{ rows: readonly ApprovalView[] }>(asking, '/approvals')
  expect(rows.map(({ state }) => state)).toEqual(['done'])
}

async function extend(browser: Browser, handler: Page, matter: MatterSummary): Promise<void> {
  await handler.goto(`${portal.url}${place}#case/${matter.id}`)
  await unlock({ page: handler, hand: mouse }, portal.passphrase)
  const why = '两家摊主都要做笔录，还差一家。'
  await act({ page: handler, hand: mouse }, 'extend', 'in-progress', { text: why })
  const reviewer = await sitDown(browser)
  await signInTo(reviewer, portal, place, portal.account('reviewer'))
  await reviewer.goto(`${portal.url}${place}#approvals`)
  await reviewer.locator('.approvals__list a').click()
  await expect(reviewer.getByText(words.locked)).toBeVisible()
  await expect(button(reviewer, words.agree)).toHaveCount(0)
  await reviewer.getByLabel(unlockWords.passphrase, { exact: true }).fill(portal.passphrase)
  await button(reviewer, unlockWords.send).click(slow)
  await expect(reviewer.getByText(why)).toBeVisible(slow)
  await expect(reviewer.getByText(words.signed('办理人'))).toBeVisible()
  await lookOver(reviewer, 'what waits for the reviewer')
  await shoot(reviewer, 'approval')
  await button(reviewer, words.agree).click()
  await expect(reviewer.getByText(words.agreed)).toBeVisible()
  await expect(reviewer.getByText(words.states.done, { exact: true })).toBeVisible()
}
