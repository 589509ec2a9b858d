import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { forms } from '../../content/words/forms.ts'
import { track } from '../../content/words/track.ts'
import { formatReceipt } from '../../worker/contract/receipts.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { expect, test } from './support/test.ts'
import { modes, setMode } from './support/visit.ts'

const { acts, waiting } = track
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const text = '楼道里一直有人给电动车充电，和物业说过三次，没有人来处理。'
const matter = {
  kind: 'complaint',
  topic: 'housing-estate',
  text,
  place: { city: '360100', county: '360102' },
  contact: { name: '张女士', phone: '13800138000' },
}

let desk: Desk

test.beforeAll(async () => {
  desk = await openDesk()
})
test.afterAll(() => desk.stop())

let filed = 0

async function file(): Promise<string> {
  filed += 1
  const key = `track-journey-${process.pid}-${filed}`
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: desk.url }
  const answer = await fetch(`${desk.url}/api/matters`, { method: 'POST', headers, body: JSON.stringify(matter) })
  return ((await answer.json()) as { receipt: string }).receipt
}

const handleOf = (code: string) => code.replace(/ /g, '').slice(0, 5)
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const box = (page: Page) => page.getByRole('textbox', { name: track.label })
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

async function enter(page: Page, code: string, state: string): Promise<void> {
  await page.goto(`${desk.url}/report/track/`)
  await box(page).fill(code)
  await press(page, track.go)
  await expect(h1(page)).toHaveText(state)
}

/** Takes the matter to where the unit asks something. */
async function ask(code: string): Promise<void> {
  const handle = handleOf(code)
  await desk.act({ handle, role: 'dispatcher', action: 'matter.queue' })
  await desk.act({ handle, role: 'dispatcher', action: 'matter.assign' })
  await desk.act({ handle, role: 'handler', action: 'matter.look' })
  await desk.act({ handle, role: 'handler', action: 'matter.accept' })
  const dueAt = Date.now() + 5 * 86_400_000
  const action = 'matter.ask'
  await desk.act({ handle, role: 'handler', action, kind: 'question', text: '停车的楼道是几单元？', dueAt })
}

const reply = (code: string, role: 'handler' | 'reviewer', said: string) =>
  desk.act({ handle: handleOf(code), role, action: 'matter.reply', kind: 'reply', text: said, outcome: 'solved' })

/** Words added, a question answered, not solved, done again, confirmed: the same with and without script. */
async function tellStory(page: Page, code: string, comeBack: () => Promise<void>): Promise<void> {
  const main = page.getByRole('main')
  await press(page, acts.add.go)
  await page.getByLabel(acts.add.text).fill('昨天晚上又有三辆。')
  await press(page, acts.add.yes)
  await expect(main).toContainText(acts.add.done)
  await expect(main).toContainText('昨天晚上又有三辆。')

  await ask(code)
  await comeBack()
  await expect(h1(page)).toHaveText('等您回话')
  await expect(main).toContainText('停车的楼道是几单元？')
  await expect(main).toContainText('不答也不会悄悄结案')
  await expect(page.getByRole('row', { name: /办理人/ })).toBeVisible()
  await press(page, waiting.go)
  await expect(h1(page)).toHaveText(acts.answer.title)
  await page.getByLabel(acts.answer.text).fill('三单元。')
  await press(page, acts.answer.yes)
  await expect(h1(page)).toHaveText('正在办理')
  await expect(main).toContainText(acts.answer.done)

  await reply(code, 'handler', '已经清走，装了充电桩。')
  await comeBack()
  await expect(h1(page)).toHaveText('已答复')
  await press(page, acts['not-solved'].go)
  await page.getByLabel(acts['not-solved'].text).fill('充电桩没有电。')
  await press(page, acts['not-solved'].yes)
  await expect(h1(page)).toHaveText('换人重办')

  await desk.act({ handle: handleOf(code), role: 'reviewer', action: 'matter.restart' })
  await reply(code, 'reviewer', '电已经接好。')
  await comeBack()
  await press(page, acts.confirm.go)
  await expect(h1(page)).toHaveText(acts.confirm.title)
  await press(page, track.no)
  await press(page, acts.confirm.go)
  await press(page, acts.confirm.yes)
  await expect(h1(page)).toHaveText('您已确认办好')
}

/** Everything that leaves the browser, addresses and headers too. */
function listen(context: BrowserContext): () => string {
  const sent: string[] = []
  context.on('request', (request) => {
    sent.push(decodeURIComponent(request.url()), JSON.stringify(request.headers()), request.postData() ?? '')
  })
  return () =>
    decodeURIComponent(
      sent
        .join('\n')
        .replace(/\+/g, ' ')
        .replace(/%(?![0-9A-F]{2})/g, ''),
    )
}

/** The code as people write it, and the pieces of its secret. */
const pieces = (code: string) => [code, code.replace(/ /g, ''), ...code.split(' ').slice(1)]

test('coming back with script: the whole story, and no request carries the code', async ({ phone }) => {
  const errors: string[] = []
  phone.on('pageerror', ({ message }) => errors.push(message))
  const code = await file()
  const sent = listen(phone.context())
  await enter(phone, code, '已登记')
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
  const code = await file()
  await enter(noScript, code, '已登记')
  await tellStory(noScript, code, async () => {
    await noScript.goto(`${desk.url}/report/track/`)
    await box(noScript).fill(code)
    await press(noScript, track.go)
  })
})

test('a typo is refused without asking anybody, and what was typed stays', async ({ phone }) => {
  const code = await file()
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
  const code = await file()
  await enter(phone, code, '已登记')
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

test('a sealed matter is read, added to and answered in the browser alone, and a reply is shown with its signer', async ({
  phone,
}) => {
  const secret = '三号楼地下室有人半夜搬运大桶。'
  const code = await desk.seal({ text: secret, phone: '13800138000' })
  const sent = listen(phone.context())
  await enter(phone, code, '已登记')
  await phone.getByText(track.mine.show).click()
  await expect(phone.getByText(secret)).toBeVisible()
  await expect(phone.getByText('13800138000')).toBeVisible()
  await press(phone, acts.add.go)
  await phone.getByLabel(acts.add.text).fill('今天又来了一辆面包车。')
  await press(phone, acts.add.yes)
  await expect(phone.getByText('今天又来了一辆面包车。')).toBeVisible()
  await ask(code)
  await phone.goBack()
  await box(phone).fill(code)
  await press(phone, track.go)
  await expect(phone.getByText('停车的楼道是几单元？').first()).toBeVisible()
  await expect(phone.getByText(track.dialogue.signed('S-07'))).toBeVisible()
  await press(phone, waiting.go)
  await expect(h1(phone)).toHaveText(acts.answer.title)
  await expect(phone.getByText('停车的楼道是几单元？')).toBeVisible()
  await phone.getByLabel(acts.answer.text).fill('三单元，白色的车。')
  await press(phone, acts.answer.yes)
  await expect(phone.getByText('三单元，白色的车。')).toBeVisible()
  for (const word of [...pieces(code), secret, '面包车', '白色的车', '13800138000']) expect(sent()).not.toContain(word)
})

test('without script a sealed code is answered like an unknown one, and the page says so before', async ({
  noScript,
}) => {
  const code = await desk.seal({ text: '三号楼地下室有人半夜搬运大桶。' })
  await noScript.goto(`${desk.url}/report/track/`)
  // The browser of the tests only pretends to have no script, and draws no noscript: its source is looked at.
  const [, said] = /<noscript>([\s\S]*?)<\/noscript>/.exec(await (await fetch(noScript.url())).text()) ?? []
  for (const word of [track.plain.title, 'tel:12345', 'tel:110']) expect(said).toContain(word)
  await box(noScript).fill(code)
  await press(noScript, track.go)
  await expect(noScript).toHaveTitle(/^错误：/)
})

test('on a shared phone nothing stays: one entry of history, and leaving empties the page', async ({ phone }) => {
  const code = await file()
  await phone.goto(`${desk.url}/report/track/`)
  const before = await phone.evaluate(() => history.length)
  await phone.getByLabel(track.shared.label).check()
  await box(phone).fill(code)
  await press(phone, track.go)
  await expect(h1(phone)).toHaveText('已登记')
  await press(phone, acts.add.go)
  await expect(h1(phone)).toHaveText(acts.add.title)
  expect(await phone.evaluate(() => history.length)).toBe(before)
  await phone.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect(h1(phone)).toHaveText(track.title)
  await expect(box(phone)).toHaveValue('')
})

test('leaving in haste from a view that came later takes the page away', async ({ phone }) => {
  await phone.route('https://www.weather.com.cn/**', (route) => route.fulfill({ body: 'weather' }))
  await enter(phone, await file(), '已登记')
  await phone.getByRole('link', { name: forms.exit }).click()
  await expect(phone).toHaveURL(/weather\.com\.cn/)
  await phone.goBack()
  await expect(h1(phone)).toHaveText(track.title)
  await expect(box(phone)).toHaveValue('')
})

async function look(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360)
  const levels = await page.locator('main h1, main h2, main h3').evaluateAll((all) => all.map((one) => one.tagName))
  expect(levels[0], name).toBe('H1')
  for (const [index, level] of levels.entries())
    expect(Number(level[1]) - Number(levels[Math.max(0, index - 1)]?.[1]), name).toBeLessThanOrEqual(1)
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map((node) => node.target).join(' | ')}`)
  expect(found).toEqual([])
}

for (const mode of modes) {
  test(`every view of the tracking page passes axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const code = await file()
    await phone.goto(`${desk.url}/report/track/`)
    await look(phone, 'code')
    await box(phone).fill('7K3M')
    await press(phone, track.go)
    await look(phone, 'typo')
    await enter(phone, code, '已登记')
    await look(phone, 'registered')
    for (const act of ['add', 'correct', 'copy', 'withdraw', 'delete'] as const) {
      await press(phone, acts[act].go)
      await expect(h1(phone)).toHaveText(acts[act].title)
      await look(phone, act)
      if (act === 'copy') {
        await press(phone, acts.copy.yes)
        await expect(phone.getByText(text, { exact: true })).toBeVisible()
        await look(phone, 'copied')
      }
      await phone.locator('main button[value=no]').click()
      await expect(h1(phone)).toHaveText('已登记')
    }
    await ask(code)
    await enter(phone, code, '等您回话')
    await look(phone, 'question')
    await press(phone, waiting.go)
    await press(phone, acts.answer.yes)
    await expect(phone.locator('[data-errors]')).toBeFocused()
    await look(phone, 'answer with a mistake')
    await phone.getByLabel(acts.answer.text).fill('三单元。')
    await press(phone, acts.answer.yes)
    await expect(h1(phone)).toHaveText('正在办理')
    await look(phone, 'answered the question')
    await reply(code, 'handler', '已经清走，装了充电桩。')
    await enter(phone, code, '已答复')
    await look(phone, 'reply')
  })
}
