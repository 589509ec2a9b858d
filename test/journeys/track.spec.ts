import type { Page } from '@playwright/test'
import { track } from '../../content/words/track.ts'
import { formatReceipt } from '../../worker/contract/receipts.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { expect, test } from './support/test.ts'
import { ask, box, enter, file, h1, handleOf, listen, pieces, press, question, reply } from './support/track.ts'

const { acts, waiting } = track

let desk: Desk

// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  desk = await openDesk()
})
test.afterAll(() => desk?.stop())

/** Words added, a question answered, not solved, done again, confirmed: the same with and without script. */
async function tellStory(page: Page, code: string, comeBack: () => Promise<void>): Promise<void> {
  const main = page.getByRole('main')
  await press(page, acts.add.go)
  await page.getByLabel(acts.add.text).fill('昨天晚上又有三辆。')
  await press(page, acts.add.yes)
  await expect(main).toContainText(acts.add.done)
  await expect(main).toContainText('昨天晚上又有三辆。')

  await ask(desk, code)
  await comeBack()
  await expect(h1(page)).toHaveText('等您回话')
  await expect(main).toContainText(question)
  await expect(main).toContainText('不答也不会悄悄结案')
  await expect(page.getByRole('row', { name: /办理人/ })).toBeVisible()
  await press(page, waiting.go)
  await expect(h1(page)).toHaveText(acts.answer.title)
  await page.getByLabel(acts.answer.text).fill('三单元。')
  await press(page, acts.answer.yes)
  await expect(h1(page)).toHaveText('正在办理')
  await expect(main).toContainText(acts.answer.done)

  await reply(desk, code, 'handler', '已经清走，装了充电桩。')
  await comeBack()
  await expect(h1(page)).toHaveText('已答复')
  await press(page, acts['not-solved'].go)
  await page.getByLabel(acts['not-solved'].text).fill('充电桩没有电。')
  await press(page, acts['not-solved'].yes)
  await expect(h1(page)).toHaveText('换人重办')

  await desk.act({ handle: handleOf(code), role: 'reviewer', action: 'matter.restart' })
  await reply(desk, code, 'reviewer', '电已经接好。')
  await comeBack()
  await press(page, acts.confirm.go)
  await expect(h1(page)).toHaveText(acts.confirm.title)
  await press(page, track.no)
  await press(page, acts.confirm.go)
  await press(page, acts.confirm.yes)
  await expect(h1(page)).toHaveText('您已确认办好')
}

test('coming back with script: the whole story, and no request carries the code', async ({ phone }) => {
  const errors: string[] = []
  phone.on('pageerror', ({ message }) => errors.push(message))
  const code = await file(desk)
  const sent = listen(phone.context())
  await enter(desk, phone, code, '已登记')
  expect(new URL(phone.url()).pathname).toBe('/report/track/state/')
  await expect(h1(phone)).toBeFocused()
  await tellStory(phone, code, async () => {
    await phone.goBack()
    await expect(h1(phone)).toHaveText(track.title)
    await expect(box(phone)).toHaveValue('')
    await box(phone).fill(code)
    await press(phone, track.go)
    await expect(h1(phone)).not.toHaveText(track.title)
  })
  for (const piece of pieces(code)) expect(sent()).not.toContain(piece)
  const kept = await phone.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, document.title]),
  )
  for (const piece of pieces(code)) expect(kept + phone.url()).not.toContain(piece)
  expect(errors).toEqual([])
})

test('the same without script, for an open matter', async ({ noScript }) => {
  const code = await file(desk)
  await enter(desk, noScript, code, '已登记')
  await tellStory(noScript, code, async () => {
    await noScript.goto(`${desk.url}/report/track/`)
    await box(noScript).fill(code)
    await press(noScript, track.go)
  })
})

test('a typo is refused without asking anybody, and what was typed stays', async ({ phone }) => {
  const code = await file(desk)
  await phone.goto(`${desk.url}/report/track/`)
  const sent = listen(phone.context())
  const wrong = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A')
  await box(phone).fill(wrong)
  await press(phone, track.go)
  await expect(phone.getByText(track.typo)).toBeVisible()
  await expect(phone).toHaveTitle(/^错误：/)
  await expect(box(phone)).toBeFocused()
  await expect(box(phone)).toHaveValue(wrong)
  // The browser may still fetch its icon.
  expect(sent().replace(/^http\S+icon\.svg\n.*\n$/, '')).toBe('')
})

test('an unknown code is told like any other, and stays in the box to be compared', async ({ phone }) => {
  await phone.goto(`${desk.url}/report/track/`)
  const unknown = formatReceipt({ handle: 'ZZZZZ', secret: '7'.repeat(18) })
  await box(phone).fill(unknown)
  await press(phone, track.go)
  await expect(phone.locator('[data-errors]')).toBeFocused()
  await expect(box(phone)).toHaveValue(unknown)
})

test('a double press and a lost answer add words once', async ({ phone }) => {
  const code = await file(desk)
  await enter(desk, phone, code, '已登记')
  await press(phone, acts.add.go)
  await phone.getByLabel(acts.add.text).fill('只说一次。')
  let lost = 0
  await phone.route('**/report/track/add/', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  const yes = phone.getByRole('main').getByRole('button', { name: acts.add.yes, exact: true })
  await yes.dblclick()
  await expect(phone.getByText(track.failed)).toBeVisible()
  await expect(phone.getByLabel(acts.add.text)).toHaveValue('只说一次。')
  await yes.click()
  await expect(h1(phone)).toHaveText('已登记')
  await expect(phone.getByText('只说一次。')).toHaveCount(1)
})
