import type { Browser, Page } from '@playwright/test'
import { matters } from '../../content/words/matters.ts'
import { handKeyTo, joinByInvite } from './support/desk-join.ts'
import {
  act,
  type Colleague,
  comeBack,
  fileTip,
  openMatter,
  openQueue,
  say,
  signInToQueue,
  tip,
  unlock,
} from './support/desk-story.ts'
import { type Hand, keyboard, mouse } from './support/hands.ts'
import { weighScripts } from './support/sealed.ts'
import { openStaffed, type Staffed } from './support/staffed.ts'
import { expect, phoneSize, test } from './support/test.ts'

const desktop = { width: 1280, height: 900 }
const ownPassphrase = '渡口 石板路 桂花 雨后 一盏灯'
/** With everything that is fetched until a sealed matter is answered; the queue by itself is in budgets.spec.ts. */
const deskScriptMax = 150_000
type Way = readonly [Hand, typeof desktop | typeof phoneSize]

let portal: Staffed

test.describe.configure({ timeout: 300_000 })
test.beforeAll(async () => {
  portal = await openStaffed()
})
test.afterAll(() => portal?.stop())

const roles = ['dispatcher', 'handler', 'reviewer'] as const
type Crew = Readonly<Record<(typeof roles)[number], Colleague>>

/** Each of them works in a way of their own; `test:all` lets all of them work in each way. */
const ways: Readonly<Record<string, Readonly<Record<(typeof roles)[number], Way>>>> = {
  'the dispatcher by keys alone, the handler on a phone, the reviewer with the mouse': {
    dispatcher: [keyboard, desktop],
    handler: [mouse, phoneSize],
    reviewer: [mouse, desktop],
  },
  ...(process.env.TEST_ALL && {
    'everybody by keys alone': everybody([keyboard, desktop]),
    'everybody at 360 px': everybody([mouse, phoneSize]),
  }),
}

function everybody(way: Way) {
  return { dispatcher: way, handler: way, reviewer: way }
}

async function sitDown(browser: Browser, [hand, viewport]: Way): Promise<Colleague> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  return { page: await context.newPage(), hand }
}

for (const [title, way] of Object.entries(ways)) {
  test(`a sealed tip goes through the whole desk and back twice: ${title}`, async ({ browser, page: resident }) => {
    const [dispatcher, handler, reviewer] = await Promise.all(roles.map((role) => sitDown(browser, way[role])))
    if (!dispatcher || !handler || !reviewer) throw new Error('somebody is missing')
    const crew = { dispatcher, handler, reviewer }
    const weigh = weighScripts(dispatcher.page)
    await test.step('a handler is invited, and given the key of the unit by its head', () => join(crew))
    const code = await fileTip(resident, portal.url)
    await test.step('opened, which the resident sees, and assigned', () => assign(crew, resident, code))
    await test.step('objected to with an article, and given back', () => dispute(crew, code))
    await test.step('asked, answered, replied to, not solved', () => work(crew, resident, code))
    await test.step('done again by somebody else, confirmed, archived', () => finish(crew, resident, code))
    const bytes = await weigh()
    console.log(`script of the desk, all that a sealed matter needs: ${bytes} bytes gzip`)
    expect(bytes).toBeLessThanOrEqual(deskScriptMax)
    for (const { page } of Object.values(crew)) await page.context().close()
  })
}

async function join({ handler, reviewer }: Crew): Promise<void> {
  const joined = await joinByInvite(handler, portal, 'journey-desk', ownPassphrase)
  await signInToQueue(reviewer, portal.url, portal.account('reviewer'))
  await handKeyTo(reviewer, joined, portal.passphrase)
}

async function assign({ dispatcher }: Crew, resident: Page, code: string): Promise<void> {
  await signInToQueue(dispatcher, portal.url, portal.account('dispatcher'))
  await openMatter(dispatcher, code, 'registered')
  await expect(dispatcher.page.getByText(tip)).toHaveCount(0)
  await unlock(dispatcher, portal.passphrase)
  await comeBack(resident, portal.url, code)
  await expect(resident.getByRole('main')).toContainText(matters.events['matter.look'].title)
  await expect(resident.getByRole('row', { name: matters.roles.dispatcher })).toBeVisible()
  await act(dispatcher, 'queue', 'to-assign')
  await act(dispatcher, 'assign', 'assigned')
}

async function dispute({ dispatcher, handler }: Crew, code: string): Promise<void> {
  await openQueue(handler)
  await openMatter(handler, code, 'assigned')
  await unlock(handler, ownPassphrase)
  await act(handler, 'object', 'objected', { text: '这条街归另一个单位管。', article: ['14', 'a14.p2'] })
  await openMatter(dispatcher, code, 'objected')
  await act(dispatcher, 'reassign', 'assigned', { text: '核对过了，这条街在本街道辖区，还是由你们办。' })
  await openMatter(handler, code, 'assigned')
  await act(handler, 'accept', 'accepted')
}

async function work({ handler }: Crew, resident: Page, code: string): Promise<void> {
  await act(handler, 'ask', 'waiting-for-resident', { text: '是哪一家烧烤店？' })
  await comeBack(resident, portal.url, code)
  await expect(resident.getByRole('main')).toContainText('是哪一家烧烤店？')
  await say(resident, 'answer', '门口挂红灯笼的那一家。')
  await openMatter(handler, code, 'in-progress')
  await expect(handler.page.getByText('门口挂红灯笼的那一家。')).toBeVisible()
  await act(handler, 'reply', 'answered', { text: '已经转给派出所立案。', outcome: 'solved' })
  await comeBack(resident, portal.url, code)
  await expect(resident.getByRole('main')).toContainText('已经转给派出所立案。')
  await say(resident, 'not-solved', '昨天晚上他们又来了。')
}

async function finish({ dispatcher, reviewer }: Crew, resident: Page, code: string): Promise<void> {
  await openQueue(reviewer)
  await openMatter(reviewer, code, 'redo')
  await unlock(reviewer, portal.passphrase)
  await expect(reviewer.page.getByText('昨天晚上他们又来了。')).toBeVisible()
  await act(reviewer, 'restart', 'in-progress')
  await act(reviewer, 'reply', 'answered', { text: '三个人都已经抓到。', outcome: 'solved' })
  await comeBack(resident, portal.url, code)
  await say(resident, 'confirm')
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText(matters.states['confirmed-solved'])
  await openMatter(dispatcher, code, 'confirmed-solved')
  await act(dispatcher, 'archive', 'archived')
}
