import type { Browser } from '@playwright/test'
import { matters } from '../../content/words/matters.ts'
import {
  act,
  type Colleague,
  comeBack,
  fileTip,
  openMatter,
  say,
  signInToQueue,
  tip,
  unlock,
} from './support/desk-story.ts'
import { type Hand, keyboard, mouse } from './support/hands.ts'
import { openStaffed, type Staffed } from './support/staffed.ts'
import { expect, phoneSize, test } from './support/test.ts'

const desktop = { width: 1280, height: 900 }
type Size = typeof desktop | typeof phoneSize

let portal: Staffed

test.describe.configure({ timeout: 300_000 })
test.beforeAll(async () => {
  portal = await openStaffed()
})
test.afterAll(() => portal?.stop())

/** Each of them works in a way of their own; `test:all` lets all work in each of the ways. */
interface Ways {
  readonly dispatcher: readonly [Hand, Size]
  readonly handler: readonly [Hand, Size]
  readonly reviewer: readonly [Hand, Size]
}
const ways: Readonly<Record<string, Ways>> = {
  'the dispatcher by keys alone, the handler on a phone, the reviewer with the mouse': {
    dispatcher: [keyboard, desktop],
    handler: [mouse, phoneSize],
    reviewer: [mouse, desktop],
  },
  ...(process.env.TEST_ALL && {
    'everybody by keys alone': {
      dispatcher: [keyboard, desktop],
      handler: [keyboard, desktop],
      reviewer: [keyboard, desktop],
    },
    'everybody at 360 px': {
      dispatcher: [mouse, phoneSize],
      handler: [mouse, phoneSize],
      reviewer: [mouse, phoneSize],
    },
  }),
}

async function sitDown(browser: Browser, [hand, viewport]: readonly [Hand, Size]): Promise<Colleague> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  return { page: await context.newPage(), hand }
}

for (const [title, way] of Object.entries(ways)) {
  test(`a sealed tip goes through the whole desk and back twice: ${title}`, async ({ browser, page: resident }) => {
    const { url, passphrase } = portal
    const main = resident.getByRole('main')
    const code = await fileTip(resident, url)
    const handle = code.slice(0, 5)

    const dispatcher = await sitDown(browser, way.dispatcher)
    await signInToQueue(dispatcher, url, portal.account('dispatcher'))
    await openMatter(dispatcher, handle, 'registered')
    await expect(dispatcher.page.getByText(tip)).toHaveCount(0)
    await unlock(dispatcher, passphrase)
    await comeBack(resident, url, code)
    await expect(main).toContainText(matters.events['matter.look'].title)
    await expect(resident.getByRole('row', { name: matters.roles.dispatcher })).toBeVisible()
    await act(dispatcher, 'queue', 'to-assign')
    await act(dispatcher, 'assign', 'assigned')

    const handler = await sitDown(browser, way.handler)
    await signInToQueue(handler, url, portal.account('handler'))
    await openMatter(handler, handle, 'assigned')
    await unlock(handler, passphrase)
    await act(handler, 'object', 'objected', { text: '这条街归另一个单位管。', article: ['14', 'a14.p2'] })

    await openMatter(dispatcher, handle, 'objected')
    await act(dispatcher, 'reassign', 'assigned', { text: '核对过了，这条街在本街道辖区，还是由你们办。' })
    await openMatter(handler, handle, 'assigned')
    await act(handler, 'accept', 'accepted')
    await act(handler, 'ask', 'waiting-for-resident', { text: '是哪一家烧烤店？' })

    await comeBack(resident, url, code)
    await expect(main).toContainText('是哪一家烧烤店？')
    await say(resident, 'answer', '门口挂红灯笼的那一家。')
    await openMatter(handler, handle, 'in-progress')
    await expect(handler.page.getByText('门口挂红灯笼的那一家。')).toBeVisible()
    await act(handler, 'reply', 'answered', { text: '已经转给派出所立案。', outcome: 'solved' })

    await comeBack(resident, url, code)
    await expect(main).toContainText('已经转给派出所立案。')
    await say(resident, 'not-solved', '昨天晚上他们又来了。')
    const reviewer = await sitDown(browser, way.reviewer)
    await signInToQueue(reviewer, url, portal.account('reviewer'))
    await openMatter(reviewer, handle, 'redo')
    await unlock(reviewer, passphrase)
    await act(reviewer, 'restart', 'in-progress')
    await act(reviewer, 'reply', 'answered', { text: '三个人都已经抓到。', outcome: 'solved' })

    await comeBack(resident, url, code)
    await say(resident, 'confirm')
    await expect(resident.getByRole('heading', { level: 1 })).toHaveText(matters.states['confirmed-solved'])
    await openMatter(dispatcher, handle, 'confirmed-solved')
    await act(dispatcher, 'archive', 'archived')
    for (const { page } of [dispatcher, handler, reviewer]) await page.context().close()
  })
}
