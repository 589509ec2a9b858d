import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Request } from '@playwright/test'
import { forms } from '../../content/words/forms.ts'
import { sealed } from '../../content/words/sealed.ts'
import { parseReceipt } from '../../worker/contract/receipts.ts'
import { expect, test } from './support/test.ts'
import { modes, setMode, watch } from './support/visit.ts'

const canary = 'JINSI7Q'
const text = `楼下烧烤店老板${canary}每天晚上带人收保护费，不给就砸摊子，昨天又砸了两家。`
const phoneCanary = '13800138765'
const nameCanary = 'ZHANG8W'

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const atStep = (page: Page, step: keyof typeof sealed.steps) => expect(h1(page)).toHaveText(sealed.steps[step])
const box = (page: Page) => page.getByLabel(sealed.what.text)
const groups = (page: Page) => page.locator('.code__g span')

/** Everything that left the page: addresses, headers and bodies. */
function listen(page: Page): { readonly posts: string[]; all(): string } {
  const sent: string[] = []
  const posts: string[] = []
  const take = (request: Request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postDataBuffer()?.toString('latin1')}`)
    if (request.method() !== 'GET') posts.push(`${request.method()} ${new URL(request.url()).pathname}`)
  }
  page.on('request', take)
  return { posts, all: () => sent.join('\n') }
}

async function choosePrivacy(page: Page, label: string): Promise<void> {
  await expect(page.locator('form.form')).toBeVisible()
  await page.getByLabel(label).check()
  await press(page, forms.next)
  await atStep(page, 'what')
}

async function writeWhat(page: Page, about: 'no' | 'yes' = 'no'): Promise<void> {
  await box(page).fill(text)
  await page.locator(`#aboutUnit-${about}`).check()
  await press(page, forms.next)
  await atStep(page, 'photos')
}

async function chooseWhere(page: Page): Promise<void> {
  await atStep(page, 'where')
  await page.getByLabel(sealed.where.city).selectOption({ label: '南昌市' })
  await page.getByLabel(sealed.where.county).selectOption({ label: '东湖区' })
  await page.getByLabel(sealed.where.township).selectOption({ label: '大院街道' })
  await press(page, forms.next)
}

async function giveContact(page: Page): Promise<void> {
  await atStep(page, 'contact')
  await page.getByLabel(sealed.contact.name).fill(nameCanary)
  await page.getByRole('textbox', { name: sealed.contact.phone }).fill(phoneCanary)
  await press(page, forms.next)
  await atStep(page, 'check')
}

/** A picture that a telephone could have taken. */
async function addPhoto(page: Page, colour: string): Promise<void> {
  const bytes = await page.evaluate(async (fill) => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = fill
      pen.fillRect(0, 0, 600, 400)
    }
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg')
    })
    return Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
  }, colour)
  const before = await page.locator('.photos__item').count()
  await page.locator('#photos').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  await expect(page.locator('.photos__item')).toHaveCount(before + 1)
}

async function readCode(page: Page): Promise<string> {
  await expect(groups(page)).toHaveCount(6, { timeout: 30_000 })
  const code = (await groups(page).allTextContents()).join('')
  expect(parseReceipt(code)).not.toBeNull()
  return code
}

/** All names and values that this browser keeps, and whether there is a database of drafts. */
function keptIn(page: Page): Promise<{ readonly text: string; readonly databases: string[] }> {
  return page.evaluate(async () => ({
    text: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
  }))
}

test('a tip goes from the first page to its receipt, and nothing readable ever leaves the phone', async ({ phone }) => {
  const { offences } = watch(phone, phone.context())
  const sent = listen(phone)
  await phone.goto('/report/')
  await phone.getByLabel('举报').check()
  await press(phone, forms.next)
  await expect(phone).toHaveURL(/\/report\/sealed\/$/)
  await expect(phone.locator('input[value=tip]')).toBeChecked()
  await choosePrivacy(phone, sealed.kind.confidential)
  await writeWhat(phone)
  await addPhoto(phone, '#884422')
  await addPhoto(phone, '#224488')
  await press(phone, forms.next)
  await chooseWhere(phone)
  await giveContact(phone)
  for (const answer of [
    text,
    '南昌市东湖区大院街道',
    nameCanary,
    sealed.photos.count(2),
    '南昌市东湖区综治中心（演示）',
  ]) {
    await expect(main(phone)).toContainText(answer)
  }
  for (const line of [...sealed.check.cans, ...sealed.check.cannots]) await expect(main(phone)).toContainText(line)
  expect(sent.posts).toEqual([])

  await press(phone, sealed.check.send)
  const code = await readCode(phone)
  await expect(main(phone)).toContainText(sealed.sending.received(2, 2))
  expect(sent.posts).toEqual([
    'POST /api/matters',
    'PUT /api/matters/attachments/1/0',
    'PUT /api/matters/attachments/2/0',
  ])
  for (const secret of [canary, nameCanary, phoneCanary, code, code.slice(5), encodeURIComponent('烧烤店')]) {
    expect(sent.all()).not.toContain(secret)
  }
  expect(phone.url() + (await phone.title())).not.toContain(code.slice(0, 4))
  const kept = await keptIn(phone)
  expect(kept.text).toBe('[{},{},"",null]')
  expect(kept.databases).toEqual([])
  expect(offences).toEqual([])
})

test('the code is retyped before leaving, and copied under a WeChat agent', async ({ wechat }) => {
  await wechat.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await wechat.goto('/report/sealed/')
  await choosePrivacy(wechat, sealed.kind.anonymous)
  await writeWhat(wechat)
  await press(wechat, forms.next)
  await chooseWhere(wechat)
  await atStep(wechat, 'check')
  await press(wechat, sealed.check.send)
  const code = await readCode(wechat)
  await expect(wechat.locator('svg.qr')).toBeVisible()
  await press(wechat, forms.receipt.copy)
  await expect(wechat.locator('[data-said]')).not.toBeEmpty()
  const asked: string[] = []
  wechat.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const retype = wechat.getByLabel(forms.receipt.retype)
  await retype.fill('0000')
  await press(wechat, forms.receipt.retypeButton)
  await expect(main(wechat)).toContainText(forms.receipt.wrong)
  await wechat.evaluate(() => location.assign('/hotlines/'))
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await retype.fill(code.slice(-4).toLowerCase())
  await press(wechat, forms.receipt.retypeButton)
  await expect(main(wechat)).toContainText(forms.receipt.right)
  await wechat.goto('/hotlines/')
  expect(asked).toEqual(['beforeunload'])
  await wechat.goBack()
  await expect(wechat.locator('form.form')).toBeVisible()
  await expect(groups(wechat)).toHaveCount(0)
})

test('each step has an address, back and forward keep every answer, and an anonymous person is not asked who they are', async ({
  phone,
}) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await expect(phone).toHaveURL(/#what$/)
  await expect(h1(phone)).toBeFocused()
  await expect(phone).toHaveTitle(new RegExp(`^${sealed.withStep(sealed.steps.what, 2, 5)}`))
  await writeWhat(phone)
  await phone.goBack()
  await atStep(phone, 'what')
  await expect(box(phone)).toHaveValue(text)
  await phone.goForward()
  await atStep(phone, 'photos')
  await press(phone, forms.next)
  await chooseWhere(phone)
  await atStep(phone, 'check')
  await main(phone)
    .getByRole('button', { name: new RegExp(`^${sealed.check.change}\\s*${sealed.check.where}$`) })
    .click()
  await expect(phone.getByLabel(sealed.where.township)).toHaveValue('360102006')
  await phone.getByLabel(sealed.where.county).selectOption({ label: sealed.where.unknown })
  await press(phone, forms.next)
  await atStep(phone, 'check')
  await expect(main(phone)).toContainText('南昌市综治中心（演示）')
  // A step that is not reached yet leads to the one that is open.
  await phone.goto('/report/sealed/#contact')
  await atStep(phone, 'check')
})

test('a matter about the receiving centre itself goes to the next level', async ({ phone }) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone, 'yes')
  await press(phone, forms.next)
  await chooseWhere(phone)
  await expect(main(phone)).toContainText(sealed.check.opens('南昌市综治中心（演示）'))
  await expect(main(phone)).toContainText(sealed.check.up)
  await press(phone, sealed.check.send)
  await readCode(phone)
  await expect(main(phone)).toContainText(sealed.receipt.at('南昌市综治中心（演示）'))
})

test('a reload in mid-form brings the draft back, encrypted; deleting it takes everything away', async ({ phone }) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await addPhoto(phone, '#446688')
  await press(phone, forms.next)
  await atStep(phone, 'where')
  await phone.reload()
  await atStep(phone, 'where')
  await expect(main(phone)).toContainText(sealed.draft.drop)
  await phone.goBack()
  await expect(phone.locator('.photos__item')).toHaveCount(1)
  await phone.goBack()
  await expect(box(phone)).toHaveValue(text)
  const records = await phone.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('drafts')
      request.onsuccess = () => done(request.result)
    })
    const all = await new Promise<unknown[]>((done) => {
      const request = db.transaction('kept').objectStore('kept').getAll()
      request.onsuccess = () => done(request.result)
    })
    db.close()
    return all.map((one) => (one instanceof CryptoKey ? `extractable ${one.extractable}` : decode(one))).join('\n')
    function decode(one: unknown): string {
      return new TextDecoder().decode((one as { cipher: ArrayBuffer }).cipher)
    }
  })
  expect(records).not.toContain(canary)
  expect(records).toContain('extractable false')
  await press(phone, sealed.draft.drop)
  await expect(main(phone)).toContainText(sealed.draft.dropped)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
  await phone.reload()
  await atStep(phone, 'kind')
  await press(phone, forms.next)
  await expect(phone).toHaveTitle(/^错误：/)
})

test('on a shared phone nothing is kept, and leaving in haste wipes what was', async ({ phone }) => {
  await phone.route('https://www.weather.com.cn/**', (route) => route.fulfill({ body: 'weather' }))
  await phone.goto('/report/sealed/')
  await expect(phone.locator('form.form')).toBeVisible()
  await phone.getByLabel(sealed.kind.shared).check()
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await phone.waitForTimeout(800)
  expect(await keptIn(phone)).toEqual({ text: '[{},{},"",null]', databases: [] })
  phone.on('dialog', (dialog) => void dialog.accept())
  await phone.reload()
  await atStep(phone, 'kind')

  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual(['drafts'])
  await phone.getByRole('link', { name: forms.exit }).click()
  await expect(phone).toHaveURL(/weather/)
  await phone.goto('/report/sealed/')
  await atStep(phone, 'kind')
  expect((await keptIn(phone)).text).not.toContain(canary)
  await expect(phone.locator(`input[value=anonymous]`)).not.toBeChecked()
})

test('a changed key, another root or no directory: the browser sends nothing, keeps everything and says what to do', async ({
  phone,
}) => {
  const sent = listen(phone)
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await press(phone, forms.next)
  await chooseWhere(phone)
  const broken = [
    (file: { root: string }) => ({ ...file, root: `B${file.root.slice(1, -2)}AA` }),
    ({ root, records }: { root: string; records?: { statement: string }[] }) => ({
      root,
      records: records?.map((one) => ({ ...one, statement: one.statement.replace('"epoch":1', '"epoch":2') })),
    }),
    () => ({}),
  ]
  for (const change of broken) {
    await phone.route('**/units/*.json', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ json: change(await answer.json()) })
    })
    await press(phone, sealed.check.send)
    await expect(phone.getByRole('alert')).toContainText(sealed.failed.root)
    await expect(phone).toHaveTitle(/^错误：/)
    await phone.unroute('**/units/*.json')
  }
  expect(sent.posts).toEqual([])
  await expect(main(phone)).toContainText(text)
  await press(phone, sealed.check.send)
  await readCode(phone)
})

test('a lost answer and a killed tab file one matter; the tab comes back to go on sending', async ({ phone }) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await writeWhat(phone)
  await addPhoto(phone, '#668844')
  await press(phone, forms.next)
  await chooseWhere(phone)
  const keys: string[] = []
  phone.on('request', (request) => {
    if (request.method() === 'POST') keys.push(`${request.headers()['idempotency-key']} ${request.postData()}`)
  })
  // The answer to the matter is lost, and the picture never gets through.
  await phone.route('**/api/matters', async (route) => {
    if (keys.length === 1) await route.fetch()
    return keys.length === 1 ? route.abort() : route.continue()
  })
  await phone.route('**/attachments/**', (route) => route.abort())
  await press(phone, sealed.check.send)
  const code = await readCode(phone)
  expect(new Set(keys).size).toBe(1)
  expect(keys.length).toBeGreaterThan(1)
  await expect(main(phone)).toContainText(sealed.sending.photo(1, 1))

  phone.on('dialog', (dialog) => void dialog.accept())
  await phone.unroute('**/attachments/**')
  await phone.reload()
  await expect(h1(phone)).toHaveText(sealed.draft.outbox)
  await press(phone, sealed.draft.resume)
  expect(await readCode(phone)).toBe(code)
  await expect(main(phone)).toContainText(sealed.sending.received(1, 1))
  expect(new Set(keys).size).toBe(1)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
})

test('national security, chosen or told, goes to the telephone: nothing is kept and nothing is sent', async ({
  phone,
}) => {
  const sent = listen(phone)
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await box(phone).fill(text)
  await phone.getByLabel(sealed.what.topic).selectOption('national-security')
  await press(phone, forms.next)
  await expect(h1(phone)).toHaveText(sealed.diverted.title)
  await expect(main(phone).getByRole('link', { name: /^12339/ })).toBeVisible()
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
  await press(phone, sealed.diverted.other)
  await atStep(phone, 'what')
  await expect(box(phone)).toHaveValue('')
  await expect(phone.getByLabel(sealed.what.topic)).toHaveValue('')

  await box(phone).fill('有个外国人给钱让我弟弟拍军事基地的照片，像是间谍，在发展下线。')
  await phone.locator('#aboutUnit-no').check()
  await press(phone, forms.next)
  await expect(h1(phone)).toHaveText(sealed.diverted.title)
  await expect(main(phone)).toContainText(sealed.diverted.like)
  await expect.poll(async () => (await keptIn(phone)).databases).toEqual([])
  await press(phone, sealed.diverted.not)
  await atStep(phone, 'what')
  await expect(box(phone)).toHaveValue(/间谍/)
  expect(sent.posts).toEqual([])
})

test('danger in the text is answered before anything is sent, and numbers nobody needs are warned of', async ({
  phone,
}) => {
  await phone.goto('/report/sealed/')
  await choosePrivacy(phone, sealed.kind.anonymous)
  await box(phone).fill('隔壁着火了，有人被困在里面。我的身份证是11010519491231002X')
  await expect(phone.getByRole('heading', { name: sealed.danger.title })).toBeVisible()
  await expect(main(phone).locator('.now a[href="tel:119"]')).toBeVisible()
  await expect(main(phone)).toContainText(sealed.what.identity)
})

test('without script there is no plaintext form: the telephones and the counter', async ({ noScript }) => {
  await noScript.goto('/report/sealed/')
  // Playwright's own words leave out what stands in a noscript.
  expect(await main(noScript).innerText()).toContain(sealed.without.script)
  await expect(noScript.locator('noscript a[href="tel:12345"]')).toBeVisible()
  await expect(main(noScript).locator('input,textarea,select')).toHaveCount(0)
})

test('a browser that cannot seal shows no form either', async ({ phone }) => {
  await phone.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await phone.goto('/report/sealed/')
  await expect(main(phone)).toContainText(sealed.without.crypto)
  await expect(h1(phone)).toHaveText(sealed.without.title)
  await expect(main(phone).locator('input,textarea,select')).toHaveCount(0)
})

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const mode of modes) {
  test(`every step, its mistakes and the receipt pass axe in ${mode} mode`, async ({ phone }) => {
    await setMode(phone, mode)
    const look = async (name: string) => {
      expect(await phone.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360)
      const { violations } = await new AxeBuilder({ page: phone }).withTags(standards).setLegacyMode(true).analyze()
      expect(
        violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map((node) => node.target).join(' | ')}`),
      ).toEqual([])
    }
    const lookAtMistake = async (name: string) => {
      await press(phone, forms.next)
      await expect(phone.getByRole('alert')).toBeFocused()
      await expect(phone).toHaveTitle(/^错误：/)
      await look(`${name} with a mistake`)
    }
    await phone.goto('/report/sealed/#kind')
    await expect(phone.locator('form.form')).toBeVisible()
    await lookAtMistake('kind')
    await phone.getByLabel('投诉').check()
    await choosePrivacy(phone, sealed.kind.confidential)
    await box(phone).fill('着火了')
    await lookAtMistake('what')
    await expect(box(phone)).toHaveValue('着火了')
    await writeWhat(phone)
    await addPhoto(phone, '#aa6644')
    await look('photos')
    await press(phone, forms.next)
    await atStep(phone, 'where')
    await lookAtMistake('where')
    await chooseWhere(phone)
    await atStep(phone, 'contact')
    await lookAtMistake('contact')
    await giveContact(phone)
    await look('check')
    await press(phone, sealed.check.send)
    await readCode(phone)
    await expect(phone.locator('svg.qr')).toBeVisible()
    await look('receipt')
  })
}
