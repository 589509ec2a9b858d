import type { Page, Request } from '@playwright/test'
import { forms } from '../../content/words/forms.ts'
import { photos } from '../../content/words/photos.ts'
import { report } from '../../content/words/report.ts'
import { deriveAuth } from '../../site/browser/sealing/receipts.ts'
import { parseReceipt } from '../../worker/contract/receipts.ts'
import { fieldsOf } from '../site/photos/fields.ts'
import { type Fixture, refused, taken } from '../site/photos/fixtures.ts'
import { canary } from '../site/photos/make/exif.ts'
import { makeNoise } from '../site/photos/make/noise.ts'
import { lookOver } from './support/axe.ts'
import { expect, test } from './support/test.ts'
import { modesOf, setMode, watch } from './support/visit.ts'

const part = (page: Page) => page.locator('.photos')
const said = (page: Page) => part(page).getByRole('status')
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
const isChunk = (request: Request) => request.method() === 'PUT' && request.url().includes('/api/matters/attachments/')

const named = (name: string): Fixture => {
  const one = [...taken, ...refused].find((fixture) => fixture.name === name)
  if (!one) throw new Error(`no picture ${name}`)
  return one
}

/** An open matter, as a person files it. @returns the code */
async function file(page: Page): Promise<string> {
  await page.goto('/report/')
  await page.locator('#kind-complaint').check()
  await press(page, forms.next)
  await page.getByLabel(report.what.text).fill('楼道里一直有人给电动车充电，和物业说过三次，没有人来处理。')
  await press(page, forms.next)
  await page.getByLabel('南昌市').check()
  await press(page, forms.next)
  await page.getByLabel('东湖区').check()
  await press(page, forms.next)
  await page.getByLabel(report.unit.no).check()
  await press(page, forms.next)
  await press(page, forms.next)
  await press(page, report.check.send)
  await expect(page.locator('[data-groups] span')).toHaveCount(6)
  return (await page.locator('[data-groups] span').allTextContents()).join('')
}

/** Chooses a file by the button, as a person does. */
async function pick(page: Page, { name, bytes }: Fixture): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await part(page).locator('label').click()
  await (await opened).setFiles({ name, mimeType: 'image/jpeg', buffer: bytes })
}

/** Chooses pictures one after the other; each is shown before the next. */
async function choose(page: Page, ...files: Fixture[]): Promise<void> {
  for (const one of files) {
    const before = await part(page).getByRole('img').count()
    await pick(page, one)
    await expect(part(page).getByRole('img')).toHaveCount(before + 1)
  }
}

const received = (n: number, all: number) => photos.received.replace('{n}', String(n)).replace('{all}', String(all))

/** What the server holds of a picture, for who has the code. */
async function fetchPicture(page: Page, code: string, number: number, chunks = 1): Promise<Buffer> {
  const receipt = parseReceipt(code)
  if (!receipt) throw new Error('no code')
  const headers = { 'X-Handle': receipt.handle, 'X-Auth': await deriveAuth(receipt) }
  const parts: Buffer[] = []
  for (let seq = 0; seq < chunks; seq++) {
    const answer = await page.request.get(`/api/matters/attachments/${number}/${seq}`, { headers })
    expect(answer.status(), await answer.text()).toBe(200)
    parts.push(await answer.body())
  }
  return Buffer.concat(parts)
}

test('photos are looked at, taken away and sent, and arrive without a field', async ({ phone }) => {
  const { offences } = watch(phone, phone.context())
  const bodies: Buffer[] = []
  phone.on('request', (request) => bodies.push(request.postDataBuffer() ?? Buffer.alloc(0)))
  const code = await file(phone)
  bodies.length = 0
  await choose(phone, named('camera-6.jpg'), named('large.jpg'), named('fields.png'))
  await expect(said(phone)).toHaveText(photos.ready.replace('{n}', '3'))
  await expect(part(phone).getByText(photos.another)).toBeHidden()
  await press(phone, photos.remove.replace('{n}', '2'))
  await expect(part(phone).getByRole('img')).toHaveCount(2)
  await pick(phone, named('camera-6.jpg'))
  await expect(part(phone).getByRole('alert')).toHaveText(photos.reasons.same)
  await choose(phone, named('turned.webp'))
  expect(bodies.every((body) => body.length === 0)).toBe(true)

  await press(phone, photos.send)
  await expect(said(phone)).toContainText(received(3, 3))
  for (const [index, type] of ['image/jpeg', 'image/png', 'image/jpeg'].entries()) {
    expect(fieldsOf(type, await fetchPicture(phone, code, index + 1))).toEqual([])
  }
  const sent = Buffer.concat(bodies)
  expect(sent.length).toBeGreaterThan(0)
  for (const secret of [canary, code, code.slice(5)]) expect(sent.includes(secret)).toBe(false)
  expect(offences).toEqual([])
})

test('what is no photo is refused beside the button, with what to do, and nothing is sent', async ({ phone }) => {
  const { offences } = watch(phone, phone.context())
  await file(phone)
  const sent: string[] = []
  phone.on('request', (request) => sent.push(request.method()))
  for (const one of refused) {
    await pick(phone, one)
    await expect(part(phone).getByRole('alert'), one.name).toHaveText(photos.reasons[one.reason])
  }
  await expect(part(phone).getByRole('img')).toHaveCount(0)
  expect(sent.filter((method) => method !== 'GET')).toEqual([])
  expect(offences).toEqual([])
})

test('chunks that are lost are sent again until the server has confirmed each', async ({ phone }) => {
  const code = await file(phone)
  let tries = 0
  await phone.route('**/api/matters/attachments/**', (route) => {
    tries++
    // Dropped on the way, answered by a busy server, and dropped after the server has stored it.
    if (tries === 1) return route.abort()
    if (tries === 3) return route.fulfill({ status: 503, headers: { 'Retry-After': '1' }, body: '{}' })
    if (tries === 5) return route.fetch().then(() => route.abort())
    return route.continue()
  })
  await choose(phone, { name: 'noise.png', bytes: makeNoise(1800) })
  await press(phone, photos.send)
  await expect(said(phone)).toContainText(received(1, 1), { timeout: 60_000 })
  expect(tries).toBe(6)
  const whole = await fetchPicture(phone, code, 1, 3)
  expect(fieldsOf('image/jpeg', whole)).toEqual([])
})

test('after a killed tab the same picture goes on where it stopped', async ({ phone }) => {
  await file(phone)
  const noise = { name: 'noise.png', bytes: makeNoise(1800) }
  const put: string[] = []
  phone.on('request', (request) => {
    if (isChunk(request)) put.push(new URL(request.url()).pathname.split('/').slice(-2).join('/'))
  })
  await phone.route('**/api/matters/attachments/1/2', () => {})
  await choose(phone, noise)
  await press(phone, photos.send)
  await expect.poll(() => put).toEqual(['1/0', '1/1', '1/2'])
  await phone.unrouteAll({ behavior: 'ignoreErrors' })
  await phone.reload()
  put.length = 0
  await choose(phone, noise)
  await press(phone, photos.send)
  await expect(said(phone)).toContainText(received(1, 1))
  expect(put[0]).toBe('1/0')
  expect(put).not.toContain('1/1')
  expect(put.every((path) => path.startsWith('1/'))).toBe(true)
})

test('without network the page says that it waits, and goes on by itself when the network is back', async ({
  phone,
}) => {
  await file(phone)
  await choose(phone, named('camera-1.jpg'))
  await phone.context().setOffline(true)
  await press(phone, photos.send)
  await expect(said(phone)).toHaveText(photos.waiting)
  await phone.context().setOffline(false)
  await expect(said(phone)).toContainText(received(1, 1))
})

test('sending can be stopped, and goes on with another press', async ({ phone }) => {
  await file(phone)
  await phone.route('**/api/matters/attachments/1/0', () => {})
  await choose(phone, named('camera-1.jpg'))
  await press(phone, photos.send)
  await expect(part(phone).getByRole('button', { name: photos.stop })).toBeFocused()
  await press(phone, photos.stop)
  await expect(part(phone).getByRole('alert')).toHaveText(photos.uploads.stopped)
  await phone.unrouteAll({ behavior: 'ignoreErrors' })
  await press(phone, photos.send)
  await expect(said(phone)).toContainText(received(1, 1))
})

test('without script the page says where photos can be brought', async ({ noScript }) => {
  await file(noScript)
  await expect(part(noScript)).toContainText(photos.noScript)
  await expect(part(noScript).locator('input')).toBeHidden()
})

for (const mode of modesOf('photos')) {
  test(`the pictures chosen, an error among them, pass axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    await file(phone)
    await choose(phone, named('large.jpg'), named('long.png'))
    await pick(phone, named('iphone.heic'))
    await expect(part(phone).getByRole('alert')).toHaveText(photos.reasons.heic)
    await lookOver(phone, 'pictures')
    if (process.env.PHOTO_SHOTS)
      await part(phone)
        .locator('xpath=..')
        .screenshot({ path: `${process.env.PHOTO_SHOTS}/photos-${mode}.png` })
  })
}
