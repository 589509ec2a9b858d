import type { Page } from '@playwright/test'
import { track } from '../../content/words/track.ts'
import { lookOver } from './support/axe.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { expect, test } from './support/test.ts'
import { ask, box, enter, file, h1, press, reply, text } from './support/track.ts'
import { modesOf, setMode } from './support/visit.ts'

const { acts, waiting } = track

let desk: Desk

test.beforeAll(async () => {
  desk = await openDesk()
})
test.afterAll(() => desk?.stop())

async function look(page: Page, name: string): Promise<void> {
  const levels = await page.locator('main h1, main h2, main h3').evaluateAll((all) => all.map((one) => one.tagName))
  expect(levels[0], name).toBe('H1')
  for (const [index, level] of levels.entries())
    expect(Number(level[1]) - Number(levels[Math.max(0, index - 1)]?.[1]), name).toBeLessThanOrEqual(1)
  await lookOver(page, name)
}

for (const mode of modesOf('track-axe')) {
  test(`every view of the tracking page passes axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const code = await file(desk)
    await phone.goto(`${desk.url}/report/track/`)
    await look(phone, 'code')
    await box(phone).fill('7K3M')
    await press(phone, track.go)
    await look(phone, 'typo')
    await enter(desk, phone, code, '已登记')
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
    await ask(desk, code)
    await enter(desk, phone, code, '等您回话')
    await look(phone, 'question')
    await press(phone, waiting.go)
    // Its button bears the same word as the one that led here.
    await expect(h1(phone)).toHaveText(acts.answer.title)
    await press(phone, acts.answer.yes)
    await expect(phone.locator('[data-errors]')).toBeFocused()
    await look(phone, 'answer with a mistake')
    await phone.getByLabel(acts.answer.text).fill('三单元。')
    await press(phone, acts.answer.yes)
    await expect(h1(phone)).toHaveText('正在办理')
    await look(phone, 'answered the question')
    await reply(desk, code, 'handler', '已经清走，装了充电桩。')
    await enter(desk, phone, code, '已答复')
    await look(phone, 'reply')
  })
}
