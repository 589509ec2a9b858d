import type { Page } from '@playwright/test'
import { demo } from '../../content/demo.ts'
import { forms } from '../../content/words/forms.ts'
import { sealed } from '../../content/words/sealed.ts'
import { staffActs } from '../../content/words/staff/acts.ts'
import { staffCase as words } from '../../content/words/staff/case.ts'
import { deskStates } from '../../content/words/staff/states.ts'
import { unlockWords } from '../../content/words/staff/unlock.ts'
import type { QueuePage } from '../../worker/contract/desk.ts'
import { lookOver } from './support/axe.ts'
import { comeBack } from './support/desk-story.ts'
import { get, signInTo } from './support/keys-story.ts'
import { addPhoto, box, choosePrivacy, chooseWhere, giveContact, press, readCode } from './support/sealed.ts'
import { openStaffed, type Staffed } from './support/staffed.ts'
import { expect, phoneSize, test } from './support/test.ts'
import { modesOf, setMode } from './support/visit.ts'

const { buttons } = staffActs
const desktop = { width: 1280, height: 900 }
const place = '/staff/queue/'

let portal: Staffed
/** Signed in once: a one-time code counts once. */
let dispatcher: Page
test.describe.configure({ timeout: 240_000, mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  portal = await openStaffed()
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  dispatcher = await context.newPage()
  await enter(dispatcher, 'dispatcher')
})
test.afterAll(async () => {
  await dispatcher?.context().close()
  portal?.stop()
})

const inCase = (page: Page) => page.locator('article')
const button = (page: Page, name: string) => inCase(page).getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.locator(`#act-${name}`)
const state = (page: Page) => page.locator('.case__state strong')
const trouble = (page: Page) => inCase(page).getByRole('alert')

async function enter(page: Page, role: 'dispatcher' | 'handler'): Promise<void> {
  await signInTo(page, portal, place, portal.account(role))
  await expect(page.locator('.qu__list')).toBeVisible()
}

async function open(page: Page, id: string): Promise<void> {
  // The queue first: with the same fragment the browser would stay where it is.
  await page.goto(`${portal.url}${place}#queue`)
  await page.goto(`${portal.url}${place}#case/${id}`)
  await expect(page.locator('#case-title')).toBeFocused()
}

/** A step that asks for nothing. */
async function step(page: Page, name: keyof typeof buttons, after: keyof typeof deskStates): Promise<void> {
  await button(page, buttons[name]).click()
  await button(page, buttons[name]).click()
  await expect(state(page)).toHaveText(deskStates[after])
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel(unlockWords.passphrase, { exact: true }).fill(portal.passphrase)
  await page.getByRole('button', { name: unlockWords.send, exact: true }).click()
}

/** With what was seen before a colleague accepted. */
async function comeTooLate(late: Page): Promise<void> {
  await button(late, buttons.object).click()
  await field(late, 'article').selectOption('14')
  await field(late, 'paragraph').selectOption('a14.p2')
  await field(late, 'text').fill('这条街归另一个单位管。')
  await button(late, buttons.object).click()
  await expect(trouble(late)).toBeFocused()
  await expect(trouble(late)).toContainText(words.changed.state(deskStates.assigned, deskStates.accepted))
  await expect(field(late, 'text')).toHaveValue('这条街归另一个单位管。')
  await late.close({ runBeforeUnload: false })
}

test('a named matter: a faster colleague is told and the words stay, the contact bears who looked, a reply can be taken back', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: phoneSize, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const handler = await context.newPage()
  const { rows } = await get<QueuePage>(dispatcher, '/matters')
  const { id = '', handle = '' } = rows.find(({ keeping }) => keeping === 'open') ?? {}
  await open(dispatcher, id)
  await step(dispatcher, 'queue', 'to-assign')
  await step(dispatcher, 'assign', 'assigned')

  await enter(handler, 'handler')
  await open(handler, id)
  const late = await context.newPage()
  await open(late, id)
  await step(handler, 'accept', 'accepted')
  await comeTooLate(late)

  await button(handler, buttons['hand-over']).click()
  await expect(inCase(handler)).toContainText(words.form.nobody)
  await button(handler, words.form.cancel).click()

  await button(handler, buttons.reveal).click()
  await field(handler, 'text').fill('打电话核实楼栋。')
  await button(handler, buttons.reveal).click()
  await expect(inCase(handler)).toContainText(demo.matter.contact.name)
  const looker = new RegExp(portal.account('handler').code)
  await expect(handler.locator('.marked__across p').first()).toHaveAttribute('data-mark', looker)
  await lookOver(handler, 'a contact')
  await expect(handler.locator('.passed b', { hasText: staffActs.events['matter.reveal'] })).toHaveCount(1)

  await step(handler, 'start', 'in-progress')
  await button(handler, buttons.reply).click()
  await expect(inCase(handler).locator('.guard')).toContainText(handle)
  await button(handler, words.form.hold).click()
  await expect(trouble(handler)).toBeFocused()
  await inCase(handler).getByLabel(words.form.outcomes['cannot-now'].label).check()
  await field(handler, 'text').fill('要等检测报告，12月5日再给您回话。')
  await button(handler, words.form.hold).click()
  await expect(handler.getByRole('timer')).toHaveText(/5\d/)
  expect(await leaveAsks(handler)).toBe(true)
  await button(handler, words.out.undo).click()
  await expect(field(handler, 'text')).toBeFocused()
  await button(handler, words.form.hold).click()
  await button(handler, words.out.now).click()
  await expect(inCase(handler).getByRole('status').first()).toContainText('等另一个人同意')
  await expect(state(handler)).toHaveText(deskStates['in-progress'])
  await expect(inCase(handler).locator('.talk')).not.toContainText('12月5日')
  await context.close()
})

test('a matter is kept from a colleague who is picked by name, and from one elsewhere by number', async () => {
  const { rows } = await get<QueuePage>(dispatcher, '/matters')
  const { id = '' } = rows.find(({ keeping }) => keeping === 'open') ?? {}
  await open(dispatcher, id)
  const { code } = portal.account('reviewer')
  await button(dispatcher, buttons.exclude).click()
  await button(dispatcher, buttons.exclude).click()
  await expect(trouble(dispatcher)).toContainText(words.form.mistakes.staff)
  await lookOver(dispatcher, 'a colleague to pick')
  await field(dispatcher, 'staff').selectOption(code)
  await button(dispatcher, buttons.exclude).click()
  await expect(inCase(dispatcher).getByRole('status').first()).toContainText(words.done.default)
  await button(dispatcher, buttons.exclude).click()
  await expect(field(dispatcher, 'staff').getByRole('option', { name: code })).toHaveCount(0)
  await field(dispatcher, 'staff').selectOption({ label: words.form.elsewhere })
  await field(dispatcher, 'staff').fill('s-zzzzz')
  await button(dispatcher, buttons.exclude).click()
  await expect(trouble(dispatcher)).toBeVisible()
  await expect(field(dispatcher, 'staff')).toHaveValue('s-zzzzz')
})

/** Whether the browser would ask before this page is left. */
function leaveAsks(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
}

/** By the real form, with a sign in it that is not seen. */
async function fileWithPicture(resident: Page): Promise<string> {
  await resident.goto(`${portal.url}/report/sealed/`)
  await choosePrivacy(resident, sealed.kind.confidential)
  await box(resident).fill('老板叫“阿\u202e强”，每天晚上带人收保护费，不给就砸摊子。')
  await resident.locator('#aboutUnit-no').check()
  await press(resident, forms.next)
  await addPhoto(resident, 'rgb(20, 90, 40)')
  await press(resident, forms.next)
  await chooseWhere(resident)
  await giveContact(resident)
  await press(resident, sealed.check.send)
  const code = await readCode(resident)
  // The receipt comes before the picture has arrived.
  await expect(resident.getByText(sealed.sending.received(1, 1))).toBeVisible()
  return code
}

test('a sealed tip: unseen signs are shown, a picture is drawn, and with its keys it goes to another unit', async ({
  page: resident,
}) => {
  const code = await fileWithPicture(resident)
  const handle = code.slice(0, 5)

  const page = dispatcher
  await open(page, handle)
  await expect(inCase(page)).not.toContainText('老板')
  await unlock(page)
  await expect(page.locator('.plain').first()).toHaveText(
    `老板叫“阿${words.letter.control('U+202E')}强”，每天晚上带人收保护费，不给就砸摊子。`,
  )
  await button(page, words.photos.look(1)).click()
  await expect(page.getByRole('img', { name: words.photos.shown(1) })).toBeVisible()
  const pixel = await page.locator('canvas.shown').evaluate((canvas) => {
    const [red = 0, green = 0] = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(9, 9, 1, 1).data ?? []
    return green - red
  })
  expect(pixel).toBeGreaterThan(40)

  await inCase(page).getByText(words.notes.label, { exact: true }).click()
  await page.locator('#note-text').fill('市里已经在查这家店。')
  await button(page, words.notes.send).click()
  await expect(inCase(page).locator('.row--in')).toContainText('市里已经在查这家店。')
  await step(page, 'queue', 'to-assign')
  await button(page, buttons.assign).click()
  await field(page, 'unit').selectOption('360100-centre')
  await field(page, 'text').fill('这件事由市里办。')
  for (const mode of modesOf('case')) {
    await setMode(page, mode)
    for (const size of [phoneSize, desktop]) {
      await page.setViewportSize(size)
      await lookOver(page, `a case in ${mode} mode`)
    }
  }
  await button(page, buttons.assign).click()
  await expect(page.locator('#case-title')).toHaveText(words.moved)
  await expect(page.locator('.qu__list')).not.toContainText(handle)
  await comeBack(resident, portal.url, code)
  await expect(resident.getByRole('main')).toContainText('这件事由市里办。')
  await expect(resident.getByRole('main')).not.toContainText('已经在查这家店')
})
