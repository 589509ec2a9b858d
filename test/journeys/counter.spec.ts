import type { Page } from '@playwright/test'
import { errors } from '../../content/words/errors.ts'
import { exchange } from '../../content/words/exchange.ts'
import { matters } from '../../content/words/matters.ts'
import { counter as words } from '../../content/words/staff/counter.ts'
import { track } from '../../content/words/track.ts'
import { readPdf } from '../support/pdf.ts'
import { weighPage } from '../support/weigh.ts'
import { lookOver } from './support/axe.ts'
import { openStaffPortal, type StaffPortal } from './support/staff-portal.ts'
import { expect, phoneSize, siteUrl, test } from './support/test.ts'
import { box, h1, listen, pieces, press } from './support/track.ts'
import { modesOf, setMode } from './support/visit.ts'

const text = '楼道里一直有人给电动车充电，和物业说过三次，没有人来处理。'
const phoneNumber = '13800138000'
/** A folder for pictures to look at. */
const shots = process.env.COUNTER_SHOTS

let portal: StaffPortal
// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  portal = await openStaffPortal()
})
test.afterAll(() => portal.stop())

async function sitDown(page: Page): Promise<void> {
  await portal.enter(page.context(), 'dispatcher')
  await page.goto(`${portal.url}/staff/counter/`)
  await expect(page.getByRole('heading', { name: words.say.title })).toBeVisible()
}

/** What somebody tells, up to the page that is read out. */
async function write(page: Page, way: string = words.way.counter, said = text): Promise<void> {
  await page.getByText(way, { exact: true }).click()
  await page.getByText(matters.kinds.complaint.label, { exact: true }).click()
  await page.locator('#text').fill(said)
  await page.locator('#topic').selectOption('housing-estate')
  await page.getByText(words.about.no, { exact: true }).click()
  await page.locator('#phone').fill(phoneNumber)
  await press(page, words.toRead)
  await expect(h1(page)).toHaveText(words.read.title)
  await expect(h1(page)).toBeFocused()
}

async function fileIt(page: Page): Promise<string> {
  await page.getByText(words.read.confirm).click()
  await press(page, words.read.send)
  await expect(h1(page)).toHaveText(words.slip.title)
  return (await page.locator('.code__g span').allInnerTexts()).join(' ')
}

async function comeBack(page: Page, code: string): Promise<void> {
  await page.goto(`${portal.url}/report/track/`)
  await box(page).fill(code)
  await press(page, track.go)
}

const shownCode = async (page: Page) => (await page.locator('[data-groups] span').allInnerTexts()).join(' ')

/** On one sheet the code and what to do with it, and neither what was told nor who was asked. */
async function readPaper(page: Page, printed: string): Promise<void> {
  const pdf = await page.pdf({ format: 'A4', ...(shots && { path: `${shots}/counter-paper.pdf` }) })
  expect(readPdf(pdf).pages).toBe(1)
  await page.emulateMedia({ media: 'print' })
  if (shots) await page.screenshot({ path: `${shots}/counter-paper.png` })
  const paper = await page.locator('body').innerText()
  for (const group of printed.split(' ')) expect(paper).toContain(group)
  expect(paper).toContain(words.slip.steps[1].before)
  const { title, done, said, hand } = words.slip
  for (const hidden of [text, phoneNumber, title, done, said, hand.counter, 'journey-dispatcher'])
    expect(paper).not.toContain(hidden)
  await page.emulateMedia({ media: 'screen' })
}

/** The first return with script: another code, of which no piece leaves the phone, and none of the printed one. */
async function exchangeOnPhone(phone: Page, printed: string): Promise<string> {
  const sent = listen(phone.context())
  await comeBack(phone, printed)
  await expect(h1(phone)).toHaveText(exchange.title)
  await expect(phone.getByText(matters.states.registered)).toHaveCount(0)
  await expect(phone.locator('.code svg.qr')).toBeVisible()
  const own = await shownCode(phone)
  expect(own.slice(0, 6)).toBe(printed.slice(0, 6))
  expect(own).not.toBe(printed)
  const last = phone.getByRole('textbox', { name: exchange.last })
  await last.fill('AAAA')
  await press(phone, exchange.yes)
  await expect(phone.getByText(exchange.lastWrong)).toBeVisible()
  await last.fill(own.slice(-4).toLowerCase())
  await press(phone, exchange.yes)
  await expect(h1(phone)).toHaveText(matters.states.registered)
  await expect(phone.locator('[data-outcome]')).toHaveText(exchange.done)
  // Neither code, nor a piece of either, has left the phone.
  for (const code of [printed, own]) for (const piece of pieces(code).slice(2)) expect(sent()).not.toContain(piece)
  return own
}

test('a clerk files for a resident and prints the receipt; after the first return the copy of the clerk is dead', async ({
  page,
  phone,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await sitDown(page)
  await press(page, words.toRead)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.locator('#text-e')).toHaveText(errors.fields.matterTextShort)
  await write(page)
  await expect(page.locator('.counter__read')).toContainText(text)
  await press(page, words.read.send)
  await expect(page.locator('#readBack')).toBeFocused()
  await press(page, words.read.back)
  await expect(page.locator('#text')).toHaveValue(text)
  await press(page, words.toRead)
  const printed = await fileIt(page)
  expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  await expect(page.locator('.code svg.qr')).toBeVisible()

  await readPaper(page, printed)
  const own = await exchangeOnPhone(phone, printed)
  await phone.getByRole('button', { name: track.acts.withdraw.go }).click()
  await expect(h1(phone)).toHaveText(track.acts.withdraw.title)
  await phone.goBack()
  await expect(h1(phone)).toHaveText(matters.states.registered)
  const elsewhere = await (await phone.context().browser())?.newPage()
  if (!elsewhere) throw new Error('no page')
  await comeBack(elsewhere, printed)
  await expect(elsewhere.getByText(matters.exchanged).first()).toBeVisible()
  await comeBack(elsewhere, own)
  await expect(h1(elsewhere)).toHaveText(matters.states.registered)
  await elsewhere.close()

  await press(page, words.slip.done)
  await expect(page.getByText(words.slip.gone)).toBeVisible()
  const kept = await page.evaluate(
    () => document.documentElement.outerHTML + location.href + JSON.stringify({ ...localStorage, ...sessionStorage }),
  )
  await expect(page.locator('.code__g')).toHaveCount(0)
  for (const piece of [printed, printed.replace(/ /g, ''), text, phoneNumber]) expect(kept).not.toContain(piece)
})

test('on a phone without script the new code comes from the server, once its last group came back', async ({
  page,
  noScript,
}) => {
  await sitDown(page)
  await write(page, words.way.telephone)
  const told = await fileIt(page)
  await expect(page.getByRole('button', { name: words.slip.print })).toHaveCount(0)
  await comeBack(noScript, told)
  await expect(h1(noScript)).toHaveText(exchange.title)
  const own = await shownCode(noScript)
  await noScript.getByRole('textbox', { name: exchange.last }).fill(own.slice(-4))
  await press(noScript, exchange.yes)
  await expect(h1(noScript)).toHaveText(matters.states.registered)
  await comeBack(noScript, told)
  await expect(noScript.getByText(matters.exchanged).first()).toBeVisible()
})

test('a lost answer exchanges once: pressed again, the same new code opens', async ({ page, phone }) => {
  await sitDown(page)
  await write(page)
  const printed = await fileIt(page)
  await comeBack(phone, printed)
  await expect(phone.locator('.code svg.qr')).toBeVisible()
  const own = await shownCode(phone)
  let isCut = true
  // It arrives, and its answer does not.
  await phone.route('**/report/track/exchange/', async (route) => {
    const answer = await route.fetch()
    if (isCut) await route.abort()
    else await route.fulfill({ response: answer })
    isCut = false
  })
  await phone.getByRole('textbox', { name: exchange.last }).fill(own.slice(-4))
  await press(phone, exchange.yes)
  await expect(phone.getByText(track.failed)).toBeVisible()
  await press(phone, exchange.yes)
  await expect(h1(phone)).toHaveText(matters.states.registered)
})

test('a story of danger says first whom to ring', async ({ page }) => {
  await sitDown(page)
  await write(page, words.way.telephone, '我家现在着火了，火很大，楼道里全是烟，老人还在里面。')
  await expect(page.getByRole('heading', { name: words.read.now })).toBeVisible()
  await expect(page.locator('.now a[href="tel:119"]')).toBeVisible()
})

test('what was written down survives the end of the session, and is filed once', async ({ page }) => {
  await sitDown(page)
  await write(page)
  await page.context().clearCookies()
  await page.getByText(words.read.confirm).click()
  await press(page, words.read.send)
  await expect(page.getByRole('alert')).toContainText(words.ended)
  await expect(page.locator('.counter__read')).toContainText(text)
  await portal.enter(page.context(), 'dispatcher')
  await press(page, words.read.send)
  await expect(h1(page)).toHaveText(words.slip.title)
})

for (const mode of modesOf('counter')) {
  test(`asking, reading back, the receipt and the exchange pass axe at both sizes in ${mode} mode`, async ({
    page,
  }) => {
    await setMode(page, mode)
    await sitDown(page)
    const both = async (name: string) => {
      for (const size of [phoneSize, { width: 1280, height: 900 }]) {
        await page.setViewportSize(size)
        await lookOver(page, name)
        if (shots) await page.screenshot({ path: `${shots}/counter-${name}-${mode}-${size.width}.png`, fullPage: true })
      }
    }
    await press(page, words.toRead)
    await both('asking')
    await write(page)
    await both('reading')
    const printed = await fileIt(page)
    await both('receipt')
    await page.context().clearCookies()
    await comeBack(page, printed)
    await expect(page.locator('.code svg.qr')).toBeVisible()
    await both('exchange')
  })
}

test('the page is for the dispatcher alone, and costs at most 35 kB of script', async ({ page }) => {
  await portal.enter(page.context(), 'handler')
  await page.goto(`${portal.url}/staff/counter/`)
  await expect(page.getByText(words.notYours)).toBeVisible()
  await expect(page.locator('form')).toHaveCount(0)
  const { script } = await weighPage(siteUrl(), '/staff/counter/')
  expect(script).toBeLessThanOrEqual(35_000)
})
