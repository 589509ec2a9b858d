import { forms } from '../../content/words/forms.ts'
import { photos } from '../../content/words/photos.ts'
import { track } from '../../content/words/track.ts'
import { taken } from '../site/photos/fixtures.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { expect, test } from './support/test.ts'
import { ask, box, enter, file, h1, listen, pieces, press, question } from './support/track.ts'

const { acts, waiting } = track

const picture = taken[0]?.bytes ?? Buffer.of()
let desk: Desk

// In one worker: two of these portals would take longer to start than a second worker spares.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  desk = await openDesk()
})
test.afterAll(() => desk?.stop())

test('a sealed matter is read, added to and answered in the browser alone, and a reply is shown with its signer', async ({
  phone,
}) => {
  const secret = '三号楼地下室有人半夜搬运大桶。'
  const code = await desk.seal({ text: secret, phone: '13800138000' })
  const sent = listen(phone.context())
  await enter(desk, phone, code, '已登记')
  await phone.getByText(track.mine.show).click()
  await expect(phone.getByText(secret)).toBeVisible()
  await expect(phone.getByText('13800138000')).toBeVisible()
  await press(phone, acts.copy.go)
  await press(phone, acts.copy.yes)
  await expect(phone.getByText(secret)).toBeVisible()
  await press(phone, acts.copy.back)
  await press(phone, acts.add.go)
  await phone.locator('[data-photos-file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: picture })
  await press(phone, photos.send)
  await expect(phone.getByText(photos.done)).toBeVisible()
  await phone.getByLabel(acts.add.text).fill('今天又来了一辆面包车。')
  await press(phone, acts.add.yes)
  await expect(phone.getByText('今天又来了一辆面包车。')).toBeVisible()
  await press(phone, track.mine.pictureOf(1))
  await expect(phone.getByRole('img', { name: track.mine.picture(1) })).toBeVisible()
  await ask(desk, code)
  await phone.goBack()
  await box(phone).fill(code)
  await press(phone, track.go)
  await expect(phone.getByText(question).first()).toBeVisible()
  await expect(phone.getByText(track.dialogue.signed('S-07'))).toBeVisible()
  await press(phone, waiting.go)
  await expect(h1(phone)).toHaveText(acts.answer.title)
  await expect(phone.getByText(question)).toBeVisible()
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
  const code = await file(desk)
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
  await enter(desk, phone, await file(desk), '已登记')
  await phone.getByRole('link', { name: forms.exit }).click()
  await expect(phone).toHaveURL(/weather\.com\.cn/)
  await phone.goBack()
  await expect(h1(phone)).toHaveText(track.title)
  await expect(box(phone)).toHaveValue('')
})
